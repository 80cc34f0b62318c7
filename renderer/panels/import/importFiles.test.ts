// Several files in the wizard: tables alike share a mapping, others have their own, and nothing is run half known.
import { describe, expect, it } from 'vitest';
import type { ImportLook, TableLook } from '../../../shared/contracts/import';
import type { FileToken } from '../../../shared/ids';
import { mappingSchema } from '../../../shared/tables/Mapping';
import { leaderOf, lookedAt, stateAtFirst, stateOf, wantedOf, type FileStates } from './importFiles';

const file = (name: string) => ({ token: name as FileToken, name });

function table(name: string, columns: readonly string[], sheet: string | null = null): TableLook {
  const mapping = mappingSchema.parse({
    name,
    entities: [{ id: 'one', type: 'Phone', key: { column: columns[0] } }],
  });
  return {
    ...{
      kind: 'table',
      isWorkbook: sheet !== null,
      bytes: 1,
      encodingFrom: 'whole',
      sheets: [],
      rows: [],
      rowCount: 0,
    },
    text: { encoding: 'utf-8', delimiter: ',', skipRows: 0, hasHeader: true, sheet },
    columns: columns.map((column) => ({ name: column, kind: 'text', dateFormat: null, examples: [], emptyCount: 0 })),
    ...{ isCountExact: true, suggested: mapping, recognised: null },
  };
}

const graph: ImportLook = { kind: 'graph', format: 'anx', title: { en: 'i2', zh: 'i2' } };
const [a, b, c, chart, kept] = ['a.csv', 'b.csv', 'c.xlsx', 'd.anx', 'e.skein'].map(file) as [
  ReturnType<typeof file>,
  ReturnType<typeof file>,
  ReturnType<typeof file>,
  ReturnType<typeof file>,
  ReturnType<typeof file>,
];
const files = [a, b, c, chart, kept];
const looks = new Map<string, ImportLook>([
  [a.name, table('calls', ['x', 'y'])],
  [b.name, table('more calls', ['x', 'y'])],
  [c.name, table('list', ['name'], 'S')],
  [chart.name, graph],
]);

function known(): FileStates {
  return new Map(
    files.flatMap((one) => {
      const look = looks.get(one.name);
      return look === undefined ? [] : [[one.token, lookedAt(stateAtFirst(one), look)] as const];
    }),
  );
}

describe('several files in the wizard', () => {
  it('are read by the mapping of the first with their columns, graphs and cases by none', () => {
    const states = known();
    expect(leaderOf(files, states, b)).toBe(a);
    expect(leaderOf(files, states, c)).toBe(c);
    const wanted = wantedOf(files, states) ?? [];
    expect(wanted.map(({ mapping }) => mapping?.name ?? null)).toEqual(['calls', 'calls', 'list', null, null]);
    // Alike tables may each be written in another encoding; one of its kind is read as it is shown.
    expect(wanted.map(({ mapping }) => mapping?.text.encoding)).toEqual([null, null, 'utf-8', undefined, undefined]);
    expect(wanted[2]?.mapping?.text.sheet).toBe('S');
  });

  it('are not run while one is unknown or cannot be read, and are once it is taken off', () => {
    const states = new Map(known());
    states.delete(b.token);
    expect(wantedOf(files, states)).toBeNull();
    expect(wantedOf([a, c], states)).toHaveLength(2);
    states.set(b.token, { ...stateAtFirst(b), error: { code: 'FILE_UNREADABLE', details: {} } });
    expect(wantedOf(files, states)).toBeNull();
  });

  it('keep a mapping that was worked on while the columns stay', () => {
    const before = stateOf(known(), a);
    const begun = before.begun;
    if (begun === null) throw new Error('no table');
    const worked = { ...before, begun: { ...begun, mapping: { ...begun.mapping, name: 'mine' } } };
    expect(lookedAt(worked, table('calls', ['x', 'y'])).begun?.mapping.name).toBe('mine');
    expect(lookedAt(worked, table('other', ['z'])).begun?.mapping.name).toBe('other');
  });
});
