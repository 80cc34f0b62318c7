// Everything in a case, page by page in the order of writing, for publishing it elsewhere.
import type { Entity, Link } from '../../../../shared/graph';
import { entityColumns, entityOf, linkColumns, linkOf, type EntityRow, type LinkRow } from '../facts';
import type { PageQuestion } from '../messages';
import type { OpenCase } from '../openCase';

export function pageOfEntities(open: OpenCase, { after, limit }: PageQuestion): readonly Entity[] {
  const sql = `SELECT ${entityColumns} FROM entities e WHERE e.id > ? AND tick() ORDER BY e.id LIMIT ?`;
  return open.database.all<EntityRow>(sql, [after, limit]).map((row) => entityOf(open, row));
}

export function pageOfLinks(open: OpenCase, { after, limit }: PageQuestion): readonly Link[] {
  const sql = `SELECT ${linkColumns} FROM links l WHERE l.id > ? AND tick() ORDER BY l.id LIMIT ?`;
  return open.database.all<LinkRow>(sql, [after, limit]).map((row) => linkOf(open, row));
}
