// The links between given entities, to complete a chart: one end among the asked, the other among them or the others.
import neo4j from 'neo4j-driver';
import type { LinksBetweenQuestion, LinksBetweenReply } from '../../../../shared/questions';
import { answerToLinksBetween } from '../../answers';
import type { Call } from '../../GraphSource';
import { linkOf } from '../entityOf';
import { readCount } from '../readRow';
import type { Session } from '../session';
import { linksOfAsked } from './passing';

const between = `${linksOfAsked} WHERE elementId(b) IN $either
  WITH DISTINCT r`;

const linksText = `${between}
  ORDER BY elementId(r) LIMIT $limit
  RETURN elementId(r) AS id, type(r) AS type, elementId(startNode(r)) AS from, elementId(endNode(r)) AS to,
    properties(r) AS properties`;

const countText = `${between} RETURN count(r) AS total`;

export async function linksBetween(
  { gate, identity }: Session,
  question: LinksBetweenQuestion,
  call: Call,
): Promise<LinksBetweenReply> {
  const ids = [...new Set(question.ids)];
  const parameters = { ids, either: [...new Set([...ids, ...question.others])], limit: neo4j.int(question.limit) };
  const { rows } = await gate.run({ text: linksText, parameters }, call);
  const isAll = rows.length < question.limit;
  const counted = isAll ? null : (await gate.run({ text: countText, parameters }, call)).rows[0];
  return {
    subgraph: { entities: [], links: rows.map(linkOf), files: {}, answer: answerToLinksBetween(identity, question) },
    total: counted === null ? rows.length : readCount(counted?.['total']),
  };
}
