// Random filters for the tests of all sources: fields and values that the rows under test have, and some that none has.
import fc from 'fast-check';
import type { Condition, Where } from '../../shared/where';

export interface WherePool {
  readonly fields: readonly string[];
  readonly texts: readonly string[];
  /** Bounds of ranges: numbers, or moments in milliseconds. */
  readonly bounds: readonly number[];
  /** Ends of time windows, in milliseconds. */
  readonly times: readonly number[];
  readonly totals: readonly number[];
}

export function randomWhere({ fields, texts, bounds, times, totals }: WherePool): fc.Arbitrary<Where> {
  const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 2 });
  const test: fc.Arbitrary<Condition['test']> = fc.oneof(
    fc.record({ is: fc.constant('equals' as const), text: fc.constantFrom(...texts, '') }),
    fc.record({ is: fc.constant('contains' as const), text: fc.constantFrom(...texts) }),
    fc.record({ is: fc.constant('range' as const), least: orNull(bounds), most: orNull(bounds) }),
  );
  const condition: fc.Arbitrary<Condition> = fc.record({
    on: fc.constantFrom('entity' as const, 'link' as const),
    field: fc.constantFrom(...fields),
    test,
  });
  const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 1 });
  return fc.record({
    conditions: fc.array(condition, { maxLength: 2 }),
    time: rarely(fc.record({ from: orNull(times), until: orNull(times) })),
    least: fc.record({
      links: rarely(fc.integer({ min: 0, max: 4 })),
      total: rarely(fc.constantFrom(...totals)),
      asked: rarely(fc.integer({ min: 0, max: 3 })),
    }),
    most: fc.record({ links: rarely(fc.integer({ min: 0, max: 4 })) }),
    order: fc.constantFrom('links' as const, 'total' as const, 'recent' as const),
  });
}
