// The links between given entities, to complete a chart: one end among the asked, the other among them or the others.
import neo4j from 'neo4j-driver';
import type { LinksBetweenQuestion, LinksBetweenReply } from '../../../../shared/questions';
import { answerToLinksBetween } from '../../answers';
import type { Call } from '../../GraphSource';
import { linkOf } from '../entityOf';
import { readCount } from '../readRow';
import type { Session } from '../session';
import { end, isAsked, linkParameters, linkText, marked, start, told } from './passing';

/** A link that is among the asked is seen from both ends, and taken from its start. */
const between = `WHERE $either[elementId(b)] IS NOT NULL AND (isOut OR NOT ${isAsked})`;

export async function linksBetween(
  { gate, identity, book }: Session,
  question: LinksBetweenQuestion,
  call: Call,
): Promise<LinksBetweenReply> {
  const { ofAsked, id } = linkText(book);
  const ids = [...new Set(question.ids)];
  const either = marked([...ids, ...question.others]);
  const parameters = { ids, asked: marked(ids), either, limit: neo4j.int(question.limit), ...linkParameters(book) };
  const linksText = `${ofAsked} ${between}
  WITH ${id} AS id, c, word, ${start} AS from, ${end} AS to ORDER BY id LIMIT $limit
  RETURN id, word, elementId(from) AS from, elementId(to) AS to, ${told} AS properties`;
  const { rows } = await gate.run({ text: linksText, parameters }, call);
  const links = rows.map((row) => linkOf(row, book));
  const countText = `${ofAsked} ${between} RETURN count(*) AS total`;
  const counted =
    links.length < question.limit ? null : (await gate.run({ text: countText, parameters }, call)).rows[0];
  return {
    subgraph: { entities: [], links, files: {}, answer: answerToLinksBetween(identity, question) },
    total: counted === null ? links.length : readCount(counted?.['total']),
  };
}
