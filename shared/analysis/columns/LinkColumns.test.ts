// Links in columns: whatever goes in comes out, also after a way in pieces of any size.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkId } from '../../ids';
import type { Fields, Value } from '../../value';
import { LinkColumns } from './LinkColumns';

const digits = fc.string({ unit: fc.constantFrom('0', '1', '9'), maxLength: 20 });
const values: fc.Arbitrary<Value> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.tuple(fc.constantFrom('', 'a', '4:b:', 'x\n', '7'), digits).map(([start, end]) => `${start}${end}`),
  fc.constantFrom<Value>(null, true, '', [1, 'a', null], { t: 'int', v: '9007199254740993' }, { t: 'float', v: 'NaN' }),
  fc
    .tuple(
      fc.constantFrom('2026-05-09T12:30:15', '2026-02-30T00:00:00', '0001-01-01T00:00:00', '-000001-01-01T00:00:00'),
      fc.constantFrom('', 'Z', '+08:00', '.123456789Z', '+08:00[Asia/Shanghai]'),
    )
    .map(([clock, end]): Value => ({ t: 'datetime', v: clock + end })),
);
const links = fc.array(
  fc.record({
    id: fc.tuple(fc.constantFrom('4:u:', 'l'), fc.nat()).map(([start, end]) => `${start}${end}` as LinkId),
    type: fc.constantFrom('CALLED', 'USES', '关系'),
    fields: fc.dictionary(fc.constantFrom('at', 'amount', '__proto__'), values) as fc.Arbitrary<Fields>,
    from: fc.nat(4_000_000_000),
    to: fc.nat(100),
  }),
  { maxLength: 60 },
);

function listOf(columns: LinkColumns) {
  return columns
    .links()
    .map(({ type, fields, from, to }, place) => ({ id: columns.idAt(place), type, fields, from, to }));
}

describe('links in columns', () => {
  it('come out as they went in, at once and after a way as JSON in pieces', () => {
    fc.assert(
      fc.property(links, fc.integer({ min: 1, max: 20 }), (all, size) => {
        const columns = new LinkColumns();
        for (const link of all) columns.add(link);
        expect(listOf(columns)).toEqual(all);
        const copy = new LinkColumns();
        for (const piece of columns.pieces(size)) copy.append(JSON.parse(JSON.stringify(piece)));
        expect(copy.length).toBe(all.length);
        expect(listOf(copy)).toEqual(all);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('stand where they are said to stand', () => {
    const columns = new LinkColumns();
    columns.add({ id: 'l1' as LinkId, type: 'CALLED', fields: {}, from: 0, to: 1 });
    const moved = new LinkColumns();
    for (const piece of columns.pieces(10)) moved.append(piece, (place) => place + 5);
    expect(moved.links()).toMatchObject([{ type: 'CALLED', fields: {}, from: 5, to: 6 }]);
  });

  it('are as many as there are, with texts that all begin otherwise', () => {
    const columns = new LinkColumns();
    const texts = Array.from({ length: 1000 }, (_, nth) => `${nth.toString(36)}-${nth}`);
    for (const note of texts) columns.add({ id: `${note}` as LinkId, type: 'T', fields: { note }, from: 0, to: 0 });
    expect(columns.links().map(({ fields }) => fields['note'])).toEqual(texts);
    expect(texts.map((_, nth) => columns.idAt(nth))).toEqual(texts);
  });
});
