// Promises that every listed layout keeps, and what each is for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCrowded } from './FreeSpace';
import { layouts } from './index';
import type { LayoutFacts, LayoutInput, LayoutResult } from './Layout';
import { randomFrom } from './random';

function makeInput(count: number, linkCount: number, seed: number, fixedShare = 0): LayoutInput {
  const random = randomFrom(seed);
  const index = () => Math.floor(random() * random() * count);
  return {
    count,
    x: Float64Array.from({ length: count }, () => random() * 900 + 200),
    y: Float64Array.from({ length: count }, () => random() * 900 - 400),
    radius: Float64Array.from({ length: count }, () => (random() < 0.1 ? 21 : 15)),
    isFixed: Uint8Array.from({ length: count }, () => (random() < fixedShare ? 1 : 0)),
    from: Uint32Array.from({ length: count === 0 ? 0 : linkCount }, index),
    to: Uint32Array.from({ length: count === 0 ? 0 : linkCount }, index),
    weight: Float64Array.from({ length: count === 0 ? 0 : linkCount }, () => 1 + Math.floor(random() * 40)),
    seed: 7,
    root: null,
    ...factsFor(count, count === 0 ? 0 : linkCount, random),
  };
}

/** Facts of every kind, of nine in ten. */
function factsFor(count: number, linkCount: number, random: () => number): LayoutFacts {
  const some = (make: () => number) => (random() < 0.1 ? NaN : make());
  const names = ['a', 'b', 'c', 'd', 'e'];
  return {
    lanes: { of: Int32Array.from({ length: count }, () => Math.floor(random() * 6) - 1), names },
    time: Float64Array.from({ length: count }, () => some(() => 1.75e12 + Math.floor(random() * 90) * 86_400_000)),
    longitude: Float64Array.from({ length: count }, () => some(() => 90 + Math.floor(random() * 8))),
    latitude: Float64Array.from({ length: count }, () => some(() => 20 + Math.floor(random() * 8))),
    isSite: Uint8Array.from({ length: count }, () => Number(random() < 0.2)),
    isFlow: Uint8Array.from({ length: linkCount }, () => Number(random() < 0.6)),
  };
}

/** Pairs whose boxes overlap although at least one of them could have moved. */
function crowded({ radius, isFixed }: LayoutInput, { x, y }: LayoutResult): number {
  let pairs = 0;
  for (let a = 0; a < x.length; a += 1) {
    for (let b = a + 1; b < x.length; b += 1) {
      if (isFixed[a] === 1 && isFixed[b] === 1) continue;
      const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
      if (isCrowded(dx, dy, radius[a] ?? 0, radius[b] ?? 0)) pairs += 1;
    }
  }
  return pairs;
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(layouts.map((layout) => [layout.id, layout] as const))('%s', (_id, layout) => {
  it('lets no two boxes of entity and caption overlap, and gives finite places', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 0, max: 140 }),
        fc.integer(),
        (count, links, seed) => {
          const input = makeInput(count, links, seed, seed % 2 === 0 ? 0.1 : 0);
          const result = layout.run(input);
          expect([...result.x, ...result.y].every(Number.isFinite)).toBe(true);
          expect(crowded(input, result)).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('gives the same bits for the same input', () => {
    const once = layout.run(makeInput(150, 300, 3, 0.05));
    const again = layout.run(makeInput(150, 300, 3, 0.05));
    expect([...again.x, ...again.y]).toEqual([...once.x, ...once.y]);
  });

  it('leaves fixed entities exactly where they are', () => {
    const size = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 180 }), fc.integer(), fc.boolean(), (count, links, seed, hasRoot) => {
        const input = { ...makeInput(count, links, seed, 0.2), root: hasRoot ? count - 1 : null };
        const { x, y } = layout.run(input);
        const moved = [...input.isFixed.keys()].filter(
          (i) => input.isFixed[i] === 1 && (x[i] !== input.x[i] || y[i] !== input.y[i]),
        );
        expect(moved).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('arranges nobody, one and two', () => {
    expect(layout.run(makeInput(0, 0, 1)).x.length).toBe(0);
    const one = makeInput(1, 0, 1);
    expect(layout.run(one).x[0]).toBeCloseTo(one.x[0] ?? NaN, 6);
    const two = makeInput(2, 1, 1);
    const { x, y } = layout.run(two);
    expect(Math.hypot((x[0] ?? 0) - (x[1] ?? 0), (y[0] ?? 0) - (y[1] ?? 0))).toBeGreaterThan(60);
  });

  it('lets nothing overlap among two thousand, some of them fixed', () => {
    const input = makeInput(2_000, 4_000, 8, 0.01);
    expect(crowded(input, layout.run(input))).toBe(0);
  });

  it('keeps the middle of the former picture when nothing is fixed', () => {
    const input = makeInput(60, 120, 9);
    const { x, y } = layout.run(input);
    // Pushing the last boxes apart may shift the mean by a hair of a box.
    expect(Math.abs(mean(x) - mean(input.x))).toBeLessThan(2);
    expect(Math.abs(mean(y) - mean(input.y))).toBeLessThan(2);
  });
});

function star(leaves: number): LayoutInput {
  const input = makeInput(leaves + 1, 0, 1);
  const from = Uint32Array.from({ length: leaves }, () => 0);
  const to = Uint32Array.from({ length: leaves }, (_, i) => i + 1);
  return { ...input, from, to, weight: Float64Array.from(to, () => 1) };
}

function layoutOf(id: (typeof layouts)[number]['id']) {
  const layout = layouts.find((each) => each.id === id);
  if (layout === undefined) throw new Error(`no layout ${id}`);
  return layout;
}

describe('tree', () => {
  it('puts the given root above its neighbours', () => {
    const { y } = layoutOf('tree').run({ ...star(6), root: 0 });
    expect([...y].slice(1).every((each) => each > (y[0] ?? Infinity))).toBe(true);
  });

  it('breaks a layer of four hundred into rows', () => {
    const { x } = layoutOf('tree').run(star(400));
    expect(Math.max(...x) - Math.min(...x)).toBeLessThan(6_000);
  });
});

describe('concentric', () => {
  it('puts the root in the middle and its neighbours at one distance around it', () => {
    const { x, y } = layoutOf('concentric').run({ ...star(5), root: 0 });
    const distances = [1, 2, 3, 4, 5].map((i) => Math.hypot((x[i] ?? 0) - (x[0] ?? 0), (y[i] ?? 0) - (y[0] ?? 0)));
    expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(1);
  });
});

describe('organic', () => {
  it('keeps linked entities nearer than others', () => {
    const input = makeInput(120, 130, 4);
    const { x, y } = layoutOf('organic').run(input);
    const distance = (a: number, b: number) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    const linked = [...input.from].map((a, link) => distance(a, input.to[link] ?? 0));
    const any = [...input.from].map((a, link) => distance(a, (link * 37) % 120));
    expect(mean(Float64Array.from(linked))).toBeLessThan(mean(Float64Array.from(any)) * 0.7);
  });
});

/** Seven in a row of links, with columns of facts. */
function chain(facts: Partial<LayoutInput>): LayoutInput {
  const input = makeInput(7, 0, 2);
  const from = Uint32Array.from([0, 1, 2, 3, 4, 5]);
  return { ...input, from, to: from.map((i) => i + 1), weight: new Float64Array(6).fill(1), ...facts };
}

describe('concentric by a measure', () => {
  it('puts the largest inside, and those without a number outside', () => {
    const value = Float64Array.from([1, 9, 3, NaN, 5, 2, 8]);
    const { x, y, isAside } = layoutOf('concentric').run(chain({ value }));
    const distance = (i: number) => Math.hypot((x[i] ?? 0) - (x[1] ?? 0), (y[i] ?? 0) - (y[1] ?? 0));
    expect(distance(3)).toBeGreaterThan(Math.max(...[0, 2, 4, 5, 6].map(distance)));
    expect([...(isAside ?? [])]).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });
});

describe('flow', () => {
  it('runs from left to right', () => {
    const { x, isAside } = layoutOf('flow').run(chain({ isFlow: new Uint8Array(6).fill(1) }));
    expect([...x]).toEqual([...x].sort((a, b) => a - b));
    expect(isAside?.includes(1)).toBe(false);
  });

  it('counts those that nothing flows through as aside', () => {
    const { isAside } = layoutOf('flow').run({ ...makeInput(4, 0, 1), isFlow: new Uint8Array() });
    expect([...(isAside ?? [])]).toEqual([1, 1, 1, 1]);
  });
});

describe('lanes', () => {
  it('gives each name a band of its own, in their order, and one for the rest', () => {
    const lanes = { of: Int32Array.from([1, 0, 1, -1, 0, 2, 2]), names: ['a', 'b', 'c'] };
    const { y, guides, isAside } = layoutOf('lanes').run(chain({ lanes }));
    const bands = [[1, 4], [0, 2], [5, 6], [3]].map((members) => new Set(members.map((i) => y[i] ?? NaN)));
    expect(bands.map((band) => band.size)).toEqual([1, 1, 1, 1]);
    const tops = bands.map((band) => [...band][0] ?? NaN);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(guides?.rows.map(({ mark }) => mark.kind === 'lane' && mark.lane)).toEqual([0, 1, 2, null]);
    guides?.rows.forEach(({ at }, nth) => {
      expect(at).toBeLessThan(tops[nth] ?? NaN);
      if (nth > 0) expect(at).toBeGreaterThan(tops[nth - 1] ?? NaN);
    });
    expect([...(isAside ?? [])]).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });
});

describe('timeline', () => {
  const dayMs = 86_400_000;
  const start = Date.UTC(2026, 2, 3);

  it('keeps the order of time, entities and moments alike', () => {
    const input = makeInput(300, 300, 12);
    const { x, guides } = layoutOf('timeline').run(input);
    const time = input.time ?? new Float64Array();
    const dated = [...x.keys()].filter((i) => Number.isFinite(time[i]));
    const marks = (guides?.columns ?? []).map(({ at, mark }) => ({ at, ms: mark.kind === 'time' ? mark.ms : NaN }));
    const all = [...dated.map((i) => ({ at: x[i] ?? NaN, ms: time[i] ?? NaN })), ...marks].sort((a, b) => a.ms - b.ms);
    expect(marks.length).toBeGreaterThan(2);
    all.forEach(({ at, ms }, nth) => {
      const before = all[nth - 1];
      if (before === undefined) return;
      if (ms === before.ms) expect(at).toBeCloseTo(before.at, 6);
      else expect(at).toBeGreaterThan(before.at);
    });
  });

  it('begins its days and months where the zone does, through changes of its clocks', () => {
    const momentsIn = (zone: string, days: number) => {
      const time = Float64Array.from(
        [0, 1, 2, 3, 4, 5, 6],
        (part) => Date.UTC(2026, 2, 1, 7) + (part * days * dayMs) / 6,
      );
      const { guides } = layoutOf('timeline').run(chain({ time, zone }));
      return (guides?.columns ?? []).map(({ mark }) => new Date(mark.kind === 'time' ? mark.ms : NaN).toISOString());
    };
    expect(momentsIn('Asia/Shanghai', 4)).toEqual(
      ['2026-03-01T16:00', '2026-03-02T16:00', '2026-03-03T16:00', '2026-03-04T16:00'].map((at) => `${at}:00.000Z`),
    );
    // Clocks in New York go forward on 8 March.
    expect(momentsIn('America/New_York', 12).slice(6, 9)).toEqual(
      ['2026-03-08T05:00', '2026-03-09T04:00', '2026-03-10T04:00'].map((at) => `${at}:00.000Z`),
    );
  });

  it('lays those without a time below the others', () => {
    const time = Float64Array.from([0, 1, 2, NaN, 4, 5, 6], (day) => start + day * dayMs);
    const { y, isAside } = layoutOf('timeline').run(chain({ time }));
    expect(y[3]).toBeGreaterThan(Math.max(...[0, 1, 2, 4, 5, 6].map((i) => y[i] ?? NaN)));
    expect([...(isAside ?? [])]).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });
});

describe('map', () => {
  const longitude = Float64Array.from([97.81, 97.81, 116.21, 113.42, 113.42, NaN, 97.81]);
  const latitude = Float64Array.from([23.04, 23.04, 27.32, 26.08, 26.08, NaN, 23.04]);
  const isSite = Uint8Array.from([1, 0, 1, 1, 0, 0, 0]);

  it('puts places where they are, east to the right and north up, to one scale', () => {
    const { x, y } = layoutOf('map').run(chain({ longitude, latitude, isSite }));
    const across = ((x[2] ?? 0) - (x[0] ?? 0)) / (116.21 - 97.81);
    expect(((x[3] ?? 0) - (x[0] ?? 0)) / (113.42 - 97.81)).toBeCloseTo(across, 6);
    expect(y[2]).toBeLessThan(y[3] ?? NaN);
    expect(y[3]).toBeLessThan(y[0] ?? NaN);
    // Mercator keeps angles: a degree north is 1/cos(latitude) of one east.
    expect(((y[3] ?? 0) - (y[2] ?? 0)) / (27.32 - 26.08) / across).toBeCloseTo(1 / Math.cos((26.7 * Math.PI) / 180), 3);
  });

  it('draws its meridians through the places that lie on them', () => {
    const result = layoutOf('map').run(
      chain({ longitude: longitude.map((east) => Math.round(east)), latitude, isSite }),
    );
    const columns = result.guides?.columns ?? [];
    const line = columns.find(({ mark }) => mark.kind === 'longitude' && mark.degrees === 116);
    expect(line?.at).toBeCloseTo(result.x[2] ?? NaN, 6);
    const world = result.guides?.map ?? { scale: NaN, x: NaN };
    expect(world.x + world.scale * ((116 * Math.PI) / 180)).toBeCloseTo(line?.at ?? NaN, 6);
  });

  it('stands the others of a place around it, and those without one below', () => {
    const { x, y, isAside } = layoutOf('map').run(chain({ longitude, latitude, isSite }));
    const distance = (a: number, b: number) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    expect(Math.max(distance(0, 1), distance(0, 6))).toBeLessThan(200);
    expect(y[5]).toBeGreaterThan(Math.max(...[0, 1, 2, 3, 4, 6].map((i) => y[i] ?? NaN)));
    expect(isAside?.[5]).toBe(1);
  });
});
