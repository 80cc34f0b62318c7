// Named documents of the open case: notes, and filters, style rules, a lens and questions kept under a name. They are listed, used,
// renamed and deleted; what was deleted can be put back while the dialog is open.
import { documentKinds, mostDocument, type DocumentKind, type KeptDocument } from '../../shared/caseWork';
import { parseFilters, writeFilters } from '../../shared/dress/filterFile';
import { parseStyles, writeStyles } from '../../shared/dress/styleFile';
import { parseLens } from '../../shared/lens/lensFile';
import { setDress } from '../chart/commands/setDress';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { exportLens } from './lens';
import { done, inform } from './report';
import { takeRules } from './styles';

/** A name that a document may have. */
export const mostNameLength = 200;

/** By kind, then by name; none where no case is open. */
export async function listDocuments({ backend }: ActionContext): Promise<readonly KeptDocument[]> {
  const lists = await Promise.all(documentKinds.map((kind) => backend.call('work.documents.list', { kind })));
  return lists.flat();
}

type Naming = Pick<KeptDocument, 'kind' | 'name'>;

/** `note 2` where there is a `note` already. */
export function freeName(all: readonly Naming[], kind: DocumentKind, wanted: string): string {
  const taken = new Set(all.filter((one) => one.kind === kind).map(({ name }) => name));
  const start = wanted.slice(0, mostNameLength - 8);
  for (let nth = 2, name = start; ; nth += 1) {
    if (!taken.has(name)) return name;
    name = `${start} ${nth}`;
  }
}

export async function keepDocument(
  { backend }: ActionContext,
  { kind, name, text }: Omit<KeptDocument, 'keptAt'>,
): Promise<void> {
  await backend.call('work.documents.keep', { kind, name, text: text.slice(0, mostDocument) });
}

/** What the chart on the screen has of this kind, as the text of a document; null for kinds that no chart has, and for none. */
export function textOnChart({ chart }: ActionContext, kind: DocumentKind): string | null {
  const { filters, rules } = chart.dress;
  if (kind === 'filters') return filters.length === 0 ? null : writeFilters(filters);
  if (kind === 'styles') return rules.length === 0 ? null : writeStyles(rules);
  return null;
}

/** False, and nothing changes, when another document of the kind has the name. */
export async function renameDocument(
  context: ActionContext,
  all: readonly KeptDocument[],
  document: KeptDocument,
  name: string,
): Promise<boolean> {
  const { kind } = document;
  if (all.some((one) => one.kind === kind && one.name === name)) {
    inform(context, 'documents.taken', { name });
    return false;
  }
  // First the new one: whatever happens then, the text is in the case.
  await keepDocument(context, { ...document, name });
  await context.backend.call('work.documents.remove', { kind, name: document.name });
  return true;
}

export async function removeDocument({ backend }: ActionContext, { kind, name }: Naming): Promise<void> {
  await backend.call('work.documents.remove', { kind, name });
}

/** Whether `takeDocument` does something with this kind; notes and questions are read. */
export function isUsed(kind: DocumentKind): boolean {
  return kind === 'filters' || kind === 'styles' || kind === 'lens';
}

/**
 * Puts filters or style rules in the place of those of the chart, as one edit; saves a lens as a file, because it is for
 * the database that it came from. Says so when the text is none of the kind.
 */
export async function takeDocument(context: ActionContext, { kind, name, text }: KeptDocument): Promise<void> {
  if (kind === 'filters') {
    const filters = parseFilters(text);
    if (filters === null) return inform(context, 'documents.unreadable', { name });
    edit(
      context,
      { key: 'documents.edits.filters', params: { name } },
      setDress(context.chart, { filters: [...filters] }),
    );
    done(context, 'documents.used', { name });
  } else if (kind === 'styles') {
    takeRules(context, { name, rules: parseStyles(text, name) }, 'replace');
  } else if (kind === 'lens') {
    await exportLens(context, parseLens(text, name));
  }
}

export const openDocuments: Action = {
  id: 'openDocuments',
  label: 'documents.action',
  shortcuts: [],
  isEnabled: ({ session }) => session.getState().kept.keeping !== 'memory',
  run: ({ view }) => view.setState({ dialog: 'documents', menu: null, expandCard: null }),
};
