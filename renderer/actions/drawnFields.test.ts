import { describe, expect, it } from 'vitest';
import { entityType, linkType } from '../../shared/catalogue';
import { drawnEntries, typedFields } from './drawnFields';

const paid = linkType('PAID').fields;

describe('typedFields', () => {
  it('reads days, moments and amounts as the source would give them, and leaves blanks out', () => {
    const { fields, troubles } = typedFields(paid, { at: '2026-06-14T09:12', amount: '20,000.50', method: ' ' });
    expect(fields).toEqual({ at: { t: 'datetime', v: '2026-06-14T09:12' }, amount: 20000.5 });
    expect(troubles).toEqual({});
    expect(typedFields(entityType('Suspect').fields, { born: '1990-02-03' }).fields).toEqual({
      born: { t: 'date', v: '1990-02-03' },
    });
  });

  it('says what is no number and what is no time', () => {
    const { fields, troubles } = typedFields(paid, { at: '2026-13-40T09:12', amount: 'much' });
    expect(fields).toEqual({});
    expect(troubles).toEqual({ at: 'notTime', amount: 'notNumber' });
  });

  it('shows again what was typed', () => {
    const { fields } = typedFields(paid, { at: '2026-06-14T09:12', amount: '5' });
    expect(drawnEntries(paid, fields)).toEqual({ at: '2026-06-14T09:12', amount: '5', currency: '', method: '' });
  });
});
