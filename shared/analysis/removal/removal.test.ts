// Removal curves: against plain twins on random networks, and on published networks against networkx 3.6.1 (betweenness
// measured again after each removal, of equals the first by id).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../ids';
import type { Facts, Scores } from '../Analysis';
import { chosenOf } from '../chosen';
import { undirected, type Web } from '../Web';
import { curveOf, meanCurve, randomSequences, remainsWithout, sequenceBy } from './removal';
import { removalCurve } from './removalCurve';

type Pair = readonly [number, number];

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, nth) => nth);

function webFrom(count: number, pairs: readonly Pair[]): Web {
  const [from, to] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
  return undirected({ count, from: Uint32Array.from(from), to: Uint32Array.from(to), weight: null });
}

type Matrix = readonly (readonly number[])[];

/** Hops by repeated relaxing, and how many shortest ways there are, by counting those of one hop less. */
function plainWays(count: number, pairs: readonly Pair[], out: ReadonlySet<number>): { hops: Matrix; ways: Matrix } {
  const left = pairs.filter(([a, b]) => a !== b && !out.has(a) && !out.has(b));
  const near = range(count).map((a) => new Set(left.flatMap(([b, c]) => (b === a ? [c] : c === a ? [b] : []))));
  const hops = range(count).map((a) =>
    range(count).map((b) => (a === b ? 0 : near[a]?.has(b) === true ? 1 : Infinity)),
  );
  const far = (a: number, b: number) => hops[a]?.[b] ?? Infinity;
  for (const k of range(count))
    for (const a of range(count))
      for (const b of range(count)) (hops[a] as number[])[b] = Math.min(far(a, b), far(a, k) + far(k, b));
  const ways = range(count).map((a) => {
    const counts = range(count).map((b): number => (a === b ? 1 : 0));
    for (let step = 1; step < count; step += 1)
      for (const b of range(count)) {
        if (far(a, b) !== step) continue;
        const before = [...(near[b] ?? [])].filter((one) => far(a, one) === step - 1);
        counts[b] = before.reduce((sum, one) => sum + (counts[one] as number), 0);
      }
    return counts;
  });
  return { hops, ways };
}

/** On what share of the shortest ways of all pairs each lies. */
function plainBetweenness(count: number, { hops, ways }: { hops: Matrix; ways: Matrix }): readonly number[] {
  const at = (matrix: Matrix, a: number, b: number) => matrix[a]?.[b] ?? NaN;
  return range(count).map((v) => {
    let sum = 0;
    for (const s of range(count))
      for (const t of range(count)) {
        if (s >= t || s === v || t === v || at(ways, s, t) === 0) continue;
        if (at(hops, s, v) + at(hops, v, t) !== at(hops, s, t)) continue;
        sum += (at(ways, s, v) * at(ways, v, t)) / at(ways, s, t);
      }
    return sum;
  });
}

function plainRemains(count: number, pairs: readonly Pair[], out: ReadonlySet<number>) {
  const { hops } = plainWays(count, pairs, out);
  const left = range(count).filter((one) => !out.has(one));
  const partOf = (one: number) => left.filter((other) => Number.isFinite(hops[one]?.[other]));
  const parts = new Set(left.map((one) => partOf(one).join(' ')));
  const near = left.flatMap((a) => left.flatMap((b) => (a < b ? [1 / (hops[a]?.[b] ?? NaN)] : [])));
  const pairCount = (count * (count - 1)) / 2;
  return {
    largest: Math.max(0, ...left.map((one) => partOf(one).length)) / count,
    efficiency: pairCount === 0 ? 0 : near.reduce((sum, one) => sum + one, 0) / pairCount,
    parts: parts.size,
  };
}

describe('what is left of a network', () => {
  it.each([
    // Of 15 pairs 5 are near and 10 are two hops apart.
    ['a star', 6, range(5).map((nth): Pair => [0, nth + 1]), [], { largest: 1, efficiency: 10 / 15, parts: 1 }],
    [
      'a star without its middle',
      6,
      range(5).map((nth): Pair => [0, nth + 1]),
      [0],
      { largest: 1 / 6, efficiency: 0, parts: 5 },
    ],
    // 0-1 | 3-4: two pairs of ten.
    [
      'a way without its middle',
      5,
      range(4).map((nth): Pair => [nth, nth + 1]),
      [2],
      { largest: 0.4, efficiency: 0.2, parts: 2 },
    ],
    ['nobody', 0, [], [], { largest: 0, efficiency: 0, parts: 0 }],
  ] as const)('%s', (_, count, pairs, out, expected) => {
    const flags = new Uint8Array(count);
    for (const one of out) flags[one] = 1;
    const found = remainsWithout(webFrom(count, pairs), flags);
    expect(found).toEqual({ ...expected, efficiency: expect.closeTo(expected.efficiency, 12) as number });
  });

  it('is what a plain twin finds, and sequences take the strongest that is left', () => {
    const networks = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 18 }),
      }),
    );
    fc.assert(
      fc.property(networks, ({ count, pairs }) => {
        const web = webFrom(count, pairs);
        const sequence = sequenceBy(web, 'betweenness', range(count), count);
        const out = new Set<number>();
        curveOf(web, sequence).forEach((remains, step) => {
          if (step > 0) {
            const one = sequence[step - 1] as number;
            const scores = plainBetweenness(count, plainWays(count, pairs, out));
            const most = Math.max(...range(count).map((other) => (out.has(other) ? 0 : (scores[other] as number))));
            const first = range(count).find((other) => !out.has(other) && (scores[other] as number) > most - 1e-6);
            expect(one).toBe(first);
            out.add(one);
          }
          const twin = plainRemains(count, pairs, out);
          expect(remains).toEqual({ ...twin, efficiency: expect.closeTo(twin.efficiency, 12) as number });
        });
      }),
      { seed: 8, numRuns: 25 },
    );
  });

  it('by chance is the same for the same seed, and a mean of all runs', () => {
    const runs = randomSequences(range(6), 3, 4, 7);
    expect(runs).toEqual(randomSequences(range(6), 3, 4, 7));
    expect(runs).not.toEqual(randomSequences(range(6), 3, 4, 8));
    const of = (largest: number) => [{ largest, efficiency: largest / 2, parts: 1 }];
    expect(meanCurve([of(1), of(0.5)])).toEqual([{ largest: 0.75, efficiency: 0.375, parts: 1 }]);
    expect(meanCurve([])).toEqual([]);
  });
});

const folder = process.env['SKEIN_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const isThere = existsSync(path.join(folder, 'caviar/edges.csv'));

function realFacts(name: string): Facts {
  const read = (file: string) =>
    Papa.parse<Readonly<Record<string, string>>>(readFileSync(path.join(folder, name, file), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const ids = read('expected-centrality.csv').map((row) => row['id'] ?? '');
  const places = new Map(ids.map((id, place) => [id, place]));
  return {
    entities: ids.map((id) => ({ id: id as EntityId, key: id, type: 'Suspect', caption: id, fields: {} })),
    links: read('edges.csv').flatMap((row) => {
      const [from, to] = [places.get(row['source'] ?? ''), places.get(row['target'] ?? '')];
      return from === undefined || to === undefined ? [] : [{ type: 'CALLED', from, to, fields: {} }];
    }),
  };
}

function run(facts: Facts, given: { readonly [name: string]: string }): Scores {
  const refuse = (name: string) => new Error(`refused ${name}`);
  return removalCurve.run(
    facts,
    chosenOf(removalCurve, new Map(Object.entries(given)), refuse),
    () => undefined,
  ) as Scores;
}

/** Of the first ten steps: who, how many the largest part has, efficiency after the tenth, parts after the tenth. */
const published = [
  [
    'caviar',
    'betweenness',
    'N1 N3 N12 N76 N87 N8 N41 N37 N89 N83',
    [87, 83, 68, 52, 43, 27, 12, 12, 9, 6],
    0.008548791,
    68,
  ],
  [
    'caviar',
    'degree',
    'N1 N12 N3 N87 N76 N37 N41 N8 N83 N89',
    [87, 72, 68, 59, 43, 35, 28, 12, 12, 6],
    0.008548791,
    68,
  ],
  [
    'london-gang',
    'betweenness',
    'G1 G7 G9 G4 G12 G11 G10 G14 G18 G5',
    [53, 52, 51, 50, 49, 48, 46, 45, 44, 43],
    0.279207847,
    2,
  ],
  [
    'london-gang',
    'degree',
    'G1 G12 G14 G7 G22 G25 G10 G23 G3 G4',
    [53, 52, 51, 50, 49, 48, 47, 46, 45, 44],
    0.295935243,
    1,
  ],
  [
    'ndrangheta-infinito',
    'betweenness',
    'S62 S40 S41 S57 S3 S17 S30 S32 S33 S5',
    [83, 79, 78, 77, 76, 66, 65, 64, 63, 62],
    0.278016829,
    3,
  ],
  [
    'ndrangheta-infinito',
    'degree',
    'S62 S41 S32 S30 S33 S5 S57 S65 S16 S77',
    [83, 82, 81, 80, 79, 78, 77, 76, 75, 74],
    0.344922547,
    1,
  ],
] as const;

describe.skipIf(!isThere)('removal curves of published networks', () => {
  it.each(published)('%s by %s', (name, by, order, largest, efficiency, parts) => {
    const facts = realFacts(name);
    const scores = run(facts, { by, k: '10', 'random-runs': '5' });
    expect([...scores.entities].map((place) => facts.entities[place]?.key).join(' ')).toBe(order);
    const column = (wanted: string) =>
      Array.from<unknown>(scores.columns.find((one) => one.name === wanted)?.values ?? []).map(Number);
    expect(column('largest').map((share) => Math.round(share * facts.entities.length))).toEqual(largest);
    expect(column('efficiency').at(-1)).toBeCloseTo(efficiency, 9);
    expect(column('parts').at(-1)).toBe(parts);
    // Chance takes longer.
    expect(column('efficiency-by-chance').at(-1)).toBeGreaterThan(efficiency);
    expect(run(facts, { by, k: '10', 'random-runs': '5' })).toEqual(scores);
  });

  it('follow an order that is given, and say which keys nobody has', () => {
    const facts = realFacts('caviar');
    const scores = run(facts, { by: 'given', given: 'N12, N1, X9', 'random-runs': '0' });
    expect([...scores.entities].map((place) => facts.entities[place]?.key)).toEqual(['N12', 'N1']);
    expect(scores.summary.find(({ name }) => name === 'unknown')?.value).toBe(1);
    expect(scores.reasons?.[1]?.[0]?.en).toBe('Taken out, the largest part falls from 87.3 % to 65.5 % of all.');
  });
});
