import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartEntity, ChartLink, ChartState } from '../../../shared/chartState';
import { plainDress } from '../../../shared/dress/Dress';
import { isWholeDress } from '../../../shared/dress/isWholeDress';
import { noStyle, type StyleRule } from '../../../shared/dress/rule';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import { parseSnapshot, snapshotFormat, snapshotVersion, writeSnapshot } from '../../../shared/snapshot';
import { noLooks } from '../../../shared/looks';
import { shownOf } from '../shown';
import { chartOf, compareStates, isSameFacts, type Comparison } from './compareStates';
import { unionState, type MarkWords } from './unionState';

interface Seed {
  readonly entities: readonly {
    readonly id: number;
    readonly key: number;
    readonly note: number;
    readonly x: number;
  }[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly id: number; readonly sum: number }[];
  readonly isDrawn: boolean;
}

/** Few ids, keys and values, so that charts meet in every way: same key under another id, same id under another key, parallel links. */
const seeds: fc.Arbitrary<Seed> = fc.record({
  entities: fc.uniqueArray(fc.record({ id: fc.nat(7), key: fc.nat(4), note: fc.nat(1), x: fc.nat(1) }), {
    selector: ({ id }) => id,
    maxLength: 7,
  }),
  links: fc.uniqueArray(fc.record({ from: fc.nat(6), to: fc.nat(6), id: fc.nat(9), sum: fc.nat(2) }), {
    selector: ({ id }) => id,
    maxLength: 9,
  }),
  isDrawn: fc.boolean(),
});

function stateOf({ entities, links, isDrawn }: Seed, title = 'T'): ChartState {
  const own = entities.map(({ id, key, note, x }): ChartEntity => {
    const name = `${isDrawn && id === 3 ? 'drawn:' : ''}e${String(id)}` as EntityId;
    const text = key === 0 ? '' : `k${String(key)}`;
    const fields = note === 0 ? { number: text } : { note, number: text };
    const entity: Entity = { id: name, type: 'Phone', key: text, caption: text, fields, record: null };
    return { entity, x, y: 0, isPinned: false, isHidden: false, broughtBy: ['b1'], knownNeighbours: null };
  });
  const tied = links.flatMap(({ from, to, id, sum }): ChartLink[] => {
    const [one, other] = [own[from], own[to]];
    if (one === undefined || other === undefined) return [];
    const link: Link = {
      id: `l${String(id)}` as LinkId,
      type: 'CALLED',
      from: one.entity.id,
      to: other.entity.id,
      fields: { duration: sum },
      record: null,
    };
    return [{ link, broughtBy: ['b1'] }];
  });
  const source = { kind: 'casefile', name: 'Case', version: '1' } as const;
  const answer = { source, question: 'search', detail: '', at: '2026-05-09T10:00:00Z' };
  const bringings = [{ id: 'b1', kind: 'search', parents: [], answer } as const];
  return { title, seed: 1, bringings, files: {}, entities: own, links: tied, dress: plainDress };
}

/** The law again, without any index: for every entity and link all of the other side are looked through. */
function bruteForce(a: ChartState, b: ChartState): Pick<Comparison, 'moved'> & Record<'entities' | 'links', string[]> {
  const byId = <T>(all: readonly T[], idOf: (it: T) => string) =>
    [...all].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  const match = <T>(all: readonly T[], others: readonly T[], tests: readonly ((one: T, other: T) => boolean)[]) => {
    const pairs: [T, T][] = [];
    for (const test of tests) {
      for (const one of all) {
        if (pairs.some(([before]) => before === one)) continue;
        const found = others.find((other) => test(one, other) && !pairs.some(([, after]) => after === other));
        if (found !== undefined) pairs.push([one, found]);
      }
    }
    return pairs;
  };
  const [inA, inB] = [byId(a.entities, (it) => it.entity.id), byId(b.entities, (it) => it.entity.id)];
  const isKeyed = (one: ChartEntity, other: ChartEntity) =>
    one.entity.key !== '' && one.entity.key === other.entity.key && one.entity.type === other.entity.type;
  const pairs = match(inA, inB, [
    (one, other) => isKeyed(one, other) && one.entity.id === other.entity.id,
    isKeyed,
    (one, other) =>
      one.entity.id === other.entity.id &&
      (one.entity.id.startsWith('drawn:') || (one.entity.key === '' && other.entity.key === '')),
  ]);
  const isPair = (one: EntityId, other: EntityId) =>
    pairs.some(([before, after]) => before.entity.id === one && after.entity.id === other);
  const isPlaced = ({ link: one }: ChartLink, { link: other }: ChartLink) =>
    one.type === other.type && isPair(one.from, other.from) && isPair(one.to, other.to);
  const says = ({ link }: ChartLink) => JSON.stringify(link.fields['duration']);
  const linksA = byId(a.links, (it) => it.link.id);
  const linksB = byId(b.links, (it) => it.link.id);
  const linkPairs = match(linksA, linksB, [
    (one, other) => isPlaced(one, other) && says(one) === says(other) && one.link.id === other.link.id,
    (one, other) => isPlaced(one, other) && says(one) === says(other),
    (one, other) => isPlaced(one, other) && one.link.id === other.link.id,
  ]);
  const isSame = (one: Entity, other: Entity) =>
    one.fields['note'] === other.fields['note'] && one.key === other.key && one.type === other.type;
  const fates = <T>(all: readonly T[], others: readonly T[], met: readonly [T, T][], idOf: (it: T) => string) => [
    ...all.filter((it) => !met.some(([before]) => before === it)).map((it) => `gone ${idOf(it)}`),
    ...others.filter((it) => !met.some(([, after]) => after === it)).map((it) => `come ${idOf(it)}`),
  ];
  return {
    entities: [
      ...fates(inA, inB, pairs, (it) => it.entity.id),
      ...pairs.flatMap(([one, { entity }]) => (isSame(one.entity, entity) ? [] : [`changed ${entity.id}`])),
    ].sort(),
    links: [
      ...fates(linksA, linksB, linkPairs, (it) => it.link.id),
      ...linkPairs.flatMap(([one, other]) => (says(one) === says(other) ? [] : [`changed ${other.link.id}`])),
    ].sort(),
    moved: pairs.filter(([one, other]) => one.x !== other.x).length,
  };
}

function told({ entities, links, moved }: Comparison): ReturnType<typeof bruteForce> {
  const list = ({ come, gone, changed }: Comparison['entities'] | Comparison['links']) =>
    [
      ...come.map(({ id }) => `come ${id}`),
      ...gone.map(({ id }) => `gone ${id}`),
      ...changed.map(({ after }) => `changed ${after.id}`),
    ].sort();
  return { entities: list(entities), links: list(links), moved };
}

const two = fc.tuple(seeds, seeds);

describe('comparing two charts', () => {
  it('finds what looking through everything finds', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const [a, b] = [stateOf(one), stateOf(other)];
        expect(told(compareStates(a, b))).toEqual(bruteForce(a, b));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('finds nothing between a chart and itself, in whatever order it is listed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const a = stateOf(seed);
        const turned = { ...a, entities: a.entities.toReversed(), links: a.links.toReversed() };
        const found = compareStates(a, turned);
        expect(isSameFacts(found)).toBe(true);
        expect(found).toMatchObject({ moved: 0, regrouped: 0, restyled: 0 });
        expect(found.entities.same + found.links.same).toBe(a.entities.length + a.links.length);
      }),
      { seed: 7 },
    );
  });

  it('says the same the other way round', () => {
    const turned = (word: string) => word.replace(/^(come|gone)/, (fate) => (fate === 'come' ? 'gone' : 'come'));
    fc.assert(
      fc.property(two, ([one, other]) => {
        const [a, b] = [stateOf(one), stateOf(other)];
        const [there, back] = [compareStates(a, b), compareStates(b, a)];
        const stays = (words: readonly string[]) => words.filter((word) => !word.startsWith('changed')).sort();
        expect(stays(told(back).entities).map(turned).sort()).toEqual(stays(told(there).entities));
        expect(stays(told(back).links).map(turned).sort()).toEqual(stays(told(there).links));
        const changes = ({ entities, links }: Comparison, isTurned: boolean) =>
          [...entities.changed, ...links.changed]
            .map(({ before, after, fields }) => [isTurned ? [after, before] : [before, after], fields])
            .map((change) => JSON.stringify(change))
            .sort();
        expect(changes(back, true)).toEqual(changes(there, false));
        expect([back.moved, back.regrouped, back.restyled]).toEqual([there.moved, there.regrouped, there.restyled]);
      }),
      { seed: 7 },
    );
  });

  it('counts who is in another group, and what other rules make look different', () => {
    const a = stateOf({
      entities: [0, 1].map((id) => ({ id, key: id + 1, note: 0, x: 0 })),
      links: [],
      isDrawn: false,
    });
    const style = { ...noStyle, border: '#0072b2' };
    const when = { field: 'number', test: { is: 'equals', text: 'k2' } } as const;
    const rule: StyleRule = {
      id: 'r',
      name: '',
      isOn: true,
      on: 'entity',
      type: null,
      when,
      look: { is: 'fixed', style },
    };
    const group = {
      id: 'group:1' as EntityId,
      name: 'G',
      members: ['e0' as EntityId],
      isOpen: false,
      by: 'hand',
    } as const;
    const b = { ...a, dress: { ...plainDress, rules: [rule], groups: [{ ...group, members: [...group.members] }] } };
    expect(compareStates(a, b)).toMatchObject({ regrouped: 1, restyled: 1, moved: 0 });
    expect(isSameFacts(compareStates(a, b))).toBe(true);
  });
});

const words: MarkWords = {
  title: 'A ↔ B',
  field: 'A ↔ B',
  values: { come: 'new', gone: 'gone', changed: 'changed' },
  among: '(among others)',
  rules: { come: '+ New', gone: '− Gone', changed: '≠ Changed' },
};

describe('two charts in one place', () => {
  it('shows everything of both once, the later one where it stands, as a chart that can be frozen', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const [a, b] = [stateOf(one, 'A'), stateOf(other, 'B')];
        const kept = JSON.stringify([a, b]);
        const { state, idInA } = unionState(a, b, words);
        const found = compareStates(a, b);
        expect(state.entities).toHaveLength(b.entities.length + found.entities.gone.length);
        expect(state.links).toHaveLength(b.links.length + found.links.gone.length);
        for (const it of b.entities) {
          expect(state.entities.find(({ entity }) => entity.id === it.entity.id)).toMatchObject({ x: it.x, y: it.y });
        }
        for (const { entity } of a.entities) {
          const there = state.entities.find((it) => it.entity.id === idInA.get(entity.id));
          expect(there?.entity.key).toBe(entity.id.startsWith('drawn:') ? there?.entity.key : entity.key);
        }
        const marks = [...state.entities.map(({ entity }) => entity), ...state.links.map(({ link }) => link)];
        const count = (word: string) => marks.filter(({ fields }) => String(fields['A ↔ B']).startsWith(word)).length;
        expect(count('new')).toBe(found.entities.come.length + found.links.come.length);
        expect(count('gone')).toBe(found.entities.gone.length + found.links.gone.length);
        expect(isWholeDress(state.dress)).toBe(true);
        const frozen = chartOf(state).state();
        const head = {
          format: snapshotFormat,
          version: snapshotVersion,
          app: '',
          savedAt: '',
          looks: noLooks,
        } as const;
        const view = { selection: [], viewport: null, theme: 'light' } as const;
        const source = { kind: 'casefile', name: '', version: '' } as const;
        expect(parseSnapshot(writeSnapshot({ ...head, source, chart: frozen, view }), 'x').chart).toEqual(frozen);
        expect(JSON.stringify([a, b])).toBe(kept);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it('marks a line as changed when only some of its links came or went', () => {
    const entities = [0, 1].map((id) => ({ id, key: id + 1, note: 0, x: 0 }));
    const call = (id: number) => ({ from: 0, to: 1, id, sum: id });
    const a = stateOf({ entities, links: [call(0), call(1)], isDrawn: false });
    const b = stateOf({ entities, links: [call(0), call(2)], isDrawn: false });
    const { state } = unionState(a, b, words);
    const said = state.links.map(({ link }) => link.fields['A ↔ B'] ?? '');
    expect(said).toEqual(['', 'new (among others)', 'gone (among others)']);
    const [bundle] = shownOf(chartOf(state)).bundles;
    expect(bundle?.links).toHaveLength(3);
  });

  it('compares a comparison without taking its marks for those of now', () => {
    const entities = [{ id: 0, key: 1, note: 0, x: 0 }];
    const before = unionState(
      stateOf({ entities: [], links: [], isDrawn: false }),
      stateOf({ entities, links: [], isDrawn: false }),
      words,
    );
    const again = unionState(before.state, before.state, words);
    expect(again.field).toBe('A ↔ B′');
    expect(isWholeDress(again.state.dress)).toBe(true);
  });
});
