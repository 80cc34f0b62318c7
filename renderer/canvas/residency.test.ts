// What the close-up takes in and lets go.
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { closeUpFrom, isCloseEnough, planResidency, type Nearby } from './residency';

function near(entities: readonly string[], bundles: readonly string[] = []): Nearby {
  return { entities: new Set(entities as EntityId[]), bundles: new Set(bundles) };
}
const endsOf = (bundle: string) => bundle.split('-') as EntityId[];
const nobody = near([]);

describe('planResidency', () => {
  it('takes in what is wanted, and the far ends of its bundles', () => {
    const plan = planResidency(nobody, near(['a'], ['a-z']), near(['a'], ['a-z']), endsOf);
    expect(plan.addEntities).toEqual(['a', 'z']);
    expect(plan.addBundles).toEqual(['a-z']);
  });

  it('keeps what is still in the neighbourhood', () => {
    const plan = planResidency(near(['a', 'b']), near(['b']), near(['a', 'b']), endsOf);
    expect(plan).toEqual({ addEntities: [], addBundles: [], removeEntities: [], removeBundles: [] });
  });

  it('lets go of what has been left behind', () => {
    const plan = planResidency(near(['a', 'b'], ['a-b']), near(['c']), near(['c']), endsOf);
    expect(plan.removeEntities).toEqual(['a', 'b']);
    expect(plan.removeBundles).toEqual(['a-b']);
  });

  it('does not let go of an end that a bundle needs', () => {
    const plan = planResidency(near(['a', 'z'], ['a-z']), near(['a'], ['a-z']), near(['a'], ['a-z']), endsOf);
    expect(plan.removeEntities).toEqual([]);
  });
});

describe('isCloseEnough', () => {
  it('leaves far views and crowds to the bulk painter', () => {
    const crowd = near(Array.from({ length: 1000 }, (_, i) => String(i)));
    expect(isCloseEnough(closeUpFrom, near(['a']))).toBe(true);
    expect(isCloseEnough(closeUpFrom - 0.01, near(['a']))).toBe(false);
    expect(isCloseEnough(2, crowd)).toBe(false);
  });
});
