// Which way things flow, against a plain search for the longest way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowLayers, type Flows } from './flowLayers';

function flowsOf(count: number, pairs: readonly (readonly [number, number])[]): Flows {
  const out = Array.from({ length: count }, (): number[] => []);
  const into = Array.from({ length: count }, (): number[] => []);
  for (const [a, b] of pairs) {
    out[a]?.push(b);
    into[b]?.push(a);
  }
  return { out, into };
}

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('flowLayers', () => {
  it('lets every link lead on where nothing flows in a circle, receivers as early as that allows', () => {
    const pair = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const onward = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
        const flows = flowsOf(12, onward);
        const layers = flowLayers(all(12), flows);
        for (const [a, b] of onward) expect(layers.get(a) ?? 0).toBeLessThan(layers.get(b) ?? 0);
        const longest = (i: number): number => Math.max(0, ...(flows.into[i] ?? []).map((from) => longest(from) + 1));
        for (const i of all(12)) if ((flows.into[i] ?? []).length > 0) expect(layers.get(i)).toBe(longest(i));
      }),
    );
  });

  it('puts a sender right before the first that it sends to', () => {
    const layers = flowLayers(
      all(5),
      flowsOf(5, [
        [0, 1],
        [1, 2],
        [2, 3],
        [4, 3],
      ]),
    );
    expect(all(5).map((i) => layers.get(i))).toEqual([0, 1, 2, 3, 2]);
  });

  it('keeps source and sink at the ends when money goes round between them', () => {
    const layers = flowLayers(
      all(6),
      flowsOf(6, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 1],
        [3, 4],
        [4, 5],
      ]),
    );
    const of = (i: number) => layers.get(i) ?? NaN;
    for (const i of [1, 2, 3, 4]) {
      expect(of(0)).toBeLessThanOrEqual(of(i));
      expect(of(5)).toBeGreaterThanOrEqual(of(i));
    }
    expect(of(0)).toBeLessThan(of(5));
  });

  it('leaves out whom nothing flows to or from', () => {
    expect(flowLayers(all(3), flowsOf(3, [[0, 1]])).has(2)).toBe(false);
  });
});
