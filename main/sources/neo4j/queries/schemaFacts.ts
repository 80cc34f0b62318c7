// Indexes and constraints as the server lists them, Skein's own left out. Who may read the data need not be allowed to
// see the schema; then there are none to tell of.
import type { ConstraintFacts, IndexFacts } from '../../../../shared/lens/Survey';
import type { Call } from '../../GraphSource';
import { isHidden } from '../marks';
import { readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import { unlessRefused } from '../unless';

export interface SchemaFacts {
  readonly indexes: readonly IndexFacts[];
  readonly constraints: readonly ConstraintFacts[];
}

const indexesText = `
  SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state WHERE state = 'ONLINE'
  RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name`;

const constraintsText = `
  SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
  RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name`;

/** Indexes that are still being filled are left out: nothing is found through them. */
export async function readSchema(gate: Gate, call: Call): Promise<SchemaFacts> {
  const [indexes, constraints] = await Promise.all([readIndexes(gate, call), readFacts(gate, constraintsText, call)]);
  return { indexes, constraints };
}

export function readIndexes(gate: Gate, call: Call): Promise<readonly IndexFacts[]> {
  return readFacts(gate, indexesText, call);
}

async function readFacts(gate: Gate, text: string, call: Call): Promise<readonly IndexFacts[]> {
  return factsOf(await unlessRefused(async () => (await gate.run({ text, parameters: {} }, call)).rows, []));
}

/** Kinds of constraint that make one property unique. */
const unique: ReadonlySet<string> = new Set([
  'UNIQUENESS',
  'NODE_PROPERTY_UNIQUENESS',
  'NODE_KEY',
  'RELATIONSHIP_UNIQUENESS',
  'RELATIONSHIP_PROPERTY_UNIQUENESS',
  'RELATIONSHIP_KEY',
]);

/** Properties that a constraint alone makes unique, on this label or relationship type. */
export function uniqueProperties(
  constraints: readonly ConstraintFacts[],
  name: string,
  isForLinks: boolean,
): ReadonlySet<string> {
  const fitting = constraints.filter(
    (constraint) =>
      unique.has(constraint.kind) &&
      constraint.isForLinks === isForLinks &&
      constraint.properties.length === 1 &&
      constraint.labels.includes(name),
  );
  return new Set(fitting.flatMap(({ properties }) => properties));
}

/** Node properties that a constraint alone makes unique, by label, in alphabetical order. */
export function uniqueByLabel(constraints: readonly ConstraintFacts[]): ReadonlyMap<string, readonly string[]> {
  const labels = new Set(constraints.flatMap((constraint) => (constraint.isForLinks ? [] : constraint.labels)));
  const pairs = [...labels].map((label) => [label, [...uniqueProperties(constraints, label, false)].sort()] as const);
  return new Map(pairs.filter(([, properties]) => properties.length > 0));
}

function factsOf(rows: readonly Row[]): readonly IndexFacts[] {
  return rows
    .map((row) => ({
      name: readText(row['name']),
      kind: readText(row['type']),
      isForLinks: row['entityType'] === 'RELATIONSHIP',
      labels: readTexts(row['labelsOrTypes'] ?? []),
      properties: readTexts(row['properties'] ?? []),
    }))
    .filter(({ labels }) => !labels.some(isHidden));
}
