import fc from 'fast-check';
import { noLooks } from './looks';
import { describe, expect, it } from 'vitest';
import { plainDress, type Dress } from './dress/Dress';
import type { Group } from './dress/group';
import type { EntityId, LinkId } from './ids';
import { parseSnapshot, snapshotVersion, writeSnapshot, type Snapshot } from './snapshot';
import type { Fields, Value } from './value';

const answer = {
  source: { kind: 'casefile', name: 'Lantern', version: 'Skein case 1' },
  question: 'search',
  detail: '“chen”',
  at: '2026-05-09T08:00:00.000Z',
} as const;

function snapshotOf(fields: Fields): Snapshot {
  const at = (id: string, x: number): Snapshot['chart']['entities'][number] => ({
    entity: {
      id: id as EntityId,
      type: 'Suspect',
      key: id,
      caption: `陈 ${id}`,
      fields,
      record: { file: 'f1', row: 2 },
    },
    x,
    y: -x,
    isPinned: x > 0,
    isHidden: false,
    broughtBy: ['b1'],
    knownNeighbours: null,
  });
  return {
    format: 'skein-snapshot',
    version: snapshotVersion,
    app: '0.1.0',
    savedAt: '2026-05-09T08:00:00.000Z',
    source: answer.source,
    audit: null,
    looks: noLooks,
    chart: {
      title: 'Lantern',
      seed: 7,
      bringings: [{ id: 'b1', kind: 'search', parents: [], answer }],
      files: { f1: { name: 'calls.csv', sha256: 'ab', importedAt: '2026-05-09T08:00:00.000Z' } },
      entities: [at('b', 1.5), at('a', 2)],
      links: [
        {
          link: {
            id: 'l1' as LinkId,
            type: 'CALLED',
            from: 'a' as EntityId,
            to: 'b' as EntityId,
            fields: { at: { t: 'datetime', v: '2026-05-09T08:00:00+08:00' } },
            record: null,
          },
          broughtBy: ['b1'],
        },
      ],
      dress: plainDress,
    },
    view: { selection: ['a' as EntityId], viewport: { zoom: 1, x: 0, y: 0 }, theme: 'light' },
  };
}

function refusal(text: string): unknown {
  try {
    parseSnapshot(text, 'x.json');
  } catch (error) {
    return error;
  }
  return null;
}

const written = writeSnapshot(snapshotOf({ name: '陈伟', age: 41 }));

interface Draft {
  version: number;
  chart: { entities: { x: number | null }[]; links: { link: { to: string } }[]; dress: Dress };
  view: { selection: string[] };
}

/** `written` with one thing changed. */
function altered(change: (data: Draft) => void): string {
  const data = JSON.parse(written) as Draft;
  change(data);
  return JSON.stringify(data);
}

function dressed(dress: Partial<Dress>): string {
  return altered((data) => (data.chart.dress = { ...plainDress, ...dress }));
}

function groupOf(id: string, members: readonly string[]): Group {
  return { id: id as EntityId, name: 'Cell', members: members as EntityId[], isOpen: false, by: 'hand' };
}

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.bigInt().map((int): Value => ({ t: 'int', v: String(int) })),
    fc.constantFrom<Value>({ t: 'float', v: 'NaN' }, { t: 'date', v: '2026-05-09' }, { t: 'bytes', v: 'AA==' }),
    fc.record({ t: fc.constant('point' as const), srid: fc.constant(4326), x: fc.integer(), y: fc.integer() }),
    fc.record({ t: fc.constant('map' as const), v: fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }) }),
  ),
})).value;
const anyFields = fc
  .dictionary(fc.string({ unit: 'binary' }), value, { maxKeys: 5, noNullPrototype: true })
  .filter((fields) => !Object.hasOwn(fields, '__proto__'));

describe('snapshot', () => {
  it('opens what was saved, whatever its fields hold', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const snapshot = snapshotOf(fields);
        expect(parseSnapshot(writeSnapshot(snapshot), 'x.json')).toEqual(snapshot);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  it('keeps that a count of neighbours is a lower bound, and refuses any other mark', () => {
    const snapshot = snapshotOf({});
    const marked = (mark: unknown) => {
      const entities = snapshot.chart.entities.map((it) => ({ ...it, knownNeighbours: 9, isKnownAtLeast: mark }));
      return JSON.stringify({ ...snapshot, chart: { ...snapshot.chart, entities } });
    };
    expect(parseSnapshot(marked(true), 'x.json').chart.entities[0]?.isKnownAtLeast).toBe(true);
    expect(refusal(marked('yes'))).toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
  });

  it('writes the same bytes for the same chart, whatever the order of its keys', () => {
    const other = writeSnapshot(snapshotOf({ age: 41, name: '陈伟' }));
    expect(other).toBe(written);
    expect(writeSnapshot(parseSnapshot(written, 'x.json'))).toBe(written);
  });

  it('refuses a file that is something else', () => {
    for (const text of ['', '{}', '[]', 'null', 'source,target\na,b\n', '{"format":"other"}']) {
      expect(refusal(text)).toMatchObject({ code: 'NOT_A_SNAPSHOT', details: { file: 'x.json' } });
    }
  });

  it('refuses a newer one and names its version', () => {
    const newer = altered((data) => (data.version = snapshotVersion + 1));
    expect(refusal(newer)).toMatchObject({ code: 'SNAPSHOT_NEWER', details: { version: snapshotVersion + 1 } });
  });

  it('refuses one that was cut short, wherever the cut is', () => {
    for (let length = 60; length < written.length - 1; length += 97) {
      expect(refusal(written.slice(0, length))).toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
    }
  });

  it('refuses a link to an entity that is not there, and anything twice', () => {
    const damage = [
      altered((data) => data.chart.links.forEach(({ link }) => (link.to = 'nobody'))),
      altered((data) => data.chart.entities.pop()),
      altered((data) => data.chart.entities.push(...data.chart.entities)),
      altered((data) => data.chart.links.push(...data.chart.links)),
      altered((data) => data.chart.entities.forEach((one) => (one.x = null))),
      altered((data) => (data.version = 0)),
    ];
    for (const text of damage) expect(refusal(text)).toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
  });

  it('opens what version 1 and version 2 wrote: without looks, and not dressed', () => {
    for (const version of [1, 2]) {
      const older = JSON.parse(written) as { looks?: unknown; chart: { dress?: unknown } };
      delete older.chart.dress;
      if (version === 1) delete older.looks;
      const opened = parseSnapshot(JSON.stringify({ ...older, version }), 'x.json');
      expect(opened).toEqual(snapshotOf({ name: '陈伟', age: 41 }));
    }
  });

  it('opens what version 4 wrote: nobody is merged, nobody said to be different', () => {
    const older = JSON.parse(dressed({})) as { chart: { dress: { merges?: unknown; apart?: unknown } } };
    delete older.chart.dress.merges;
    delete older.chart.dress.apart;
    const opened = parseSnapshot(JSON.stringify({ ...older, version: 4 }), 'x.json');
    expect(opened.chart.dress).toEqual(plainDress);
  });

  it('opens who is one and who is not as it was, and refuses what contradicts itself', () => {
    const [a, b, c] = ['a', 'b', 'c'] as EntityId[] as [EntityId, EntityId, EntityId];
    const whole = { merges: [{ members: [b, a] }], apart: [[a, c]] as [EntityId, EntityId][] };
    expect(parseSnapshot(dressed(whole), 'x.json').chart.dress).toEqual({ ...plainDress, ...whole });
    const damage: Partial<Dress>[] = [
      { merges: [{ members: [a, b] }, { members: [b, c] }] },
      { merges: [{ members: [a, a] }] },
      { merges: [{ members: [a, b] }], apart: [[a, b]] },
      { apart: [[b, a]] },
    ];
    for (const dress of damage) expect(refusal(dressed(dress))).toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
  });

  it('opens a dressed chart as it was, groups in groups included', () => {
    const groups = [groupOf('group:1', ['a', 'gone']), groupOf('group:2', ['group:1', 'b'])];
    expect(parseSnapshot(dressed({ groups }), 'x.json').chart.dress).toEqual({ ...plainDress, groups });
  });

  it('refuses groups that hold themselves or share a member, and ids twice', () => {
    const one = groupOf('group:1', ['a']);
    const filter = { id: 'f', isOn: true, test: { is: 'text', text: 'x' } } as const;
    const damage: readonly Partial<Dress>[] = [
      { groups: [one, groupOf('group:1', ['b'])] },
      { groups: [one, groupOf('group:2', ['a'])] },
      { groups: [groupOf('group:1', ['a', 'a'])] },
      { groups: [groupOf('group:1', ['group:1'])] },
      { groups: [groupOf('group:1', ['group:2']), groupOf('group:2', ['group:3']), groupOf('group:3', ['group:1'])] },
      { groups: [groupOf('a', ['b'])] },
      { filters: [filter, filter] },
    ];
    for (const dress of damage) expect(refusal(dressed(dress))).toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
  });

  it('refuses values nested without end instead of failing', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const text = written.replace('"age":41', `"age":${deep}`);
    expect(refusal(text)).toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
  });

  it('drops a selected entity that is not there', () => {
    const text = altered((data) => data.view.selection.push('nobody'));
    expect(parseSnapshot(text, 'x.json').view.selection).toEqual(['a']);
  });

  it('leaves every prototype alone when keys name one', () => {
    const text = written.replace('"age":41', '"__proto__":{"polluted":true},"constructor":"x","age":41');
    const { fields } = parseSnapshot(text, 'x.json').chart.entities[0]?.entity ?? { fields: {} };
    expect(fields).toEqual({ name: '陈伟', age: 41, constructor: 'x' });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});
