// The quick look never lets through what the schema would refuse or change, and lets through what snapshots are made of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainEntity, isPlainLink } from './plainSnapshot';
import { chartEntitySchema, chartLinkSchema } from './snapshot';

const odd = fc.constantFrom<unknown>('', ' ', null, undefined, 0, -1, 1.5, 1e300, true, [], {}, ['b'], 'x'.repeat(513));
const tagged = fc.record({ t: fc.constantFrom('date', 'datetime', 'int', 'float', 'bytes', 'odd'), v: fc.string() });
const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), tagged, fc.array(fc.string()), odd);
const fields = fc.dictionary(fc.string(), value, { maxKeys: 4 });
const record = fc.oneof(fc.constant(null), fc.record({ file: fc.string(), row: fc.integer() }), odd);
const name = fc.string({ minLength: 1 });

const entity = fc.record({ id: name, type: name, key: fc.string(), caption: fc.string(), fields, record });
const link = fc.record({ id: name, type: name, from: name, to: name, fields, record });
const flags = { isPinned: fc.boolean(), isHidden: fc.boolean(), broughtBy: fc.constant(['b']) };
const place = { x: fc.double(), y: fc.double(), knownNeighbours: fc.oneof(fc.nat(), fc.constant(null), odd) };
const chartEntity = fc.record({ entity, ...flags, ...place });
const chartLink = fc.record({ link, broughtBy: fc.constant(['b']) });

/** The thing with one of its properties, or of those inside, replaced, added or left out. */
function spoilt(thing: fc.Arbitrary<object>, inner: 'entity' | 'link') {
  return fc.tuple(thing, fc.boolean(), fc.nat(12), odd, fc.boolean()).map(([whole, isInside, nth, instead, isNew]) => {
    const copy = structuredClone(whole) as Record<string, unknown>;
    const target = isInside ? (copy[inner] as Record<string, unknown>) : copy;
    const keys = Object.keys(target);
    target[isNew ? 'unknown' : (keys[nth % keys.length] ?? 'x')] = instead;
    return copy;
  });
}

describe('plainSnapshot', () => {
  it('never lets through an entity that the schema would refuse or change', () => {
    const check = (it: unknown) => {
      if (isPlainEntity(it)) expect(chartEntitySchema.parse(it)).toEqual(it);
    };
    fc.assert(fc.property(fc.oneof(chartEntity, spoilt(chartEntity, 'entity'), odd), check), { numRuns: 500 });
  });

  it('never lets through a link that the schema would refuse or change', () => {
    const check = (it: unknown) => {
      if (isPlainLink(it)) expect(chartLinkSchema.parse(it)).toEqual(it);
    };
    fc.assert(fc.property(fc.oneof(chartLink, spoilt(chartLink, 'link'), odd), check), { numRuns: 500 });
  });

  it('lets through what snapshots are made of', () => {
    const facts = { fields: { at: { t: 'datetime', v: '2026-05-01T00:00:00Z' }, n: 3 }, record: { file: 'f', row: 2 } };
    const one = { id: 'e', type: 'Phone', key: '139', caption: '139', ...facts };
    const flags = { isPinned: false, isHidden: true, broughtBy: ['b'], knownNeighbours: 7 };
    expect(isPlainEntity({ entity: one, x: 1, y: -2.5, ...flags })).toBe(true);
    expect(isPlainLink({ link: { id: 'l', type: 'CALLED', from: 'e', to: 'e', ...facts }, broughtBy: ['b'] })).toBe(
      true,
    );
  });

  it('lets through neither a property too many nor a prototype', () => {
    const one = { id: 'l', type: 'CALLED', from: 'e', to: 'e', fields: {}, record: null };
    expect(isPlainLink({ link: one, broughtBy: ['b'], more: 1 })).toBe(false);
    expect(isPlainLink({ link: { ...one, fields: JSON.parse('{"__proto__": 1}') as object }, broughtBy: ['b'] })).toBe(
      false,
    );
  });
});
