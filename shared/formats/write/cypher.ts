// A Cypher script out, for cypher-shell or the browser of an empty database. Nothing in the data can become a statement: texts
// are literals whose quotes and backslashes are escaped, and a backslash never stands before a `u`, because Cypher 5 decodes
// `\u0027` anywhere, before it looks for quotes. Names are in backticks, spelled by `spellName`.
import { spellName } from '../../spellName';
import { isTagged, textOf, type Fields, type Value } from '../../value';
import type { FactFormat, Facts, Unsaid } from './FactFormat';

export const cypherOut: FactFormat = {
  id: 'cypher',
  title: { en: 'Cypher script', zh: 'Cypher 脚本' },
  extension: 'cypher',
  write,
};

const rowsPerStatement = 500;
const scaffold = '`SkeinImport`';

async function* write(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const { entities, links } = facts.counts;
  yield (
    `// Made by Skein: ${entities} entities, ${links} links. For an empty database.\n` +
    `CREATE INDEX skeinImport IF NOT EXISTS FOR (n:${scaffold}) ON (n.skeinImport);\nCALL db.awaitIndexes();\n`
  );
  let at = 0;
  for await (const batch of facts.entities()) {
    const groups = new Groups();
    for (const { type, key, fields } of batch) {
      const withKey =
        key === '' || Object.values(fields).some((value) => textOf(value) === key) ? fields : { ...fields, key };
      groups.add(label(type, 'Other', unsaid), `{i: ${at}, p: ${properties(withKey, unsaid)}}`);
      at += 1;
    }
    yield groups.statements((name) => `CREATE (n:${name}:${scaffold} {skeinImport: row.i}) SET n += row.p`);
  }
  for await (const batch of facts.links()) {
    const groups = new Groups();
    for (const { type, from, to, fields } of batch) {
      groups.add(label(type, 'LINKED', unsaid), `{a: ${from}, b: ${to}, p: ${properties(fields, unsaid)}}`);
    }
    yield groups.statements(
      (name) =>
        `MATCH (a:${scaffold} {skeinImport: row.a}), (b:${scaffold} {skeinImport: row.b}) CREATE (a)-[r:${name}]->(b) SET r += row.p`,
    );
  }
  yield `MATCH (n:${scaffold}) REMOVE n.skeinImport, n:${scaffold};\n`;
  yield 'DROP INDEX skeinImport IF EXISTS;\n';
}

/** Rows by the type in whose statement they stand: a name cannot be a value. */
class Groups {
  private readonly rows = new Map<string, string[]>();

  add(name: string, row: string): void {
    const rows = this.rows.get(name);
    if (rows === undefined) this.rows.set(name, [row]);
    else rows.push(row);
  }

  statements(clause: (name: string) => string): string {
    let text = '';
    for (const [name, rows] of this.rows) {
      for (let at = 0; at < rows.length; at += rowsPerStatement) {
        text += `UNWIND [\n${rows.slice(at, at + rowsPerStatement).join(',\n')}\n] AS row\n${clause(name)};\n`;
      }
    }
    return text;
  }
}

function label(type: string, otherwise: string, unsaid: Unsaid): string {
  if (type === '') unsaid.add('noType');
  return spellName(wellFormed(type, unsaid) || otherwise);
}

function properties(fields: Fields, unsaid: Unsaid): string {
  const list = Object.entries(fields).flatMap(([name, value]) => {
    if (value === null) return [];
    if (name === '') unsaid.add('badNames');
    return [`${spellName(wellFormed(name, unsaid) || 'field')}: ${literal(value, unsaid)}`];
  });
  return `{${list.join(', ')}}`;
}

/** The value as an expression; what no property can hold is its JSON as text. */
function literal(value: Value, unsaid: Unsaid): string {
  const plain = Array.isArray(value) ? listLiteral(value as readonly Value[], unsaid) : scalar(value, unsaid);
  if (plain !== null) return plain;
  unsaid.add('asText');
  return cypherText(wellFormed(JSON.stringify(value), unsaid));
}

/** Only lists of one kind: a property holds no others. */
function listLiteral(items: readonly Value[], unsaid: Unsaid): string | null {
  const kindOf = (item: Value) =>
    typeof item === 'number' ? (Number.isSafeInteger(item) ? 'int' : 'float') : isTagged(item) ? item.t : typeof item;
  if (items.some((item) => item === null || Array.isArray(item) || kindOf(item) !== kindOf(items[0] ?? null)))
    return null;
  const literals = items.map((item) => scalar(item, unsaid));
  return literals.some((one) => one === null) ? null : `[${literals.join(', ')}]`;
}

function scalar(value: Value, unsaid: Unsaid): string | null {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return cypherText(wellFormed(value, unsaid));
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : floatText(value);
  return isTagged(value) ? tagged(value) : null;
}

function tagged(value: Extract<Value, { readonly t: string }>): string | null {
  switch (value.t) {
    case 'int':
      return isInt64(value.v) ? String(BigInt(value.v)) : null;
    case 'float':
      return value.v === '-0' ? '-0.0' : `toFloat('${value.v}')`;
    case 'date':
    case 'duration':
      return isPlainIso(value.v) ? `${value.t}('${value.v}')` : null;
    case 'time':
    case 'datetime': {
      const isLocal = !/(Z|[+-]\d\d:?\d\d(:?\d\d)?)(\[.*\])?$/.test(value.v.slice(value.v.indexOf('T') + 1));
      return isPlainIso(value.v) ? `${isLocal ? 'local' : ''}${value.t}('${value.v}')` : null;
    }
    case 'point': {
      const z = value.z === undefined ? '' : `, z: ${floatText(value.z)}`;
      return `point({srid: ${value.srid}, x: ${floatText(value.x)}, y: ${floatText(value.y)}${z}})`;
    }
    case 'bytes':
    case 'map':
      return null;
  }
}

function floatText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function isInt64(digits: string): boolean {
  const value = BigInt(digits);
  return value >= -(2n ** 63n) && value < 2n ** 63n;
}

function isPlainIso(text: string): boolean {
  return /^[\w:+.[\]/-]{1,100}$/.test(text);
}

/** Half a pair of surrogates is no character, and no file of UTF-8 can hold it. */
function wellFormed(text: string, unsaid: Unsaid): string {
  const whole = text.replace(/\p{Cs}/gu, '\uFFFD');
  if (whole !== text) unsaid.add('badCharacters');
  return whole;
}

const signs: { readonly [sign: string]: string } = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text as a literal in single quotes; before a `u` that follows a backslash the literal is broken in two. */
function cypherText(text: string): string {
  const escaped = text.replace(/\\u|[\\'\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => {
    if (sign === '\\u') return "\\\\' + 'u";
    return signs[sign] ?? unicodeEscape(sign);
  });
  return `'${escaped}'`;
}

function unicodeEscape(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
