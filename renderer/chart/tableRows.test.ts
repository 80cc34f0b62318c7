import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Link } from '../../shared/graph';
import { translatorOf } from '../../shared/messages';
import type { Fields, Value } from '../../shared/value';
import { Chart } from './Chart';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { setDress } from './commands/setDress';
import { setHidden } from './commands/setHidden';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { orderedRows, plainCell, tableRows, type TableKind, type TableQuery, type TableRows } from './tableRows';

const english = translatorOf('en');

function end<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function chartOf(entities: readonly Entity[], links: readonly Link[] = []): Chart {
  const chart = new Chart();
  const bringing = bringingOf('b1');
  const subgraphs = [subgraphOf(entities, links)];
  chart.apply(mergeSubgraph(chart, { subgraphs, bringing, positions: new Map(), knownNeighbours: {} }));
  return chart;
}

const all: TableQuery = { text: '', type: null, isOnlyShown: false, sorting: [] };
const rowsOf = (chart: Chart, kind: TableKind = 'entities') => end(tableRows(chart, kind, english));
const idsOf = (rows: TableRows, query: Partial<TableQuery>) =>
  [...end(orderedRows(rows, { ...all, ...query }, 'en'))].map((row) => rows.idAt(row));

function column(rows: TableRows, id: string) {
  const found = rows.columns.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
}

const at = (v: string): Value => ({ t: 'datetime', v });

describe('the table of entities', () => {
  const chart = chartOf(
    [
      entityOf('a', 'Phone', { number: '13900001000', note: 'burner' }),
      entityOf('b', 'Suspect', { suspectId: 'b', name: 'Chen Wei', born: { t: 'date', v: '1986-02-11' } }),
      entityOf('c', 'Suspect', { suspectId: 'c', name: 'Li Na' }),
    ],
    [linkOf('b>a', 'USES'), linkOf('a>a', 'CALLED'), linkOf('b>c', 'ASSOCIATE_OF')],
  );

  it('has one column for each field that is filled in, but not for keys', () => {
    const ids = rowsOf(chart).columns.map(({ id }) => id);
    expect(ids).toEqual([
      'type',
      'caption',
      'key',
      'links',
      'field note',
      'field name',
      'field born',
      'state',
      'source',
    ]);
  });

  it('counts the links of each on the chart, one to itself once', () => {
    const rows = rowsOf(chart);
    expect([0, 1, 2].map((row) => column(rows, 'links').value(row))).toEqual([2, 2, 1]);
  });

  it('says what is hidden and what is filtered, and leaves both out when only what is shown is wanted', () => {
    const dressed = chartOf([entityOf('a'), entityOf('b', 'Suspect', {}), entityOf('c', 'Card', {})]);
    dressed.apply(setHidden(dressed, { ids: [idOf('a')], isHidden: true }));
    const test = { is: 'types', entities: ['Suspect'], links: [] } as const;
    dressed.apply(
      setDress(dressed, { filters: [{ id: 'f', isOn: true, test: { ...test, entities: ['Suspect'], links: [] } }] }),
    );
    const rows = rowsOf(dressed);
    expect([0, 1, 2].map((row) => column(rows, 'state').text(row))).toEqual(['hidden', 'filtered', 'shown']);
    expect(idsOf(rows, { isOnlyShown: true })).toEqual(['c']);
  });

  it('finds a text in any cell, as it is shown and as it is stored', () => {
    const rows = rowsOf(chart);
    expect(idsOf(rows, { text: '139 0000' })).toEqual(['a']);
    expect(idsOf(rows, { text: '1390000' })).toEqual(['a']);
    expect(idsOf(rows, { text: ' chen WEI ' })).toEqual(['b']);
    expect(idsOf(rows, { text: 'suspect' })).toEqual(['b', 'c']);
    expect(idsOf(rows, { text: 'nobody' })).toEqual([]);
  });

  it('sorts by several columns, what is empty last either way', () => {
    const rows = rowsOf(chart);
    const born = { column: 'field born', isDescending: false };
    expect(idsOf(rows, { sorting: [born] })).toEqual(['b', 'a', 'c']);
    expect(idsOf(rows, { sorting: [{ ...born, isDescending: true }] })).toEqual(['b', 'a', 'c']);
    const sorting = [
      { column: 'type', isDescending: true },
      { column: 'caption', isDescending: true },
    ];
    expect(idsOf(rows, { sorting })).toEqual(['c', 'b', 'a']);
  });

  it('sorts numbers within texts by what they are worth', () => {
    const numbered = chartOf(['n 10', 'n 9', 'n 100'].map((name) => entityOf(name, 'Gang', { name })));
    const rows = rowsOf(numbered);
    expect(idsOf(rows, { sorting: [{ column: 'key', isDescending: false }] })).toEqual(['n 9', 'n 10', 'n 100']);
  });

  it('passes over a column that the chart no longer has', () => {
    expect(idsOf(rowsOf(chart), { sorting: [{ column: 'field gone', isDescending: true }] })).toEqual(['a', 'b', 'c']);
  });
});

describe('the tables of links', () => {
  const chart = chartOf(
    [entityOf('a'), entityOf('b'), entityOf('c', 'Card', {}), entityOf('d', 'Card', {})],
    [
      linkOf('a>b#1', 'CALLED', { at: at('2026-05-09T10:00:00+08:00'), durationS: 125 }),
      linkOf('a>b#2', 'CALLED', { at: at('2026-05-08T20:00:00Z'), durationS: 60 }),
      linkOf('c>d#1', 'TRANSFERRED', {
        at: at('2026-05-10T10:00:00+08:00'),
        amount: 1_240_000.5,
        currency: 'CNY',
      }),
    ],
  );

  it('write moments in the zone of the chart and amounts with their unit, uncut and exact in files', () => {
    const rows = rowsOf(chart, 'links');
    const time = column(rows, 'time');
    const amount = column(rows, 'amount');
    expect(time.text(1)).toContain('2026-05-09 04:00:00');
    expect(amount.title).toBe('Duration / Amount');
    expect([0, 2].map((row) => amount.text(row))).toEqual(['2 min 05 s', '¥1,240,000.50']);
    expect(plainCell(amount, 2)).toBe('1240000.5');
    expect(plainCell(time, 1)).toBe('2026-05-08T20:00:00Z');
  });

  it('sort moments by when they are, whatever their offset', () => {
    const sorting = [{ column: 'time', isDescending: false }];
    expect(idsOf(rowsOf(chart, 'links'), { sorting })).toEqual(['a>b#2', 'a>b#1', 'c>d#1']);
  });

  it('add up parallel links with their first and last moment', () => {
    const rows = rowsOf(chart, 'bundles');
    expect(rows.count).toBe(2);
    const cells = ['count', 'total', 'first', 'last'].map((id) => column(rows, id).text(0));
    expect(cells.slice(0, 2)).toEqual(['2', '3 min 05 s']);
    expect(cells[2]).toContain('2026-05-09 04:00:00');
    expect(cells[3]).toContain('2026-05-09 10:00:00');
  });
});

describe('narrowing and sorting', () => {
  const value = fc.oneof(fc.constantFrom<Value>(null, '', 'x', 'Xy', 'a 2', 'a 10'), fc.integer({ min: -3, max: 3 }));
  const entity = fc.record({ type: fc.constantFrom('Phone', 'Gang', 'Alien'), note: value, size: value });
  const query = fc.record({
    text: fc.constantFrom('', 'x', '2', 'gang'),
    type: fc.constantFrom(null, 'Phone', 'Alien'),
    isOnlyShown: fc.boolean(),
    sorting: fc.uniqueArray(
      fc.record({ column: fc.constantFrom('type', 'field note', 'field size'), isDescending: fc.boolean() }),
      { selector: ({ column: id }) => id, maxLength: 3 },
    ),
  });

  it('give what plain loops give', () => {
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 25 }), fc.array(fc.boolean()), query, (things, hidden, asked) => {
        const chart = chartOf(
          things.map(({ type, note, size }, nth) => entityOf(`e${nth}`, type, { note, size } satisfies Fields)),
        );
        const ids = things.flatMap((_, nth) => (hidden[nth] === true ? [idOf(`e${nth}`)] : []));
        chart.apply(setHidden(chart, { ids, isHidden: true }));
        const rows = rowsOf(chart);
        expect(idsOf(rows, asked)).toEqual(byPlainLoops(rows, asked));
      }),
      { numRuns: 300 },
    );
  });
});

/** Kinds in the order numbers, texts; nothing last either way; the rest as the chart has it. */
function byPlainLoops(rows: TableRows, { text, type, isOnlyShown, sorting }: TableQuery): readonly string[] {
  const kept = Array.from({ length: rows.count }, (_, row) => row).filter(
    (row) =>
      (type === null || rows.typeAt(row) === type) &&
      (!isOnlyShown || column(rows, 'state').text(row) === 'shown') &&
      (text === '' ||
        rows.columns.some((one) =>
          [one.text(row), plainCell(one, row)].some((cell) => cell.toLowerCase().includes(text)),
        )),
  );
  const isEmpty = (one: Value) => one === null || one === '';
  const order = (a: Value, b: Value) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
    return String(a).localeCompare(String(b), 'en', { numeric: true });
  };
  const cell = (id: string, row: number) => rows.columns.find((one) => one.id === id)?.value(row) ?? null;
  return kept
    .sort((a, b) => {
      for (const { column: id, isDescending } of sorting) {
        const [one, other] = [cell(id, a), cell(id, b)];
        if (isEmpty(one) || isEmpty(other)) {
          if (isEmpty(one) !== isEmpty(other)) return isEmpty(one) ? 1 : -1;
          continue;
        }
        const by = order(one, other);
        if (by !== 0) return isDescending ? -by : by;
      }
      return a - b;
    })
    .map((row) => rows.idAt(row));
}
