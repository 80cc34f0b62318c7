// Outlines of communities whose places are known.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../sample/random';
import { contoursOf, type Ring } from './contours';
import { outlinesOf, type Outline, type OutlineInput } from './outlines';

interface Blob {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
}

/** One community on each disc; `strays` more of the first stand far away. */
function discs(blobs: readonly Blob[], strays = 0): OutlineInput {
  const random = createRandom(3, 0);
  const [x, y, of]: [number[], number[], number[]] = [[], [], []];
  blobs.forEach((blob, community) => {
    for (let nth = 0; nth < blob.count; nth += 1) {
      const [away, turn] = [blob.radius * Math.sqrt(random.next()), 2 * Math.PI * random.next()];
      x.push(blob.x + away * Math.cos(turn));
      y.push(blob.y + away * Math.sin(turn));
      of.push(community);
    }
  });
  for (let nth = 0; nth < strays; nth += 1) {
    x.push(9000 * random.next() - 4500);
    y.push(9000 * random.next() - 4500);
    of.push(0);
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y), of: Uint32Array.from(of), wanted: blobs.length };
}

function isIn(rings: readonly Ring[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const to = (at + 2) % ring.length;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [ring[at], ring[at + 1], ring[to], ring[to + 1]];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside;
    }
  }
  return isInside;
}

function shareInside({ community, rings }: Outline, { x, y, of }: OutlineInput): number {
  const members = [...of.keys()].filter((i) => of[i] === community);
  return members.filter((i) => isIn(rings, x[i] ?? 0, y[i] ?? 0)).length / members.length;
}

const three: readonly Blob[] = [
  { x: 0, y: 0, radius: 900, count: 600 },
  { x: 2600, y: 300, radius: 700, count: 400 },
  { x: 900, y: 2300, radius: 500, count: 200 },
];

describe('outlinesOf', () => {
  it('draw one ring around each cluster that holds the bulk of it and nobody else', () => {
    const input = discs(three);
    const outlines = outlinesOf(input);
    expect(outlines.map(({ community, rings }) => [community, rings.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    for (const outline of outlines) {
      expect(shareInside(outline, input)).toBeGreaterThan(0.8);
      for (const other of [0, 1, 2].filter((one) => one !== outline.community)) {
        expect(shareInside({ ...outline, community: other }, input)).toBeLessThan(0.01);
      }
      expect(isIn(outline.rings, outline.x, outline.y), 'its name stands inside').toBe(true);
    }
  });

  it('cut outliers: a ring reaches hardly further than its cluster', () => {
    const [first] = outlinesOf(discs(three, 30));
    const xs = (first?.rings ?? []).flatMap((ring) => [...ring.filter((_, nth) => nth % 2 === 0)]);
    expect(Math.max(...xs)).toBeLessThan(1250);
    expect(Math.min(...xs)).toBeGreaterThan(-1250);
  });

  it('never let two overlap', () => {
    const input = discs([
      { x: 0, y: 0, radius: 800, count: 500 },
      { x: 1000, y: 0, radius: 800, count: 500 },
    ]);
    const [a, b] = outlinesOf(input);
    const random = createRandom(1, 0);
    for (let nth = 0; nth < 4000; nth += 1) {
      const [x, y] = [3000 * random.next() - 1000, 2000 * random.next() - 1000];
      expect(isIn(a?.rings ?? [], x, y) && isIn(b?.rings ?? [], x, y)).toBe(false);
    }
  });

  it('give no shape to who is scattered over others, nor when all stand in one place', () => {
    const same = { x: 0, y: 0, radius: 1000 };
    const mixed = discs([
      { ...same, count: 900 },
      { ...same, count: 60 },
    ]);
    expect(outlinesOf(mixed).map(({ community }) => community)).not.toContain(1);
    expect(outlinesOf(discs([{ x: 5, y: 5, radius: 0, count: 10 }]))).toEqual([]);
    expect(outlinesOf({ ...discs([]), wanted: 0 })).toEqual([]);
  });

  it('are the same each time', () => {
    expect(outlinesOf(discs(three))).toEqual(outlinesOf(discs(three)));
  });
});

describe('contoursOf', () => {
  it('close, and keep the hole of a ring apart', () => {
    const size = 24;
    const field = Float32Array.from({ length: size * size }, (_, cell) => {
      const away = Math.hypot((cell % size) - 12, Math.floor(cell / size) - 12);
      return 3 - Math.abs(away - 6);
    });
    const rings = contoursOf(field, size);
    expect(rings).toHaveLength(2);
    const radii = rings.map((ring) => Math.hypot((ring[0] ?? 0) - 12, (ring[1] ?? 0) - 12));
    expect(radii[0]).toBeCloseTo(9, 0);
    expect(radii[1]).toBeCloseTo(3, 0);
    const turns = rings.map((ring) => {
      const next = (at: number) => ring[at % ring.length] ?? 0;
      const twice = ring.reduce(
        (sum, x, at) => sum + (at % 2 === 0 ? x * next(at + 3) - next(at + 2) * next(at + 1) : 0),
        0,
      );
      return Math.sign(twice);
    });
    expect(turns, 'outer rings run one way, holes the other').toEqual([1, -1]);
  });
});
