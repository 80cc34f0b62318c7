// The engine of organic against plain loops: pushes, levels, and what comes of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../random';
import { bodyOf } from './Body';
import { coarsen } from './coarsen';
import { multilevel } from './multilevel';
import { QuadTree } from './QuadTree';

function cloud(count: number, seed: number) {
  const random = randomFrom(seed);
  const column = (make: () => number) => Float64Array.from({ length: count }, make);
  // Some in one spot, some far out: what a tree must live with.
  const place = () => (random() < 0.2 ? 5 : random() < 0.1 ? random() * 1e6 : random() * 100);
  return { x: column(place), y: column(place), mass: column(() => 1 + Math.floor(random() * 9)) };
}

function plainSum({ x, y, mass }: ReturnType<typeof cloud>, px: number, py: number, floor: number) {
  let [fx, fy] = [0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const [dx, dy] = [px - (x[i] ?? 0), py - (y[i] ?? 0)];
    const push = (mass[i] ?? 0) / (dx * dx + dy * dy + floor);
    fx += dx * push;
    fy += dy * push;
  }
  return [fx, fy] as const;
}

describe('QuadTree', () => {
  it('sums like plain loops when nothing is seen coarsely', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer(), (count, seed) => {
        const bodies = cloud(count, seed);
        const tree = new QuadTree(count);
        tree.build(bodies.x, bodies.y, bodies.mass);
        tree.sum(3, 4, 0, 1e-4);
        const [fx, fy] = plainSum(bodies, 3, 4, 1e-4);
        expect(tree.pushX).toBeCloseTo(fx, 6);
        expect(tree.pushY).toBeCloseTo(fy, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('is off by a few percent when far cells count as one', () => {
    const random = randomFrom(2);
    const column = (make: () => number) => Float64Array.from({ length: 2_000 }, make);
    const bodies = { x: column(() => random() * 100), y: column(() => random() * 100), mass: column(() => 1) };
    const tree = new QuadTree(2_000);
    tree.build(bodies.x, bodies.y, bodies.mass);
    tree.sum(10, 20, 1, 1e-4);
    const [fx, fy] = plainSum(bodies, 10, 20, 1e-4);
    expect(Math.hypot(tree.pushX - fx, tree.pushY - fy)).toBeLessThan(0.04 * Math.hypot(fx, fy));
  });

  it('holds everyone exactly once, however often it is built', () => {
    const bodies = cloud(500, 3);
    const tree = new QuadTree(500);
    for (let round = 0; round < 3; round += 1) tree.build(bodies.x, bodies.y, bodies.mass);
    expect([...tree.order].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
  });
});

/** A connected graph: each is linked to an earlier one, and some more links. */
function graph(count: number, seed: number) {
  const random = randomFrom(seed);
  const pairs = new Map<string, readonly [number, number]>();
  const add = (a: number, b: number) => a !== b && pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b]);
  for (let i = 1; i < count; i += 1) add(i, Math.floor(random() * random() * i));
  for (let extra = 0; extra < count; extra += 1) add(Math.floor(random() * count), Math.floor(random() * count));
  const links = [...pairs.values()];
  return bodyOf(
    count,
    Uint32Array.from(links, ([a]) => a),
    Uint32Array.from(links, ([, b]) => b),
    Float64Array.from(links, () => 1 + random()),
  );
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);

describe('coarsen', () => {
  it('keeps all mass and stiffness, and the pulls between groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.integer(), (count, seed) => {
        const body = graph(count, seed);
        const { body: coarse, parent } = coarsen(body);
        expect(coarse.count).toBeLessThan(count);
        expect(sum(coarse.mass)).toBeCloseTo(sum(body.mass), 6);
        expect(sum(coarse.stiffness)).toBeCloseTo(sum(body.stiffness), 6);
        const between = [...body.from.keys()].filter(
          (link) => parent[body.from[link] ?? 0] !== parent[body.to[link] ?? 0],
        );
        expect(sum(coarse.pull)).toBeCloseTo(
          between.reduce((all, link) => all + (body.pull[link] ?? 0), 0),
          6,
        );
        expect([...coarse.from].every((a, link) => a !== coarse.to[link] && a < coarse.count)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('multilevel', () => {
  it('puts the two ends of a chain far apart', () => {
    const from = Uint32Array.from({ length: 199 }, (_, i) => i);
    const body = bodyOf(
      200,
      from,
      from.map((i) => i + 1),
      new Float64Array(199).fill(1),
    );
    const { x, y } = multilevel(body, randomFrom(1), () => undefined);
    const distance = (a: number, b: number) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    expect(distance(0, 199)).toBeGreaterThan(10 * distance(99, 100));
  });

  it('says how far it is, to the end', () => {
    const shares: number[] = [];
    const body = graph(300, 4);
    multilevel(body, randomFrom(1), (share, places) => {
      shares.push(share);
      if (shares.length % 100 === 1) expect(places().x.length).toBe(300);
    });
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    expect(shares.every((share, nth) => nth === 0 || share > (shares[nth - 1] ?? 0))).toBe(true);
  });
});
