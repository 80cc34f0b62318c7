// Jumping through the history, held against undoing and redoing step by step, on random edits of a small chart.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../shared/messages';
import type { Fields } from '../../shared/value';
import { Chart } from './Chart';
import { collapse } from './commands/collapse';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { moveEntities } from './commands/moveEntities';
import { removeEntities } from './commands/removeEntities';
import { renameChart } from './commands/renameChart';
import { setDress } from './commands/setDress';
import { setHidden } from './commands/setHidden';
import { setPinned } from './commands/setPinned';
import { composeDiffs } from './composeDiffs';
import { isEmptyDiff, reverseDiff, type Diff } from './diff';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { History } from './history';
import { packEdits } from './packEdits';

const name = { key: 'shell.title' as MessageKey };

type Step = readonly [kind: number, a: number, b: number];

/** Values that JSON alone would change, and names that objects do not take lightly. */
const hostile = JSON.parse('{"__proto__":{"x":1},"constructor":"\\ud800","7":"\\u0000","":"a\\u2028b"}') as Fields;
const exact = { zero: -0, none: NaN, most: -Infinity, gone: undefined as unknown as null, tiny: 5e-324, list: [-0, 0] };
const places = [-0, 0.1 + 0.2, 1e308, 5e-324, NaN, Infinity];

function hostileOf(nth: number, id: string) {
  const day = { t: 'date', v: '2026-05-09' } as const;
  return entityOf(id, 'Phone', nth % 2 === 0 ? { number: id, ...exact, day } : { ...hostile, number: id });
}

/** The edit that three numbers stand for, on the chart as it is. */
function diffFor(chart: Chart, [kind, a, b]: Step, nth: number): Diff {
  const ids = [idOf(`e${a}`), idOf(`e${b}`)].filter((id, at, list) => chart.entity(id) && list.indexOf(id) === at);
  switch (kind) {
    case 0:
      return mergeSubgraph(chart, {
        subgraphs: [subgraphOf([hostileOf(nth, `e${a}`), hostileOf(b, `e${b}`)], [linkOf(`e${a}>e${b}#${nth % 3}`)])],
        bringing: bringingOf(`b${nth}`, a % 2 === 0 ? 'search' : 'expand', a % 2 === 0 ? [] : [`e${a}`]),
        positions: new Map([[idOf(`e${a}`), { x: places[nth % places.length] ?? nth, y: a }]]),
        knownNeighbours: { [`e${a}`]: b },
      });
    case 1:
      return removeEntities(chart, { ids });
    case 2:
      return moveEntities(chart, { positions: new Map(ids.map((id) => [id, { x: nth, y: b }])) });
    case 3:
      return setHidden(chart, { ids, isHidden: b % 2 === 0 });
    case 4:
      return setPinned(chart, { ids, isPinned: b % 2 === 0 });
    case 5:
      return collapse(chart, { ids });
    case 6:
      return setDress(chart, { timeZone: `Zone/${b}` });
    default:
      return renameChart(chart, { title: `Title ${b}` });
  }
}

const steps = fc.array(fc.tuple(fc.nat(7), fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 24 });

function made(list: readonly Step[]) {
  const chart = new Chart();
  const history = new History(chart);
  list.forEach((step, nth) => history.perform(name, diffFor(chart, step, nth)));
  return { chart, history };
}

const said = (chart: Chart) => JSON.stringify(chart.state());

describe('History.jumpTo', () => {
  it('comes to the very state that repeated undo and redo come to, in one change of the chart', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(24), { minLength: 1, maxLength: 6 }), (list, points) => {
        const [jumping, stepping] = [made(list), made(list)];
        for (const point of points) {
          const { version } = jumping.chart;
          const isReachable = point <= jumping.history.names.length && point !== jumping.history.position;
          expect(jumping.history.jumpTo(point)).toBe(isReachable);
          expect(jumping.chart.version).toBe(version + (isReachable ? 1 : 0));
          while (stepping.history.position > point && stepping.history.undo());
          if (point <= stepping.history.names.length) while (stepping.history.position < point) stepping.history.redo();
          expect(said(jumping.chart)).toBe(said(stepping.chart));
          expect(jumping.history.position).toBe(stepping.history.position);
        }
        while (jumping.history.undo());
        expect(said(jumping.chart)).toBe(said(new Chart()));
        while (jumping.history.redo());
        expect(said(jumping.chart)).toBe(said(made(list).chart));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('drops nothing until something new is done, and keeps in mind what was saved', () => {
    const { chart, history } = made([
      [7, 0, 1],
      [7, 0, 2],
      [7, 0, 3],
    ]);
    history.markSaved();
    expect([history.position, history.savedPosition]).toEqual([3, 3]);
    history.jumpTo(1);
    expect([history.names.length, history.position, history.savedPosition, history.hasUnsaved]).toEqual([
      3,
      1,
      3,
      true,
    ]);
    history.jumpTo(3);
    expect([chart.title, history.hasUnsaved]).toEqual(['Title 3', false]);
    history.jumpTo(0);
    history.perform(name, renameChart(chart, { title: 'Else' }));
    expect([history.names.length, history.savedPosition]).toEqual([1, null]);
  });

  it('stays where it is for a point that is not there', () => {
    const { chart, history } = made([[7, 0, 1]]);
    for (const point of [-1, 2, 0.5, 1]) expect(history.jumpTo(point)).toBe(false);
    expect(chart.title).toBe('Title 1');
  });
});

describe('History with packed edits', () => {
  /** Does the steps and packs after each; nothing is left as objects but what is so near. */
  function packed(list: readonly Step[], steps: number) {
    const chart = new Chart();
    const history = new History(chart);
    const pack = () => {
      const packing = packEdits(history.farther(steps));
      while (packing.next().done !== true);
      expect(history.farther(steps)).toEqual([]);
    };
    list.forEach((step, nth) => {
      history.perform(name, diffFor(chart, step, nth));
      pack();
    });
    // All that have room, once more, into one.
    for (const done of packEdits(history.packable(steps))) expect(done).toBeUndefined();
    return { chart, history, pack };
  }

  it('comes to the very states that edits kept as objects come to, to the bit', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.nat(24), { maxLength: 4 }),
        fc.constantFrom(0, 1, 3),
        fc.boolean(),
        (list, points, near, isStepwise) => {
          const [plain, packing] = [made(list), packed(list, near)];
          const isSame = () => isDeepStrictEqual(packing.chart.state(), plain.chart.state());
          const both = (go: (history: History) => boolean) => {
            const gone = go(plain.history);
            expect(go(packing.history)).toBe(gone);
            expect(isSame()).toBe(true);
            if (isStepwise) packing.pack();
            return gone;
          };
          expect(isSame()).toBe(true);
          for (const point of points) both((history) => history.jumpTo(point));
          packing.pack();
          while (both((history) => history.undo()));
          expect(isDeepStrictEqual(packing.chart.state(), new Chart().state())).toBe(true);
          packing.pack();
          while (both((history) => history.redo()));
          expect(isDeepStrictEqual(packing.chart.state(), made(list).chart.state())).toBe(true);
          packing.pack();
          if (packing.history.position > 0) both((history) => history.jumpTo(0));
        },
      ),
      { seed: 6, numRuns: 30 },
    );
  });
});

describe('composeDiffs', () => {
  it('is empty for diffs that take each other back', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const chart = new Chart();
        const diffs: Diff[] = [];
        list.forEach((step, nth) => {
          const diff = diffFor(chart, step, nth);
          diffs.push(diff);
          chart.apply(diff);
        });
        expect(isEmptyDiff(composeDiffs([...diffs, ...diffs.toReversed().map(reverseDiff)]))).toBe(true);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
