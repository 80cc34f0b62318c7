// The record of work of the open source: looking at it, copying and saving it, and the name that is written into it.
import type { AuditLine } from '../../shared/audit/line';
import type { Analyst, AuditPage } from '../../shared/contracts/audit';
import type { Action, ActionContext } from './Action';
import { inertText } from '../../shared/inertText';
import { fileNameFor } from './makeSnapshot';
import { done } from './report';

const mostLines = 2000;

export function listAudit({ backend }: ActionContext, text: string): Promise<AuditPage> {
  return backend.call('audit.list', { text, limit: mostLines });
}

export async function saveAudit(context: ActionContext): Promise<void> {
  const suggestedName = fileNameFor(context.translator().t('audit.fileName'), 'jsonl');
  const saved = await context.backend.call('audit.export', { suggestedName });
  if (saved !== null) done(context, 'audit.saved', { name: saved.name });
}

/** To the clipboard, with tabs between cells. */
export async function copyAudit(context: ActionContext, lines: readonly AuditLine[]): Promise<void> {
  const rows = lines.map((line) => {
    const { seq, at, who, source, action, question, outcome, counts, hash } = line;
    const cells = [String(seq), at, who, source, action, question, outcome, JSON.stringify(counts), hash];
    return cells.map((cell) => inertText(cell.replace(/[\t\r\n]+/g, ' '))).join('\t');
  });
  await navigator.clipboard.writeText(rows.join('\n'));
  done(context, 'audit.copied', { count: lines.length });
}

/** Whose name the record bears; what is drawn from now on bears it too. */
export async function analystNow(context: ActionContext): Promise<Analyst> {
  return known(context, await context.backend.call('audit.analyst', {}));
}

export async function setAnalyst(context: ActionContext, name: string): Promise<Analyst> {
  return known(context, await context.backend.call('audit.setAnalyst', { name }));
}

function known({ session }: ActionContext, analyst: Analyst): Analyst {
  session.setState({ analyst: analyst.name || analyst.systemName });
  return analyst;
}

export const openAudit: Action = {
  id: 'openAudit',
  label: 'audit.open',
  shortcuts: [],
  isEnabled: () => true,
  run: ({ view }) => view.setState({ drawer: view.getState().drawer === 'audit' ? null : 'audit' }),
};
