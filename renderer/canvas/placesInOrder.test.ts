import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesInOrder } from './placesInOrder';

it('orders places as a comparing function does, equal numbers as they stood', () => {
  const numbers = fc.array(fc.oneof(fc.nat(5), fc.integer({ min: -(2 ** 32) + 1, max: 2 ** 32 - 1 })), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(numbers, (all) => {
      const expected = [...all.keys()].sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0));
      expect([...placesInOrder(all.length, (place) => all[place] ?? 0)]).toEqual(expected);
    }),
  );
});
