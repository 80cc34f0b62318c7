// Question "get": the entities of given ids, in the order asked.
import type { GetQuestion, GetReply } from '../../../../shared/questions';
import { answerToGet } from '../../answers';
import { entityColumns, subgraphOf, type EntityRow } from '../facts';
import type { OpenCase } from '../openCase';
import { askedSet } from './askedSet';

export function get(open: OpenCase, question: GetQuestion): GetReply {
  const { rows, missing } = askedSet(open, question.ids);
  return { subgraph: subgraphOf(open, entitiesAt(open, rows), [], answerToGet(open.identity, question)), missing };
}

/** Entities in the order of the rows given. */
export function entitiesAt(open: OpenCase, rows: readonly number[]): readonly EntityRow[] {
  return open.database.all<EntityRow>(
    `SELECT ${entityColumns} FROM json_each(?) j CROSS JOIN entities e ON e.id = j.value AND tick() ORDER BY j.key`,
    [JSON.stringify(rows)],
  );
}
