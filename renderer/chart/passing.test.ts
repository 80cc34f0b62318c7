// What passes the filters, checked against a reading of each filter's sentence, one entity and link at a time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartFilter, ChartFilterTest } from '../../shared/dress/filter';
import type { Entity, Link } from '../../shared/graph';
import { Chart } from './Chart';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { setDress } from './commands/setDress';
import { setHidden } from './commands/setHidden';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { passingOf, passingWith } from './passing';

const names = ['A', 'B', 'C', 'D', 'E'];
const day = (nth: number) => `2026-05-0${nth}T10:00:00Z`;

const entities = fc
  .tuple(...names.map(() => fc.record({ isPhone: fc.boolean(), grade: fc.option(fc.nat(3)) })))
  .map((facts) =>
    facts.map(({ isPhone, grade }, nth) =>
      entityOf(names[nth] ?? '', isPhone ? 'Phone' : 'Suspect', grade === null ? {} : { grade }),
    ),
  );
const oneLink = fc.record({
  from: fc.constantFrom(...names),
  to: fc.constantFrom(...names),
  isCall: fc.boolean(),
  at: fc.option(fc.integer({ min: 1, max: 5 })),
  seconds: fc.nat(3),
});
const links = fc.array(oneLink, { maxLength: 9 }).map((list) =>
  list.map(({ from, to, isCall, at, seconds }, nth) =>
    linkOf(`${from}>${to}#${nth}`, isCall ? 'CALLED' : 'ASSOCIATE_OF', {
      seconds,
      ...(at === null ? {} : { at: { t: 'datetime', v: day(at) } }),
    }),
  ),
);
const range = fc
  .tuple(fc.option(fc.nat(3)), fc.option(fc.nat(3)))
  .map(([least, most]) => ({ is: 'range' as const, least, most }));
const bound = fc.option(fc.integer({ min: 1, max: 5 }).map((nth) => Date.parse(day(nth))));
const tests: fc.Arbitrary<ChartFilterTest> = fc.oneof(
  fc.record({
    is: fc.constant('types' as const),
    entities: fc.subarray(['Phone', 'Suspect']),
    links: fc.subarray(['CALLED', 'ASSOCIATE_OF']),
  }),
  fc.record({
    is: fc.constant('property' as const),
    on: fc.constant('entity' as const),
    type: fc.option(fc.constant('Phone')),
    field: fc.constant('grade'),
    test: range,
  }),
  fc.record({
    is: fc.constant('property' as const),
    on: fc.constant('link' as const),
    type: fc.option(fc.constant('CALLED')),
    field: fc.constant('seconds'),
    test: range,
  }),
  fc.record({ is: fc.constant('time' as const), window: fc.record({ from: bound, until: bound }) }),
  fc.record({ is: fc.constant('text' as const), text: fc.constantFrom('a', 'B', '2', 'nothing') }),
  fc.record({ is: fc.constant('degree' as const), least: fc.option(fc.nat(2)), most: fc.option(fc.nat(3)) }),
  fc.record({ is: fc.constant('component' as const), of: fc.constantFrom(...names).map(idOf) }),
);
const filters = fc
  .array(fc.record({ isOn: fc.boolean(), test: tests }), { maxLength: 4 })
  .map((list) => list.map((one, nth): ChartFilter => ({ id: `f${nth}`, ...one })));

function chartOf(given: readonly Entity[], between: readonly Link[]): Chart {
  const chart = new Chart();
  const subgraphs = [subgraphOf(given, between)];
  chart.apply(
    mergeSubgraph(chart, { subgraphs, bringing: bringingOf('b'), positions: new Map(), knownNeighbours: {} }),
  );
  return chart;
}

function inRange(value: unknown, test: ChartFilterTest & { readonly is: 'property' }): boolean {
  if (typeof value !== 'number' || test.test.is !== 'range') return false;
  return (test.test.least === null || value >= test.test.least) && (test.test.most === null || value <= test.test.most);
}

/** Whether the entity passes what looks at it alone. */
function entityAlone({ id, type, fields }: Entity, test: ChartFilterTest): boolean {
  if (test.is === 'types') return !test.entities.includes(type);
  if (test.is === 'property' && test.on === 'entity')
    return (test.type !== null && test.type !== type) || inRange(fields['grade'], test);
  if (test.is === 'text')
    return [id, ...Object.values(fields).map(String)].some((text) =>
      text.toLowerCase().includes(test.text.toLowerCase()),
    );
  return true;
}

/** Whether a time or a property of links stops the link. */
function isStopped({ type, fields }: Link, test: ChartFilterTest): boolean {
  if (test.is === 'property' && test.on === 'link')
    return (test.type === null || test.type === type) && !inRange(fields['seconds'], test);
  if (test.is !== 'time' || type !== 'CALLED') return false;
  const at = fields['at'];
  if (at === undefined) return true;
  const time = Date.parse((at as { readonly v: string }).v);
  const { from, until } = test.window;
  return (from !== null && time < from) || (until !== null && time > until);
}

function twin(given: readonly Entity[], between: readonly Link[], all: readonly ChartFilter[]) {
  const on = all.filter(({ isOn }) => isOn).map(({ test }) => test);
  const free = (link: Link) => !on.some((test) => isStopped(link, test));
  const at = (link: Link, id: string) => link.from === id || link.to === id;
  let left: readonly string[] = given
    .filter((entity) => on.every((test) => entityAlone(entity, test)))
    .filter(({ id }) => !between.some((link) => at(link, id)) || between.some((link) => at(link, id) && free(link)))
    .map(({ id }) => id);
  const hiddenTypes = on.flatMap((test) => (test.is === 'types' ? test.links : []));
  const passing = () =>
    between.filter(
      (link) => free(link) && !hiddenTypes.includes(link.type) && left.includes(link.from) && left.includes(link.to),
    );
  const others = (id: string) => {
    const ends = passing().flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    return new Set<string>(ends.filter((end) => end !== id));
  };
  for (const test of on) {
    if (test.is !== 'degree') continue;
    const counts = new Map(left.map((id) => [id, others(id).size]));
    left = left.filter(
      (id) => (counts.get(id) ?? 0) >= (test.least ?? 0) && (counts.get(id) ?? 0) <= (test.most ?? 99),
    );
  }
  for (const test of on) {
    if (test.is !== 'component') continue;
    const reached = new Set<string>(left.filter((id) => id === test.of));
    for (let round = 0; round < names.length; round += 1)
      for (const id of [...reached]) for (const one of others(id)) reached.add(one);
    left = left.filter((id) => reached.has(id));
  }
  return {
    entities: [...left].sort(),
    links: passing()
      .map(({ id }) => id as string)
      .sort(),
  };
}

describe('passingWith', () => {
  it('is what the sentences of the filters say, whatever their order', () => {
    fc.assert(
      fc.property(entities, links, filters, (given, between, all) => {
        const expected = twin(given, between, all);
        const chart = chartOf(given, between);
        for (const order of [all, all.toReversed()]) {
          // Several of `degree` look one after the other; only their own order counts.
          if (order !== all && all.filter(({ test }) => test.is === 'degree').length > 1) continue;
          const found = passingWith(chart, order);
          expect([...found.entities].sort()).toEqual(expected.entities);
          expect([...found.links].sort()).toEqual(expected.links);
        }
      }),
      { numRuns: 600, seed: 6 },
    );
  });
});

describe('passingOf', () => {
  it('lets everything pass that is not hidden while no filter is on', () => {
    const chart = chartOf(
      names.map((name) => entityOf(name)),
      [linkOf('A>B'), linkOf('B>C')],
    );
    chart.apply(setHidden(chart, { ids: [idOf('A')], isHidden: true }));
    chart.apply(setDress(chart, { filters: [{ id: 'f', isOn: false, test: { is: 'text', text: 'x' } }] }));
    expect([...passingOf(chart).entities]).toEqual(['B', 'C', 'D', 'E']);
    expect([...passingOf(chart).links]).toEqual(['B>C']);
    expect(passingOf(chart)).toBe(passingOf(chart));
  });
});
