// Indexes and constraints as the server lists them, Skein's own left out. Who may read the data need not be allowed to
// see the schema; then there are none to tell of.
import { AppError } from '../../../../shared/errors';
import type { ConstraintFacts, IndexFacts } from '../../../../shared/lens/Survey';
import type { Call } from '../../GraphSource';
import { isHidden } from '../marks';
import { readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';

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
  const [indexes, constraints] = await Promise.all([
    unlessRefused(async () => (await gate.run({ text: indexesText, parameters: {} }, call)).rows, []),
    unlessRefused(async () => (await gate.run({ text: constraintsText, parameters: {} }, call)).rows, []),
  ]);
  return { indexes: factsOf(indexes), constraints: factsOf(constraints) };
}

export async function readIndexes(gate: Gate, call: Call): Promise<readonly IndexFacts[]> {
  const rows = await unlessRefused(async () => (await gate.run({ text: indexesText, parameters: {} }, call)).rows, []);
  return factsOf(rows);
}

/** What the work gives, or `otherwise` when this user may not ask, or this server does not know how to answer. */
export async function unlessRefused<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && (error.code === 'FORBIDDEN' || error.code === 'QUERY_REFUSED')) return otherwise;
    throw error;
  }
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
