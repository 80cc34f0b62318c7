import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId, LinkId } from '../../shared/ids';
import type { Cell } from '../../shared/questions';
import { textOf, type Value } from '../../shared/value';
import { entityFor, linkFor, subgraphOf } from './contextForTests';
import { inertText } from '../../shared/inertText';
import { lookupOf, partOf, plainText, shownText, writeCsv, writeTsv } from './cypherTable';

const [a, b, c] = [entityFor('a'), entityFor('b'), entityFor('c')];
const ab = linkFor('a', 'b');
const subgraph = subgraphOf([a, b, c], [ab]);
const lookup = lookupOf(subgraph);
const value = (it: Value): Cell => ({ is: 'value', value: it });
const write = (cell: Cell) => (cell.is === 'value' ? textOf(cell.value) : '');

/** A plain reader of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').match(/(?:"(?:""|[^"])*"|[^"\r\n])*\r\n/g) ?? []) {
    const cells = [...`,${line.slice(0, -2)}`.matchAll(/,("(?:""|[^"])*"|[^",]*)/g)].map(([, cell = '']) => cell);
    rows.push(cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  }
  return rows;
}

describe('a cell as text', () => {
  it('is grouped on screen and exact in a file', () => {
    const big = value({ t: 'int', v: '9007199254740993' });
    expect(shownText(big, lookup, 'en')).toBe('9,007,199,254,740,993');
    expect(plainText(big, lookup, 'en')).toBe('9007199254740993');
  });

  it('names entities, links, paths and lists of them', () => {
    const id = 'a' as EntityId;
    expect(plainText({ is: 'entity', id }, lookup, 'en')).toBe('a (A)');
    expect(plainText({ is: 'link', id: ab.id }, lookup, 'en')).toBe('a → associate of → b');
    expect(plainText({ is: 'path', entities: [id, 'b' as EntityId], links: [ab.id] }, lookup, 'en')).toBe('a → b');
    expect(plainText({ is: 'list', cells: [value(1), { is: 'entity', id }] }, lookup, 'en')).toBe('1, a (A)');
  });

  it('is the id of what the subgraph does not have', () => {
    expect(plainText({ is: 'entity', id: 'gone' as EntityId }, lookup, 'en')).toBe('gone');
    expect(plainText({ is: 'link', id: 'gone' as LinkId }, lookup, 'en')).toBe('gone');
  });
});

describe('the part of an answer for the chart', () => {
  it('holds what the cells name, and the ends of its links', () => {
    const part = partOf(subgraph, [{ is: 'list', cells: [{ is: 'link', id: ab.id }] }, value('c')]);
    expect(part.entities.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(part.links).toEqual([ab]);
  });
});

describe('a table for other programs', () => {
  it('runs in no spreadsheet: what begins like a formula is marked as text, numbers stay numbers', () => {
    const rows = [[value('=1+1'), value('+86 139'), value('@a'), value('-x'), value(-5), value({ t: 'int', v: '-9' })]];
    expect(readCsv(writeCsv({ columns: ['=c', 'b', 'c', 'd', 'e', 'f'], rows }, write))).toEqual([
      ["'=c", 'b', 'c', 'd', 'e', 'f'],
      ["'=1+1", "'+86 139", "'@a", "'-x", '-5', '-9'],
    ]);
    expect(inertText('\tx')).toBe("'\tx");
  });

  it('comes back from a CSV file as it went in', () => {
    const letter = fc.constantFrom(...'",\r\n;ab 中'.split(''));
    const text = fc.string({ unit: letter, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (rows) => {
        const csv = writeCsv({ columns: ['x', 'y'], rows: rows.map((row) => row.map(value)) }, write);
        expect(readCsv(csv)).toEqual([['x', 'y'], ...rows.map((row) => row.map(inertText))]);
      }),
      { seed: 53 },
    );
  });

  it('is copied with tabs and line ends, one cell alone exactly as it is', () => {
    expect(writeTsv([[value('+86 139')]], write)).toBe('+86 139');
    expect(
      writeTsv(
        [
          [value('+86 139'), value('a\tb\nc')],
          [value(null), value(2)],
        ],
        write,
      ),
    ).toBe("'+86 139\ta b c\n\t2");
  });
});
