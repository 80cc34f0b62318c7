// What a sample says of properties: kinds of value, how often filled, how often different.
import neo4j from 'neo4j-driver';
import type { PropertyFacts } from '../../../../shared/lens/Survey';
import type { Value } from '../../../../shared/value';
import { compareCodePoints } from '../../compareCodePoints';
import { asRecord, decodeValue } from '../decode';
import { isMark } from '../marks';

const maxSamples = 20;

/** In alphabetical order of names; `unique` are those that a constraint makes so. */
export function propertyFacts(sampled: readonly unknown[], unique: ReadonlySet<string>): readonly PropertyFacts[] {
  const byName = new Map<string, unknown[]>();
  for (const properties of sampled)
    for (const [name, raw] of Object.entries(asRecord(properties))) {
      if (isMark(name)) continue;
      const known = byName.get(name) ?? [];
      byName.set(name, known);
      known.push(raw);
    }
  return [...byName]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([name, raws]) => {
      const values: readonly Value[] = raws.map(decodeValue);
      return {
        name,
        kinds: [...new Set(raws.map(kindOf))].sort(compareCodePoints),
        filled: raws.length / sampled.length,
        distinct: new Set(values.map((value) => JSON.stringify(value))).size / raws.length,
        samples: values.slice(0, maxSamples),
        isUnique: unique.has(name),
      };
    });
}

const tests: readonly (readonly [string, (raw: unknown) => boolean])[] = [
  ['text', (raw) => typeof raw === 'string'],
  ['boolean', (raw) => typeof raw === 'boolean'],
  ['integer', (raw) => neo4j.isInt(raw) || typeof raw === 'bigint'],
  ['float', (raw) => typeof raw === 'number'],
  ['date', (raw) => neo4j.isDate(asRecord(raw))],
  ['time', (raw) => neo4j.isTime(asRecord(raw)) || neo4j.isLocalTime(asRecord(raw))],
  ['datetime', (raw) => neo4j.isDateTime(asRecord(raw)) || neo4j.isLocalDateTime(asRecord(raw))],
  ['duration', (raw) => neo4j.isDuration(asRecord(raw))],
  ['point', (raw) => neo4j.isPoint(asRecord(raw))],
  ['list', (raw) => Array.isArray(raw) || neo4j.isVector(asRecord(raw))],
  ['bytes', (raw) => ArrayBuffer.isView(raw)],
];

/** The driver still tells integers from floats, which the decoded value does not. */
function kindOf(raw: unknown): string {
  return tests.find(([, isKind]) => isKind(raw))?.[0] ?? 'map';
}
