// Names that try to be Cypher, and a small graph that carries them as label, relationship type and property.
import { createRandom } from '../../shared/sample/random';
import type { Database } from './database';

const signs = [
  ...['`', '`', '``', '\\', '\\', 'u', '0', '6', '/', '*', "'", '"', '\n', '\\u0060', '\\u0060)'],
  ...['//', '/*', '*/', '{', '}', '(', ')', '[', ']', '$', ':', '|', '.', ' ', ',', ';', 'n', 'r'],
  ...['嫌', '疑人', '团伙', ' RETURN 1 ', ' DETACH DELETE n ', '`) SET n.x = 1 //', '\\u000a', '😀', '__proto__'],
];
const always = ['`', '\\', '\n', "'", '"', '``', '\\u0060', '__proto__', 'constructor', ' ', '//', '$x'];

/** So many names that differ from each other. */
export function makeNames(seed: number, count: number): readonly string[] {
  const random = createRandom(seed, 3);
  const names = new Set(always);
  while (names.size < count) names.add(Array.from({ length: random.int(1, 10) }, () => random.pick(signs)).join(''));
  return [...names].slice(0, count);
}

/** A link between two entities: the name is the label, the type, and the only property of all three, with itself as value. */
export interface Named {
  readonly name: string;
  /** Element ids. */
  readonly from: string;
  readonly to: string;
}

/** In the order of the names. */
export async function writeNames(database: Database, names: readonly string[]): Promise<readonly Named[]> {
  const rows = names.map((name) => ({ name, fields: { [name]: name } }));
  const written = await database.run(
    `UNWIND $rows AS row
     CREATE (a:$(row.name))-[r:$(row.name)]->(b:$(row.name))
     SET a = row.fields, r = row.fields, b = row.fields
     RETURN row.name AS name, elementId(a) AS from, elementId(b) AS to`,
    { rows },
  );
  return written.map((row) => ({ name: String(row['name']), from: String(row['from']), to: String(row['to']) }));
}
