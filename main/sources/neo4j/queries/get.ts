// Fetches entities by id, in the order they were asked for, and says which no longer exist.
import type { Entity } from '../../../../shared/graph';
import type { EntityId } from '../../../../shared/ids';
import type { GetQuestion, GetReply } from '../../../../shared/questions';
import { answerToGet } from '../../answers';
import type { Call } from '../../GraphSource';
import { entityOf } from '../entityOf';
import type { Session } from '../session';
import { isEntity, linkParameters } from './passing';

const text = `
  MATCH (n) WHERE elementId(n) IN $ids AND ${isEntity}
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;

export async function get({ gate, identity, book }: Session, question: GetQuestion, call: Call): Promise<GetReply> {
  const ids = [...new Set(question.ids)];
  const { rows } = await gate.run({ text, parameters: { ids, ...linkParameters(book) } }, call);
  const found = new Map<EntityId, Entity>();
  for (const row of rows) {
    const entity = entityOf(row, book);
    found.set(entity.id, entity);
  }
  return {
    subgraph: {
      entities: ids.flatMap((id) => found.get(id) ?? []),
      links: [],
      files: {},
      answer: answerToGet(identity, question),
    },
    missing: ids.filter((id) => !found.has(id)),
  };
}
