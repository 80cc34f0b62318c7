// Which mapping was taken as the beginning for a table.
import type { KnownMapping, TableLook } from '../../../shared/contracts/import';
import type { Mapping } from '../../../shared/tables/Mapping';

/** The suggested one, a built-in one, or one that was kept. */
export interface Chosen {
  readonly origin: 'suggested' | KnownMapping['origin'] | 'file';
  readonly mapping: Mapping;
  readonly known: KnownMapping | null;
}

/** The mapping that was recognised for the table, else the suggested one. */
export function firstChoice({ recognised, suggested }: TableLook): Chosen {
  if (recognised === null) return { origin: 'suggested', mapping: suggested, known: null };
  return { origin: recognised.origin, mapping: recognised.mapping, known: recognised };
}
