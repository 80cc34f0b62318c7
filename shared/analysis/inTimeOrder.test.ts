// The order of times is what a stable sort of the things themselves gives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTimeOrder } from './inTimeOrder';

it('is that of a stable sort', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 40 }), (times) => {
      const sorted = times.map((at, nth) => ({ at, nth })).sort((a, b) => a.at - b.at);
      expect([...inTimeOrder(times)]).toEqual(sorted.map(({ nth }) => nth));
    }),
    { seed: 8 },
  );
});
