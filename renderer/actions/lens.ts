// The lens of the open database: what it holds, how a changed lens would look, using one, and sharing it as a file.
import { learnLooks } from '../../shared/catalogue';
import { AppError } from '../../shared/errors';
import type { Lens } from '../../shared/lens/Lens';
import type { LensExamples, Survey } from '../../shared/lens/Survey';
import type { Action, ActionContext } from './Action';
import { runJob } from './job';
import { fileNameFor } from './makeSnapshot';
import { compareChart } from './refresh';
import { done } from './report';

/** Beside everything else: neither the survey nor a proposal is overtaken by looking at examples. */
const alone = { label: 'lens.work', lane: null } as const;

export function surveyDatabase(context: ActionContext): Promise<Survey> {
  return runJob(context, alone, (job) => job.ask('lens.survey', {}));
}

/** A lens made from what the database holds, whatever is in use; saved questions stay. */
export async function proposeAnew(context: ActionContext, current: Lens): Promise<Lens> {
  const proposed = await runJob(context, alone, (job) => job.ask('lens.propose', {}));
  return { ...proposed, name: current.name, questions: current.questions, usualWhere: current.usualWhere };
}

/** How a label or relationship type looks through a draft; a newer call aborts an older one. */
export function examplesOf(context: ActionContext, lens: Lens, about: string): Promise<LensExamples> {
  return runJob(context, { label: 'lens.work', lane: 'lens' }, (job) => job.ask('lens.examples', { lens, about }));
}

/** Looks at the open database through this lens from now on; kept with the profile when that is kept. */
export async function takeLens(context: ActionContext, lens: Lens): Promise<void> {
  const { session } = context;
  const { lens: open, profile } = session.getState();
  if (open === null) throw new AppError('NO_SOURCE');
  const options = { label: 'lens.work', lane: 'lens' } as const;
  const description = await runJob(context, options, (job) => job.ask('lens.use', { lens }));
  // Another database was opened meanwhile.
  if (session.getState().profile !== profile) return;
  learnLooks(description.looks);
  session.setState({ source: description, lens: { lens, origin: 'kept' } });
}

/** Takes the lens and shows what it changes of the chart. */
export async function applyLens(context: ActionContext, lens: Lens): Promise<void> {
  const { chart, view } = context;
  await takeLens(context, lens);
  view.setState({ dialog: null, searchReply: null, searchType: null, searchText: '' });
  done(context, 'lens.taken');
  if (chart.entityCount > 0) await compareChart(context, 'by id');
}

export async function exportLens(context: ActionContext, lens: Lens): Promise<void> {
  const name = lens.name || context.session.getState().source?.name || 'lens';
  const suggestedName = fileNameFor(name, 'lens.json');
  const saved = await context.backend.call('lens.export', { lens, suggestedName });
  if (saved !== null) done(context, 'actions.notices.exported', { name: saved.name });
}

/** A lens from a file that the analyst picks; null when none was picked. It is not in use yet. */
export async function importLens({ backend }: ActionContext): Promise<Lens | null> {
  return (await backend.call('lens.import', {}))?.lens ?? null;
}

export const openLens: Action = {
  id: 'openLens',
  label: 'lens.open',
  shortcuts: ['Mod+L'],
  isEnabled: ({ session }) => session.getState().lens !== null,
  run: ({ view }) => view.setState({ dialog: 'lens', menu: null, expandCard: null }),
};
