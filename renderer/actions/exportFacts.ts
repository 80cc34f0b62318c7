// Exports the facts of the chart for another program: main asks for the file's name and writes it. What the format has no words
// for is told.
import { factFormats } from '../../shared/formats/write';
import { unsaidReasons } from '../../shared/formats/write/FactFormat';
import { writeSnapshot } from '../../shared/snapshot';
import type { ActionContext } from './Action';
import { rememberHandling } from './evidence';
import { aboutLeaving } from './exportAbout';
import type { ExportChoice } from './exportPicture';
import { runJob } from './job';
import { fileNameFor, makeSnapshot } from './makeSnapshot';
import { leaving } from './redact';
import { done, inform } from './report';

/** A snapshot has a choice of its own. */
export const exportableFacts = factFormats.filter(({ id }) => id !== 'skein-snapshot');

/** Nothing happens when the analyst cancels. */
export async function exportFacts(
  context: ActionContext,
  { format, ...choice }: Pick<ExportChoice, 'handling' | 'redaction' | 'part'> & { readonly format: string },
  name: string,
): Promise<void> {
  const extension = exportableFacts.find(({ id }) => id === format)?.extension ?? '';
  await rememberHandling(context, choice.handling);
  const from = leaving(context, choice);
  const about = aboutLeaving(from, choice);
  const suggestedName = fileNameFor(name, extension);
  const request = { suggestedName, format, text: writeSnapshot(makeSnapshot(from)), about };
  const options = { label: 'actions.work.export', lane: null } as const;
  const saved = await runJob(context, options, () => context.backend.call('facts.save', request));
  if (saved === null) return;
  done(context, 'actions.notices.exported', { name: saved.name });
  for (const reason of unsaidReasons) {
    const count = saved.unsaid[reason];
    if (count !== undefined) inform(context, `facts.unsaid.${reason}`, { count });
  }
}
