// The rows of an answer as a table: what a cell says, in which order rows stand, and the table as text for the
// clipboard and for a file.
import { inertText } from '../../shared/inertText';
import { captionOfEntity, formatValue, linkType } from '../../shared/catalogue';
import type { Entity, Link, Subgraph } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import type { Language } from '../../shared/messages';
import type { Cell } from '../../shared/questions';
import { textOf } from '../../shared/value';

/** Entities and links of a subgraph by their ids. */
export interface Lookup {
  entity(id: EntityId): Entity | undefined;
  link(id: LinkId): Link | undefined;
}

export function lookupOf({ entities, links }: Subgraph): Lookup {
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const linkById = new Map(links.map((link) => [link.id, link]));
  return { entity: (id) => entityById.get(id), link: (id) => linkById.get(id) };
}

function caption(lookup: Lookup, id: EntityId): string {
  const entity = lookup.entity(id);
  return entity === undefined ? id : captionOfEntity(entity);
}

function linkText(lookup: Lookup, id: LinkId, language: Language): string {
  const link = lookup.link(id);
  if (link === undefined) return id;
  const word = linkType(link.type).words[language];
  return `${caption(lookup, link.from)} → ${word} → ${caption(lookup, link.to)}`;
}

/** What a cell says on screen; moments in `zone`, null for their own offset. */
export function shownText(cell: Cell, lookup: Lookup, language: Language, zone: string | null = null): string {
  if (cell.is === 'value') return formatValue(cell.value, null, language, {}, zone);
  if (cell.is === 'entity') return caption(lookup, cell.id);
  if (cell.is === 'list') return cell.cells.map((one) => shownText(one, lookup, language, zone)).join(', ');
  return plainText(cell, lookup, language);
}

/** What a cell says in a file: values exact and without grouping or units; an entity with its key when that says more. */
export function plainText(cell: Cell, lookup: Lookup, language: Language): string {
  switch (cell.is) {
    case 'value':
      return textOf(cell.value);
    case 'entity': {
      const text = caption(lookup, cell.id);
      const key = lookup.entity(cell.id)?.key ?? '';
      return key === '' || key === text ? text : `${text} (${key})`;
    }
    case 'link':
      return linkText(lookup, cell.id, language);
    case 'path':
      return cell.entities.map((id) => caption(lookup, id)).join(' → ');
    case 'list':
      return cell.cells.map((one) => plainText(one, lookup, language)).join(', ');
  }
}

/** Entities and links that these cells name. */
function namedIn(cells: readonly Cell[]): { readonly entities: Set<EntityId>; readonly links: Set<LinkId> } {
  const entities = new Set<EntityId>();
  const links = new Set<LinkId>();
  const note = (cell: Cell): void => {
    if (cell.is === 'entity') entities.add(cell.id);
    else if (cell.is === 'link') links.add(cell.id);
    else if (cell.is === 'list') cell.cells.forEach(note);
    else if (cell.is === 'path') {
      cell.entities.forEach((id) => entities.add(id));
      cell.links.forEach((id) => links.add(id));
    }
  };
  cells.forEach(note);
  return { entities, links };
}

/** The part of the subgraph that these cells name, with the ends of its links. */
export function partOf(subgraph: Subgraph, cells: readonly Cell[]): Subgraph {
  const named = namedIn(cells);
  const links = subgraph.links.filter(({ id }) => named.links.has(id));
  const ends = new Set([...named.entities, ...links.flatMap(({ from, to }) => [from, to])]);
  return { ...subgraph, links, entities: subgraph.entities.filter(({ id }) => ends.has(id)) };
}

/** A number that a spreadsheet may take as one; anything else that begins like a formula is text and is marked so. */
function isNumber(cell: Cell | null): boolean {
  if (cell?.is !== 'value') return false;
  const { value } = cell;
  if (typeof value === 'number') return true;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 't' in value && value.t === 'int';
}

export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Write = (cell: Cell) => string;

function inert(cell: Cell, write: Write): string {
  const text = write(cell);
  return isNumber(cell) ? text : inertText(text);
}

/** For the clipboard: tabs between cells, one row a line, without headings. One cell alone stays exactly as it is. */
export function writeTsv(rows: PlainTable['rows'], write: Write): string {
  const [first] = rows;
  const [only] = first ?? [];
  if (rows.length === 1 && first?.length === 1 && only !== undefined) return write(only);
  return rows.map((row) => row.map((cell) => inert(cell, write).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

/** For a file: RFC 4180 with headings, in UTF-8 with a mark that tells spreadsheets so. */
export function writeCsv({ columns, rows }: PlainTable, write: Write): string {
  return `\uFEFF${csvLine(columns.map(inertText))}${csvRows(rows, write)}`;
}

/** The same rows without mark and headings, to be written one part after the other. */
export function csvRows(rows: PlainTable['rows'], write: Write): string {
  return rows.map((row) => csvLine(row.map((cell) => inert(cell, write)))).join('');
}

function csvLine(texts: readonly string[]): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${texts.map(quoted).join(',')}\r\n`;
}
