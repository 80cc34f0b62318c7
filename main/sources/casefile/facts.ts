// Rows of a case turned into the entities and links that travel, with the imported files they name.
import type { Answer, Entity, FileOrigin, FileRow, Link, Subgraph } from '../../../shared/graph';
import type { Fields } from '../../../shared/value';
import { AppError } from '../../../shared/errors';
import { isFields } from './isFields';
import type { OpenCase } from './openCase';

export const entityColumns = 'e.id, e.type, e.key, e.caption, e.fields, e.file, e.row';
export const linkColumns = 'l.id, l.type, l.from_id, l.to_id, l.fields, l.file, l.row';

interface Recorded {
  readonly id: number;
  readonly type: number;
  readonly fields: string;
  readonly file: number | null;
  readonly row: number | null;
}
export interface EntityRow extends Recorded {
  readonly key: string;
  readonly caption: string;
}
export interface LinkRow extends Recorded {
  readonly from_id: number;
  readonly to_id: number;
}

export function subgraphOf(
  open: OpenCase,
  entityRows: readonly EntityRow[],
  linkRows: readonly LinkRow[],
  answer: Answer,
): Subgraph {
  const entities = entityRows.map((row) => entityOf(open, row));
  const links = linkRows.map((row) => linkOf(open, row));
  const files: Record<string, FileOrigin> = {};
  for (const row of [...entityRows, ...linkRows]) {
    const origin = row.file === null ? undefined : open.files.get(row.file);
    if (origin !== undefined) files[origin.sha256] = origin;
  }
  return { entities, links, files, answer };
}

export function entityOf(open: OpenCase, row: EntityRow): Entity {
  const { key, caption } = row;
  // SQLite lets any kind of value stand in any column.
  if (typeof key !== 'string' || typeof caption !== 'string') {
    throw new AppError('CASE_DAMAGED', { file: open.fileName });
  }
  const type = nameIn(open, open.entityTypes.nameOf, row.type);
  return {
    id: open.ids.entityId(row.id),
    type,
    key,
    caption,
    fields: fieldsOf(open, row.fields),
    record: recordOf(open, row),
  };
}

export function linkOf(open: OpenCase, row: LinkRow): Link {
  return {
    id: open.ids.linkId(row.id),
    type: nameIn(open, open.linkTypes.nameOf, row.type),
    from: open.ids.entityId(row.from_id),
    to: open.ids.entityId(row.to_id),
    fields: fieldsOf(open, row.fields),
    record: recordOf(open, row),
  };
}

/** A number that names no type is damage, wherever it is met. */
export function nameIn(open: OpenCase, names: ReadonlyMap<number, string>, id: number): string {
  const name = names.get(id);
  if (name === undefined) throw new AppError('CASE_DAMAGED', { file: open.fileName });
  return name;
}

/** Fields are written as JSON; most links of a plain edge list have none, so none is ''. */
export function fieldsOf(open: OpenCase, text: string): Fields {
  if (text === '') return {};
  const fields: unknown = JSON.parse(text);
  if (!isFields(fields)) throw new AppError('CASE_DAMAGED', { file: open.fileName });
  return fields;
}

function recordOf(open: OpenCase, { file, row }: Recorded): FileRow | null {
  const origin = file === null ? undefined : open.files.get(file);
  return origin === undefined || row === null ? null : { file: origin.sha256, row };
}
