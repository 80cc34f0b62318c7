// What a session needs to know of a server before the first question: its name and version, and which names there are.
import { AppError } from '../../../../shared/errors';
import type { SourceIdentity } from '../../answers';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import type { ServerFacts } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import { readSchema, uniqueByLabel, type SchemaFacts } from './schemaFacts';

export async function readIdentity(gate: Gate, call: Call): Promise<SourceIdentity> {
  const text = `
    CALL dbms.components() YIELD name, versions, edition
    WITH versions[0] AS version, edition LIMIT 1
    CALL db.info() YIELD name
    RETURN name, version, edition`;
  const { rows } = await gate.run({ text, parameters: {}, maxRows: 1 }, call);
  const row = rows[0];
  if (row === undefined) throw new AppError('INTERNAL');
  const version = `Neo4j ${readText(row['version'])} ${readText(row['edition'])}`;
  return { kind: 'neo4j', name: readText(row['name']), version };
}

export async function readFacts(
  gate: Gate,
  call: Call,
  schema: Promise<SchemaFacts> = readSchema(gate, call),
): Promise<ServerFacts> {
  const [propertyNames, { constraints }, relationshipTypes] = await Promise.all([
    readPropertyNames(gate, call),
    schema,
    readNames(gate, relationshipsText, call),
  ]);
  return { propertyNames, uniqueByLabel: uniqueByLabel(constraints), relationshipTypes };
}

const labelsText = 'CALL db.labels() YIELD label RETURN collect(label) AS names';
const propertiesText = 'CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey) AS names';
const relationshipsText =
  'CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType) AS names';

/** Every label that there is or was. */
export function readLabels(gate: Gate, call: Call): Promise<readonly string[]> {
  return readNames(gate, labelsText, call);
}

async function readNames(gate: Gate, text: string, call: Call): Promise<readonly string[]> {
  const { rows } = await gate.run({ text, parameters: {} }, call);
  return rows.flatMap((row) => readTexts(row['names'])).sort(compareCodePoints);
}

async function readPropertyNames(gate: Gate, call: Call): Promise<readonly string[]> {
  const names = await readNames(gate, propertiesText, call);
  return names.filter((name) => !name.startsWith('_skein'));
}

/** Each part is answered from the server's own counts, without looking at an entity. For `readCensusRow`. */
export const censusText = `
  CALL () { MATCH (n) RETURN count(n) AS everything }
  CALL () { MATCH (n:_Skein) RETURN count(n) AS published }
  CALL () { MATCH (n:_SkeinPublish) RETURN count(n) AS unfinished }
  RETURN everything - unfinished AS entities, published`;

export interface Census {
  readonly entities: number;
  /** How many of them Skein has put there. */
  readonly published: number;
}

export async function readCensus(gate: Gate, call: Call): Promise<Census> {
  const { rows } = await gate.run({ text: censusText, parameters: {} }, call);
  const row = rows[0];
  if (row === undefined) throw new AppError('INTERNAL');
  return readCensusRow(row);
}

export function readCensusRow(row: Row): Census {
  return { entities: readCount(row['entities']), published: readCount(row['published']) };
}

/** True when everything that the database holds was put there by Skein; false for an empty one. */
export async function isAllPublished(gate: Gate, call: Call): Promise<boolean> {
  const { entities, published } = await readCensus(gate, call);
  return published > 0 && published === entities;
}
