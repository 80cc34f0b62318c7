// Promises that every listed layout keeps, and what each is for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCrowded } from './FreeSpace';
import { layouts } from './index';
import type { LayoutInput, LayoutResult } from './Layout';
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
    const input = makeInput(90, 180, 5, 0.2);
    const { x, y } = layout.run(input);
    const moved = [...input.isFixed.keys()].filter(
      (i) => input.isFixed[i] === 1 && (x[i] !== input.x[i] || y[i] !== input.y[i]),
    );
    expect(input.isFixed.some((flag) => flag === 1)).toBe(true);
    expect(moved).toEqual([]);
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
