import { describe, expect, it } from 'vitest';
import { emptyLens, lensSchema } from '../../../shared/lens/Lens';
import type { PropertyFacts, Survey } from '../../../shared/lens/Survey';
import {
  amountChoices,
  begunEvent,
  entityMappingOf,
  entityTypeChoices,
  eventWithSide,
  fieldChoices,
  linkMappingOf,
  lookFor,
  momentChoices,
  sidesOf,
  subjectsOf,
  takenFields,
  withEntity,
  withEvent,
  withField,
  withLink,
} from './draft';

function property(name: string, ...kinds: readonly string[]): PropertyFacts {
  return { name, kinds, filled: 1, distinct: 1, samples: [], isUnique: false };
}

function relationship(name: string, count: number, ...joins: readonly (readonly [string, string])[]) {
  const facts = joins.map(([from, to]) => ({ from, to, count: 1 }));
  return { relationship: name, count, sampled: 1, joins: facts, properties: [], starts: [], ends: [] };
}

const survey: Survey = {
  labels: [
    { label: '手机', count: 10, sampled: 10, together: [], properties: [property('号码', 'text')] },
    { label: '通话', count: 90, sampled: 10, together: [], properties: [property('开始', 'datetime')] },
  ],
  relationships: [relationship('主叫', 90, ['手机', '通话']), relationship('被叫', 91, ['通话', '手机'])],
  indexes: [],
  constraints: [],
  isEstimate: false,
};

describe('a lens being corrected', () => {
  it('lists labels, then relationship types, most members first', () => {
    expect(subjectsOf(survey).map(({ name }) => name)).toEqual(['通话', '手机', '被叫', '主叫']);
  });

  it('maps what it says nothing of to itself', () => {
    expect(entityMappingOf(emptyLens, '手机').type).toBe('手机');
    expect(linkMappingOf(emptyLens, '主叫')).toMatchObject({ type: '主叫', isReversed: false });
  });

  it('replaces a mapping in its place, adds a new one at the end, and stays a valid lens', () => {
    const one = withEntity(emptyLens, { ...entityMappingOf(emptyLens, '手机'), type: 'Phone' });
    const two = withEntity(one, { ...entityMappingOf(one, '卡'), type: 'Card' });
    const three = withEntity(two, { ...entityMappingOf(two, '手机'), key: '号码' });
    expect(three.entities.map(({ label, type, key }) => [label, type, key])).toEqual([
      ['手机', 'Phone', '号码'],
      ['卡', 'Card', null],
    ]);
    const all = withLink(three, { ...linkMappingOf(three, '主叫'), isReversed: true });
    const begun = begunEvent('通话', survey);
    if (begun === null) throw new Error('no event');
    expect(lensSchema.parse(withEvent(all, begun))).toEqual(withEvent(all, begun));
  });

  it('begins an event with the relationship that leads in and the one that leads out', () => {
    expect(begunEvent('通话', survey)).toMatchObject({
      from: { relationship: '主叫', isOutgoing: false },
      to: { relationship: '被叫', isOutgoing: true },
    });
    expect(sidesOf('通话', survey)).toHaveLength(2);
    const begun = begunEvent('通话', survey);
    const lens = begun === null ? emptyLens : withEvent(emptyLens, begun);
    expect([eventWithSide(lens, '主叫'), eventWithSide(lens, '机主'), eventWithSide(emptyLens, '主叫')]).toEqual([
      '通话',
      null,
      null,
    ]);
    expect(begunEvent('nobody', survey)).toBeNull();
  });

  it('gives no two properties the same field, and forgets a field that is the property’s own name', () => {
    const fields = withField({ a: 'name' }, 'b', 'number');
    expect(fields).toEqual({ a: 'name', b: 'number' });
    expect(takenFields(fields, 'b')).toEqual(new Set(['name']));
    const known = ['name', 'number', 'note'].map((name) => ({ name, words: { en: name, zh: name } }));
    expect(fieldChoices(known, takenFields(fields, 'b'), 'en').map(({ value }) => value)).toEqual(['number', 'note']);
    expect(withField(fields, 'b', '')).toEqual({ a: 'name' });
    expect(withField(fields, 'b', 'b')).toEqual({ a: 'name' });
  });

  it('offers the catalogue’s types and the label’s own name', () => {
    const values = entityTypeChoices('手机', 'Phone', 'en').map(({ value }) => value);
    expect(values).toContain('Phone');
    expect(values.filter((value) => value === '手机')).toHaveLength(1);
  });

  it('gives a look to types of the analyst’s own only', () => {
    expect(lookFor('Phone', null)).toBeNull();
    const look = lookFor('船', null);
    expect(look).toMatchObject({ glyphOf: '' });
    expect(lookFor('舟', look)).toBe(look);
  });

  it('offers times and amounts by what the values are', () => {
    const properties = [property('at', 'datetime'), property('n', 'integer'), property('flag', 'boolean')];
    expect(momentChoices(properties)).toEqual(['at', 'n']);
    expect(amountChoices(properties)).toEqual(['n']);
  });
});
