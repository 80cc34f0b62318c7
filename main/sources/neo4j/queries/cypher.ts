// Answers read-only statements of people: the rows as a table, and everything of the graph in them as entities and links.
import { AppError } from '../../../../shared/errors';
import type { CypherQuestion, CypherReply } from '../../../../shared/questions';
import { answerToCypher } from '../../answers';
import type { Call } from '../../GraphSource';
import { cellOf, FoundElements } from '../cellOf';
import { runCypher } from '../cypherGate';
import { entityOf } from '../entityOf';
import type { Session } from '../session';

const endsText = `
  MATCH (n) WHERE elementId(n) IN $ids
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;

export async function cypher(session: Session, question: CypherQuestion, call: Call): Promise<CypherReply> {
  if (session.cypher === 'unsafe') throw new AppError('CYPHER_OFF');
  const { gate, identity, book } = session;
  const began = performance.now();
  const { columns, rows, isCut } = await runCypher(gate, question, call);
  const tookMs = Math.round(performance.now() - began);
  const found = new FoundElements(book);
  const values = rows.map((row) => columns.map((column) => row[column]));
  found.collect(values);
  const ids = found.ends();
  if (ids.length > 0) {
    const { rows: ends } = await gate.run({ text: endsText, parameters: { ids } }, call);
    for (const entity of ends.map((row) => entityOf(row, book))) found.entities.set(entity.id, entity);
    found.forgetLooseLinks();
  }
  return {
    columns,
    rows: values.map((row) => row.map((value) => cellOf(value, found))),
    subgraph: {
      entities: [...found.entities.values()],
      links: [...found.links.values()],
      files: {},
      answer: answerToCypher(identity, question),
    },
    isCut,
    tookMs,
  };
}
