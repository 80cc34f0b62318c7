// What a session needs to know of a server before the first question: its name and version, and where keys are kept.
import { AppError } from '../../../../shared/errors';
import type { SourceIdentity } from '../../answers';
import type { Call } from '../../GraphSource';
import { KeyNames } from '../keyNames';
import { readText, readTexts } from '../readRow';
import type { Gate } from '../runQuery';

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

export async function readKeyNames(gate: Gate, call: Call): Promise<KeyNames> {
  const [properties, unique] = await Promise.all([readPropertyNames(gate, call), readUnique(gate, call)]);
  return new KeyNames(properties, unique);
}

async function readPropertyNames(gate: Gate, call: Call): Promise<readonly string[]> {
  const text = 'CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey) AS names';
  const { rows } = await gate.run({ text, parameters: {} }, call);
  return rows.flatMap((row) => readTexts(row['names'])).filter((name) => !name.startsWith('_skein'));
}

async function readUnique(gate: Gate, call: Call): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = `
    SHOW CONSTRAINTS YIELD type, entityType, labelsOrTypes, properties
    WHERE entityType = 'NODE' AND type IN ['UNIQUENESS', 'NODE_PROPERTY_UNIQUENESS', 'NODE_KEY'] AND size(properties) = 1
    RETURN labelsOrTypes[0] AS label, properties[0] AS property`;
  const byLabel = new Map<string, readonly string[]>();
  try {
    const { rows } = await gate.run({ text, parameters: {} }, call);
    for (const row of rows) {
      const label = readText(row['label']);
      byLabel.set(label, [...(byLabel.get(label) ?? []), readText(row['property'])].sort());
    }
  } catch (error) {
    // A user may read the data and not the schema; the common names of keys are still there.
    if (!(error instanceof AppError && (error.code === 'FORBIDDEN' || error.code === 'QUERY_REFUSED'))) throw error;
  }
  return byLabel;
}
