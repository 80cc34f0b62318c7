// Any sequence of commands can be undone to the start and redone to the end, and never breaks the chart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWholeDress } from '../../../shared/dress/isWholeDress';
import type { MessageKey } from '../../../shared/messages';
import { Chart } from '../Chart';
import type { Diff } from '../diff';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../examples';
import { History } from '../history';
import { changeGroups } from './changeGroups';
import { collapse } from './collapse';
import { group } from './group';
import { merge as mergeInto, setApart, split, splitOff, unsetApart } from './merge';
import { mergeSubgraph } from './mergeSubgraph';
import { moveEntities } from './moveEntities';
import { openState } from './openState';
import { removeEntities } from './removeEntities';
import { renameChart } from './renameChart';
import { setDress } from './setDress';
import { setHidden } from './setHidden';
import { setPinned } from './setPinned';
import { ungroup } from './ungroup';

type Step = (chart: Chart, nth: number) => Diff;

const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', '甲', '乙');
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
const ids = names.map((list) => list.map(idOf));
const pairs = fc.uniqueArray(
  fc.tuple(name, name).map(([a, b]) => `${a}>${b}`),
  { maxLength: 6 },
);

const merge = fc.tuple(names, pairs, ids, fc.nat(20), fc.boolean()).map(
  ([entities, links, parents, known, isExpansion]): Step =>
    (chart, nth) =>
      mergeSubgraph(chart, {
        subgraphs: [
          subgraphOf(
            entities.map((id) => entityOf(id)),
            links.map((text) => linkOf(text)),
          ),
        ],
        bringing: bringingOf(`b${nth}`, isExpansion ? 'expand' : 'search', isExpansion ? parents : []),
        positions: new Map(entities.map((id, at) => [idOf(id), { x: at, y: nth }])),
        knownNeighbours: Object.fromEntries(parents.map((id) => [id, known])),
      }),
);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: merge, weight: 4 },
  ids.map(
    (list): Step =>
      (chart) =>
        collapse(chart, { ids: list }),
  ),
  ids.map(
    (list): Step =>
      (chart) =>
        removeEntities(chart, { ids: list }),
  ),
  fc.tuple(ids, fc.boolean()).map(
    ([list, isPinned]): Step =>
      (chart) =>
        setPinned(chart, { ids: list, isPinned }),
  ),
  fc.tuple(ids, fc.boolean()).map(
    ([list, isHidden]): Step =>
      (chart) =>
        setHidden(chart, { ids: list, isHidden }),
  ),
  fc.tuple(ids, fc.nat(99)).map(
    ([list, x]): Step =>
      (chart) =>
        moveEntities(chart, { positions: new Map(list.map((id) => [id, { x, y: -x }])) }),
  ),
  ids.map(
    (list): Step =>
      (chart) =>
        group(chart, {
          drafts: [
            { name: 'G', members: [...list, ...chart.dress.groups.slice(0, 1).map(({ id }) => id)], by: 'hand' },
          ],
        }),
  ),
  ids.map(
    (list): Step =>
      (chart) =>
        mergeInto(chart, { ids: list }),
  ),
  fc.tuple(ids, fc.boolean()).map(
    ([list, isWhole]): Step =>
      (chart) =>
        isWhole ? split(chart, { ids: list }) : splitOff(chart, { id: list[0] ?? idOf('A') }),
  ),
  fc.tuple(name, name, fc.boolean()).map(([a, b, isApart]): Step => (chart) => {
    const pair = { a: idOf(a), b: idOf(b) };
    return isApart ? setApart(chart, pair) : unsetApart(chart, pair);
  }),
  fc.nat(3).map(
    (nth): Step =>
      (chart) =>
        ungroup(chart, { ids: chart.dress.groups.slice(nth, nth + 1).map(({ id }) => id) }),
  ),
  fc.tuple(fc.nat(3), fc.boolean()).map(
    ([nth, isOpen]): Step =>
      (chart) =>
        changeGroups(chart, { ids: chart.dress.groups.slice(nth).map(({ id }) => id), change: { isOpen } }),
  ),
  fc.tuple(name, fc.boolean()).map(
    ([text, isOn]): Step =>
      (chart) =>
        setDress(chart, {
          filters: [{ id: 'f', isOn, test: { is: 'text', text } }],
          filtered: isOn ? 'hidden' : 'ghosted',
        }),
  ),
  fc.string().map(
    (title): Step =>
      (chart) =>
        renameChart(chart, { title }),
  ),
  ids.map((list): Step => (chart) => {
    const { entities, links, ...rest } = chart.state();
    const stays = new Set<string>(list);
    return openState(chart, {
      ...rest,
      entities: entities.filter(({ entity }) => stays.has(entity.id)),
      links: links.filter(({ link }) => stays.has(link.from) && stays.has(link.to)),
    });
  }),
);

function checkChart(chart: Chart): void {
  const known = new Set(chart.bringings.keys());
  expect(isWholeDress(chart.dress)).toBe(true);
  for (const { entity, broughtBy } of chart.entities()) {
    expect(broughtBy.length).toBeGreaterThan(0);
    expect(broughtBy.every((id) => known.has(id))).toBe(true);
    for (const other of chart.neighboursOf(entity.id)) expect(chart.neighboursOf(other)).toContain(entity.id);
  }
  for (const { link, broughtBy } of chart.links()) {
    expect(broughtBy.every((id) => known.has(id))).toBe(true);
    expect(chart.entity(link.from)).toBeDefined();
    expect(chart.entity(link.to)).toBeDefined();
  }
}

describe('any sequence of commands', () => {
  it('undoes to the start, redoes to the end, and leaves a sound chart after every step', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 15 }), (sequence) => {
        const chart = new Chart();
        const history = new History(chart);
        const states = [JSON.stringify(chart.state())];
        for (const [nth, step] of sequence.entries()) {
          const { version } = chart;
          history.perform({ key: 'shell.title' as MessageKey }, step(chart, nth));
          if (chart.version !== version) states.push(JSON.stringify(chart.state()));
          checkChart(chart);
        }
        for (const state of states.toReversed().slice(1)) {
          history.undo();
          expect(JSON.stringify(chart.state())).toBe(state);
        }
        expect(history.undo()).toBe(false);
        while (history.redo()) checkChart(chart);
        expect(JSON.stringify(chart.state())).toBe(states.at(-1));
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
