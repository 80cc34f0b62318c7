// The mappings of the analyst: kept under a name, shared as files.
import type { KnownMapping } from '../../shared/contracts/import';
import type { Mapping } from '../../shared/tables/Mapping';
import type { ActionContext } from './Action';
import { fileNameFor } from './makeSnapshot';
import { done, inform } from './report';

/** The analyst's own first, then the built-in ones. */
export function knownMappings({ backend }: ActionContext): Promise<readonly KnownMapping[]> {
  return backend.call('mappings.list', {});
}

/** Gives all; says so when there are too many to keep this one. */
export async function keepMapping(context: ActionContext, mapping: Mapping): Promise<readonly KnownMapping[]> {
  const known = await context.backend.call('mappings.keep', { mapping });
  const isKept = known.some((one) => one.origin === 'kept' && one.mapping.name === mapping.name);
  if (!isKept) inform(context, 'import.mapping.tooMany', { name: mapping.name });
  return known;
}

export function removeMapping({ backend }: ActionContext, name: string): Promise<readonly KnownMapping[]> {
  return backend.call('mappings.remove', { name });
}

export async function exportMapping(context: ActionContext, mapping: Mapping): Promise<void> {
  const suggestedName = fileNameFor(mapping.name, 'skein-mapping.json');
  const saved = await context.backend.call('mappings.export', { mapping, suggestedName });
  if (saved !== null) done(context, 'actions.notices.exported', { name: saved.name });
}

/** A mapping from a file that the analyst picks; null when none was picked. */
export async function importMapping({ backend }: ActionContext): Promise<Mapping | null> {
  return (await backend.call('mappings.import', {}))?.mapping ?? null;
}
