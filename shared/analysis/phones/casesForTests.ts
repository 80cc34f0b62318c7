// Facts for the tests of phone analyses: the sample as facts, small cases written by hand, and how to run an analysis on them.
import type { EntityId } from '../../ids';
import { collectSample } from '../../sample/collectSample';
import { sampleSizes } from '../../sample/plan';
import type { SampleTruth } from '../../sample/truth';
import type { Fields } from '../../value';
import { analyses } from '..';
import type { AnalysedLink, Facts, Finding, Scores } from '../Analysis';
import { chosenOf } from '../chosen';

/** Known answers are checked on these. Limits were chosen while 501 to 510 were looked at, and none of these. */
export const testSeeds = [811, 812, 813, 814, 815, 816, 817, 818, 819, 820];

export interface KnownCase {
  readonly facts: Facts;
  readonly truth: SampleTruth;
  /** Place of the entity with that key. */
  readonly placeOf: (key: string) => number;
}

const made = new Map<number, KnownCase>();

/** The sample of the usual size; made once for all tests of a file. */
export function sampleCase(seed: number): KnownCase {
  const known = made.get(seed) ?? makeSample(seed);
  made.set(seed, known);
  return known;
}

function makeSample(seed: number): KnownCase {
  const { entities, links, truth } = collectSample(seed, sampleSizes.usual);
  const facts = {
    entities: entities.map(({ ref, type, key, fields }) => ({
      id: `e${ref}` as EntityId,
      type,
      key,
      caption: key,
      fields,
    })),
    links: links.map(({ type, from, to, fields }) => ({ type, from, to, fields })),
  };
  const places = new Map(entities.map(({ key, ref }) => [key, ref]));
  return { facts, truth, placeOf: (key) => places.get(key) ?? -1 };
}

export function factsOf(types: readonly string[], links: readonly AnalysedLink[]): Facts {
  const entities = types.map((type, nth) => ({
    id: `e${nth}` as EntityId,
    key: `K${nth}`,
    type,
    caption: `K${nth}`,
    fields: {},
  }));
  return { entities, links };
}

const zeroMs = Date.parse('2026-03-01T00:00:00Z');
export const hourMs = 3_600_000;

/** Times as fields, in hours after a fixed moment. */
export function hours(times: { readonly [field: string]: number }): Fields {
  return Object.fromEntries(
    Object.entries(times).map(([name, hour]) => [
      name,
      { t: 'datetime', v: new Date(zeroMs + hour * hourMs).toISOString() },
    ]),
  );
}

function resultOf(id: string, facts: Facts, given: { readonly [name: string]: string }) {
  const analysis = analyses.find((one) => one.id === id);
  if (analysis === undefined) throw new RangeError(`no analysis ${id}`);
  return analysis.run(
    facts,
    chosenOf(analysis, new Map(Object.entries(given)), (name) => new Error(name)),
    () => undefined,
  );
}

export function found(id: string, facts: Facts, given: { readonly [name: string]: string } = {}): readonly Finding[] {
  const result = resultOf(id, facts, given);
  if (result.kind !== 'findings') throw new Error(`${id} gives scores`);
  return result.findings;
}

export function scored(id: string, facts: Facts, given: { readonly [name: string]: string } = {}): Scores {
  const result = resultOf(id, facts, given);
  if (result.kind !== 'scores') throw new Error(`${id} gives findings`);
  return result;
}
