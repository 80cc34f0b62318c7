import { describe, expect, it } from 'vitest';
import { cypherOut } from './cypher';
import { factsOf, written } from './factsForTests';

const attacks = [
  "'}] AS row DETACH DELETE n; //",
  "\\'} DELETE",
  '\\',
  '\\\\',
  'C:\\users\\u0027',
  '\\u0027}] AS row MATCH (n) DETACH DELETE n //',
  '\\\\u0027',
  '\\uu0027',
  '`) DETACH DELETE n //',
  '\\u0060) RETURN 1 AS pwn //',
  'line\nline\r\t\0',
  '\u202Egnp.exe',
  '陈伟 😀',
];

async function script(text: string): Promise<string> {
  const entities = [{ type: text, key: '', fields: { [text]: text, other: [text, text] } }];
  const links = [{ type: text, from: 0, to: 0, fields: { [text]: text } }];
  const { bytes } = await written(cypherOut, factsOf({ entities, links }));
  return Buffer.from(bytes).toString('utf8');
}

/** What Cypher 5 does before it looks for quotes: a backslash before a `u` begins a character, wherever it stands. */
function decodedFirst(text: string): string {
  return text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The script with each literal and each name in backticks as one sign, and what the literals say. */
function outline(text: string): { readonly shape: string; readonly said: readonly string[] } {
  const said: string[] = [];
  const shape = text.replace(
    /\/\/.*|'((?:[^'\\]|\\[\s\S])*)'|`((?:[^`]|``)*)`/g,
    (whole, literal?: string, name?: string) => {
      if (literal !== undefined) said.push(literal);
      return literal !== undefined ? 'S' : name !== undefined ? 'N' : whole.slice(0, 2);
    },
  );
  return { shape, said };
}

describe('the Cypher script', () => {
  it('has the same statements whatever the names and values are, in either way of reading escapes', async () => {
    const plain = outline(await script('plain')).shape;
    for (const attack of attacks) {
      const text = await script(attack);
      for (const read of [text, decodedFirst(text)]) {
        expect(outline(read).shape.replaceAll(/S( \+ S)+/g, 'S'), attack).toBe(plain);
      }
    }
  });

  it('says values exactly once they are read', async () => {
    for (const attack of attacks) {
      const { said } = outline((await script(attack)).replaceAll("' + '", ''));
      const read = said.map((literal) =>
        literal.replace(/\\(u[0-9a-f]{4}|[\s\S])/g, (_, sign: string) => {
          if (sign.length === 5) return String.fromCharCode(parseInt(sign.slice(1), 16));
          return { n: '\n', r: '\r', t: '\t' }[sign] ?? sign;
        }),
      );
      // The breaks were taken out above, so that `\\u` stands for a backslash and a u.
      expect(read).toContain(attack);
    }
  });

  it('spells every kind of value that a property can hold, and counts the others', async () => {
    const fields = {
      whole: 5,
      part: 0.5,
      long: { t: 'int', v: '9223372036854775807' },
      day: { t: 'date', v: '2026-05-09' },
      at: { t: 'datetime', v: '2026-05-09T10:11:12+08:00' },
      local: { t: 'datetime', v: '2026-05-09T10:11:12' },
      spot: { t: 'point', srid: 4326, x: 116, y: 39.9 },
      list: ['a', 'b'],
      mixed: ['a', 1],
      map: { t: 'map', v: { a: 1 } },
    } as const;
    const { bytes, unsaid } = await written(
      cypherOut,
      factsOf({ entities: [{ type: 'T', key: 'k', fields }], links: [] }),
    );
    const text = Buffer.from(bytes).toString('utf8');
    for (const part of [
      '`whole`: 5,',
      '`part`: 0.5,',
      '`long`: 9223372036854775807,',
      "`day`: date('2026-05-09')",
      "`at`: datetime('2026-05-09T10:11:12+08:00')",
      "`local`: localdatetime('2026-05-09T10:11:12')",
      '`spot`: point({srid: 4326, x: 116.0, y: 39.9})',
      "`list`: ['a', 'b']",
    ]) {
      expect(text).toContain(part);
    }
    expect(unsaid).toEqual({ asText: 2 });
  });
});
