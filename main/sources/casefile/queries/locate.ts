// Question "locate": entities by type and business key, which outlive the ids that a case gives them.
import type { LocateQuestion, LocateReply } from '../../../../shared/questions';
import { answerToLocate } from '../../answers';
import { fold } from '../../../../shared/fieldTest';
import { entityColumns, subgraphOf, type EntityRow } from '../facts';
import type { OpenCase } from '../openCase';

export function locate(open: OpenCase, question: LocateQuestion): LocateReply {
  const wanted = question.wanted.flatMap(({ type, key }) => {
    const typeId = open.entityTypes.idOf.get(type);
    return typeId === undefined ? [] : [[typeId, key, fold(key)]];
  });
  // The index holds folded keys; the exact one is decided on the entity itself.
  const rows = open.database.all<EntityRow>(
    `SELECT ${entityColumns}, min(j.key) AS place FROM json_each(?) j
     CROSS JOIN names n INDEXED BY names_key ON n.key = json_extract(j.value, '$[2]') AND n.type = json_extract(j.value, '$[0]')
     CROSS JOIN entities e ON e.id = n.entity AND e.key = json_extract(j.value, '$[1]')
     WHERE tick() GROUP BY e.id ORDER BY place, e.id`,
    [JSON.stringify(wanted)],
  );
  return { subgraph: subgraphOf(open, rows, [], answerToLocate(open.identity, question)) };
}
