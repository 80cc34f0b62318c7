// Suggests what the rows of a table say: a built-in mapping where one fits, else a link between its first two columns.
import type { KnownMapping } from '../contracts/import';
import { edgesOf, fitBuiltIn, type NamedColumn } from './builtIn';
import { columnFor } from './guessColumn';
import { mappingSchema, neededColumns, type Mapping, type MappingText } from './Mapping';

/** A mapping under `name` that can be run as it is, if only as a beginning. */
export function suggestMapping(name: string, columns: readonly NamedColumn[], text: MappingText): Mapping {
  const fitted = fitBuiltIn(columns)?.mapping ?? plainMapping(columns);
  return { ...fitted, name: name.trim().slice(0, 200) || fitted.name, text };
}

function plainMapping(columns: readonly NamedColumn[]): Mapping {
  const [first, second] = columns;
  const links = first !== undefined && second !== undefined ? edgesOf(columns, first, second) : null;
  const single = {
    entities: [{ id: 'source', type: 'Other', key: { column: first?.name ?? '1' }, fields: [], isOptional: false }],
    links: [],
  };
  return mappingSchema.parse({
    name: 'Table',
    columns: columns.map((column) => columnFor(column.name, column)),
    ...(links ?? single),
  });
}

/** The kept mapping that needs most of these columns and no other, else the built-in one that fits; null when none does. */
export function recogniseMapping(
  columns: readonly NamedColumn[],
  kept: readonly Mapping[],
  text: MappingText,
): KnownMapping | null {
  const names = new Set(columns.map(({ name }) => name));
  let best: { readonly mapping: Mapping; readonly count: number } | null = null;
  for (const mapping of text.hasHeader === true ? kept : []) {
    const needed = neededColumns(mapping);
    if (needed.length === 0 || !needed.every((name) => names.has(name))) continue;
    if (needed.length > (best?.count ?? 0)) best = { mapping, count: needed.length };
  }
  if (best !== null) return { origin: 'kept', mapping: { ...best.mapping, text } };
  const fitted = fitBuiltIn(columns);
  return fitted === null ? null : { origin: 'builtIn', id: fitted.id, mapping: { ...fitted.mapping, text } };
}
