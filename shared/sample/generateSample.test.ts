// The rows of the sample: how many, the same for the same seed, and all as the catalogue describes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityType, keyOf, linkType } from '../catalogue';
import { textOf, type Fields } from '../value';
import { collectSample, entityOf, refOf, momentOf, isCall } from './collectSample';
import { generateSample, sampleSizes } from './generateSample';

const usual = collectSample(1, sampleSizes.usual);
const double = collectSample(2, 1500);

describe('generateSample', () => {
  it('has 600 entities and 4,000 links at its usual size, within 5 %', () => {
    expect(Math.abs(usual.entities.length - 600)).toBeLessThanOrEqual(30);
    expect(Math.abs(usual.links.length - 4000)).toBeLessThanOrEqual(200);
    expect([usual.truth.entities, usual.truth.links]).toEqual([usual.entities.length, usual.links.length]);
  });

  it('gives the same rows for the same seed and others for another', () => {
    const text = JSON.stringify(usual);
    expect(JSON.stringify(collectSample(1, 600)) === text).toBe(true);
    expect(JSON.stringify(collectSample(3, 600).links) === JSON.stringify(usual.links)).toBe(false);
  });

  it('reaches 200,000 entities and 1,000,000 links, within 5 %, with two hubs of 100,000 links', () => {
    const degrees = new Uint32Array(sampleSizes.most);
    const called = new Set<number>();
    const keys: string[] = [];
    let [entities, links, hotline] = [0, 0, -1];
    const truth = generateSample(
      { seed: 1, size: sampleSizes.most },
      {
        entity: ({ key }) => {
          entities += 1;
          keys.push(key);
        },
        link: ({ type, from, to }) => {
          links += 1;
          degrees[from] = (degrees[from] ?? 0) + 1;
          degrees[to] = (degrees[to] ?? 0) + 1;
          if (type === 'CALLED' && degrees[from] > 1000) {
            hotline = from;
            called.add(to);
          }
        },
      },
    );
    const largest = [...degrees].sort((a, b) => b - a);
    expect(entities).toBe(200_000);
    expect(Math.abs(links - 1_000_000)).toBeLessThanOrEqual(50_000);
    expect(truth.hotline.calls).toBe(100_000);
    expect(Math.abs(truth.collectionCard.transfers - 100_000)).toBeLessThanOrEqual(5_000);
    expect(largest[1]).toBeGreaterThanOrEqual(95_000);
    expect(degrees[hotline]).toBeGreaterThanOrEqual(100_000);
    // Each of their calls is to another phone, so that links and neighbours are as many.
    const busy = truth.busyLines.map((line) => degrees[keys.indexOf(line)] ?? 0);
    expect(busy).toHaveLength(5);
    for (const count of busy) expect(Math.abs(count - 1000)).toBeLessThanOrEqual(50);
    expect(largest[2]).toBeLessThanOrEqual(1050);
    expect(largest[2 + busy.length]).toBeLessThan(950);
    expect(called.size).toBeGreaterThanOrEqual(98_000);
    expect(truth.roles).toHaveLength(333 * 60);
  }, 60_000);

  it('has exactly the asked number of entities, and the hotline and the collection card as hubs at any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.integer({ min: sampleSizes.least, max: 3000 }),
        (seed, size) => {
          const { entities, links, truth } = collectSample(seed, size);
          expect(entities.length).toBe(size);
          expect(links.length).toBe(5 * size + 1000);
          const calls = links.filter(
            (row) => isCall(row) && row.from === refOf({ entities, links, truth }, truth.hotline.phone),
          );
          expect(new Set(calls.map((row) => row.to)).size).toBe(truth.hotline.calls);
          expect(truth.collectionCard.transfers / (size / 2)).toBeGreaterThan(0.9);
          expect(truth.collectionCard.transfers / (size / 2)).toBeLessThan(1.1);
        },
      ),
      { numRuns: 12, seed: 7 },
    );
  });

  it('refuses sizes it cannot make before writing anything', () => {
    for (const size of [0, sampleSizes.least - 1, sampleSizes.most + 1, 600.5, NaN]) {
      expect(() => collectSample(1, size)).toThrow(RangeError);
    }
  });
});

describe.each([
  ['the usual sample', usual],
  ['a sample of several networks', double],
])('rows of %s', (_, sample) => {
  it('number entities without gaps, with keys that are distinct within a type and stand in the key field', () => {
    expect(sample.entities.every((row, place) => row.ref === place)).toBe(true);
    expect(new Set(sample.entities.map(({ type, key }) => `${type} ${key}`)).size).toBe(sample.entities.length);
    for (const row of sample.entities) expect(keyOf(row.type, row.fields)).toBe(row.key);
  });

  it('link only entities that are there, of types that the link type joins', () => {
    for (const row of sample.links) {
      const { from, to } = linkType(row.type);
      if (from.length > 0) expect(from).toContain(entityOf(sample, row.from).type);
      if (to.length > 0) expect(to).toContain(entityOf(sample, row.to).type);
    }
  });

  it('have no fields that the catalogue does not describe', () => {
    const described = (fields: Fields, types: readonly { readonly name: string }[]) =>
      Object.keys(fields).filter((name) => !types.some((field) => field.name === name));
    for (const row of sample.entities) expect(described(row.fields, entityType(row.type).fields)).toEqual([]);
    for (const row of sample.links) expect(described(row.fields, linkType(row.type).fields)).toEqual([]);
  });

  it('use every link type but the plain one', () => {
    expect(new Set(sample.links.map(({ type }) => type)).size).toBe(16);
  });

  it('place every call, payment and journey within the 90 days, by the clock of Shanghai', () => {
    for (const row of sample.links) {
      if (linkType(row.type).timeField === undefined || row.type === 'RECRUITED') continue;
      expect(textOf(row.fields['at'])).toMatch(/^2026-0[456]-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\+08:00$/);
      expect(momentOf(row)).toBeLessThan(Date.parse('2026-06-30T00:00:00+08:00'));
    }
  });
});
