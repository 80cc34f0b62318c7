// Finds entities by type and business key, which outlive their ids. What Skein published is found through its own index;
// elsewhere no index can be named in a query without its name in the text, so everything of the types is looked at once.
import type { Entity } from '../../../../shared/graph';
import type { LocateQuestion, LocateReply } from '../../../../shared/questions';
import { answerToLocate } from '../../answers';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { fold } from '../../../../shared/fieldTest';
import { entityOf } from '../entityOf';
import { textEdge } from '../marks';
import type { Row } from '../runQuery';
import type { Session } from '../session';
import { isEntity, linkParameters } from './passing';
import { isAllPublished } from './serverFacts';

/** A look at ten million entities takes some 20 s. Half an answer would tell of entities that they are gone. */
const scanMs = 120_000;

const publishedText = `
  UNWIND $texts AS text MATCH (n:_Skein) WHERE n._skeinText STARTS WITH text
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;

const scanText = `
  MATCH (n) WHERE ($isAnyLabel OR any(label IN labels(n) WHERE label IN $labels)) AND ${isEntity}
    AND any(name IN $names WHERE toStringOrNull(n[name]) IN $keys)
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;

export async function locate(session: Session, question: LocateQuestion, call: Call): Promise<LocateReply> {
  const { gate, identity, book } = session;
  const isQuick = await isAllPublished(gate, call);
  const rows = isQuick ? await seek(session, question, call) : await scan(session, question, call);
  const place = new Map<string, number>();
  for (const wanted of question.wanted) if (!place.has(nameOf(wanted))) place.set(nameOf(wanted), place.size);
  const found = new Map<string, Entity>();
  for (const row of rows) {
    const entity = entityOf(row, book);
    if (place.has(nameOf(entity))) found.set(entity.id, entity);
  }
  const placeOf = (entity: Entity) => place.get(nameOf(entity)) ?? 0;
  const entities = [...found.values()].sort((a, b) => placeOf(a) - placeOf(b) || compareCodePoints(a.id, b.id));
  return { subgraph: { entities, links: [], files: {}, answer: answerToLocate(identity, question) } };
}

/** The index holds folded keys; the exact one is decided on the entity itself. */
async function seek({ gate }: Session, { wanted }: LocateQuestion, call: Call): Promise<readonly Row[]> {
  const texts = new Set(wanted.map(({ key }) => `${textEdge}${fold(key).replaceAll(textEdge, ' ')}${textEdge}`));
  return (await gate.run({ text: publishedText, parameters: { texts: [...texts] } }, call)).rows;
}

async function scan({ gate, book }: Session, { wanted }: LocateQuestion, call: Call): Promise<readonly Row[]> {
  const labels = [...new Set(wanted.map(({ type }) => type))].flatMap((type) => book.labelsOf(type));
  const names = labels.flatMap((label) => book.entityReading([label]).keyNames);
  const parameters = {
    ...linkParameters(book),
    labels,
    // What carries no label at all has a type all the same.
    isAnyLabel: wanted.some(({ type }) => type === book.typeOf([])),
    names: [...new Set(['_skeinKey', ...names])],
    keys: [...new Set(wanted.map(({ key }) => key))],
  };
  return (await gate.run({ text: scanText, parameters, deadlineMs: scanMs }, call)).rows;
}

function nameOf({ type, key }: { readonly type: string; readonly key: string }): string {
  return JSON.stringify([type, key]);
}
