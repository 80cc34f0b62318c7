// A proposal as the tests look at it.
import { expect } from 'vitest';
import { lensSchema, type EntityMapping, type Lens } from './Lens';
import { proposeLens } from './propose';
import type { Survey } from './Survey';

/** The proposal, which always satisfies the schema. */
export function propose(given: Survey): Lens {
  const lens = proposeLens(given);
  expect(lensSchema.parse(lens)).toEqual(lens);
  return lens;
}

export function entity(lens: Lens, label: string): EntityMapping | undefined {
  return lens.entities.find((mapping) => mapping.label === label);
}
