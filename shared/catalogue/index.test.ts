// The promises of the catalogue: complete in both languages, sane captions, and nothing unknown ever fails.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../value';
import {
  captionOf,
  entityType,
  entityTypeOfLabels,
  entityTypes,
  keyOf,
  linkType,
  linkTypes,
  searchTextOf,
  subtitleOf,
} from '.';
import type { EntityType, LinkType } from './types';

const known: readonly EntityType[] = entityTypes;
const knownLinks: readonly LinkType[] = linkTypes;

describe('catalogue', () => {
  it('has 13 entity types and 17 link types with distinct ids', () => {
    expect(new Set(known.map(({ id }) => id)).size).toBe(13);
    expect(new Set(knownLinks.map(({ id }) => id)).size).toBe(17);
  });

  it('gives every type and field words in both languages', () => {
    const words = [
      ...known.flatMap((type) => [type.words.one, type.words.many, ...type.fields.map((field) => field.words)]),
      ...knownLinks.flatMap((type) => [type.words, type.reverse, ...type.fields.map((field) => field.words)]),
    ];
    for (const { en, zh } of words) {
      expect(en).not.toBe('');
      expect(zh).not.toBe('');
    }
  });

  it('names keys, searched fields, time fields and sum fields that exist', () => {
    for (const type of known) {
      const names = type.fields.map((field) => field.name);
      expect(new Set(names).size, type.id).toBe(names.length);
      expect(names, type.id).toEqual(expect.arrayContaining([type.key, ...type.searched]));
    }
    for (const type of knownLinks) {
      const names = type.fields.map((field) => field.name);
      const named = [type.timeField, type.sumField].filter((name) => name !== undefined);
      expect(names, type.id).toEqual(expect.arrayContaining(named));
    }
  });

  it('joins only entity types that exist, and reads the same both ways exactly when undirected', () => {
    const ids = known.map(({ id }) => id);
    for (const type of knownLinks) {
      expect(ids).toEqual(expect.arrayContaining([...type.from, ...type.to]));
      expect(type.words.en === type.reverse.en, type.id).toBe(!type.isDirected);
    }
  });

  it('gives no two types the same shape and glyph, and each a proper path and colour', () => {
    const looks = known.map(({ shape, glyph }) => `${shape} ${glyph}`);
    expect(new Set(looks).size).toBe(known.length);
    for (const { glyph, colour } of known) {
      expect(glyph).toMatch(/^M[-\d\sMLHVCSQTAZmlhvcsqtaz.,]+Z$/);
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

describe('captions', () => {
  const cases: readonly (readonly [string, Fields, string, string])[] = [
    ['Suspect', { name: 'Chen Wei', nameZh: '陈伟', status: 'wanted' }, 'Chen Wei 陈伟', 'wanted'],
    ['Suspect', { name: 'Marcus Hale' }, 'Marcus Hale', ''],
    ['Suspect', { name: '陈伟', nameZh: '陈伟' }, '陈伟', ''],
    ['Phone', { number: '13900001000' }, '139 0000 1000', ''],
    ['Phone', { number: '110' }, '110', ''],
    ['Card', { number: '6200000000005035', bank: 'Harbour Bank' }, '6200 •• 5035', 'Harbour Bank'],
    ['Wallet', { address: 'TRX0abcdefghijk9fQ2' }, 'TRX…9fQ2', ''],
    ['Gang', { name: 'Lantern A', nameZh: '灯笼一组' }, 'Lantern A 灯笼一组', ''],
    ['Victim', { victimId: 'V0423' }, 'Victim 0423', ''],
    ['Incident', { reportNumber: '24-118', kind: 'refund' }, 'Report 24-118', 'refund'],
    ['Device', { imei: '000000001234567', ports: 32 }, 'GoIP 32-port', '…4567'],
    ['Device', { imei: '000000001234567', model: 'Kestrel 8' }, 'Kestrel 8', '…4567'],
    ['SIM', { imsi: '001010000004821' }, 'SIM …4821', ''],
    ['Account', { handle: 'night_owl', platform: 'Parlour' }, '@night_owl', 'Parlour'],
  ];
  it.each(cases)('writes %s %j as "%s"', (type, fields, caption, subtitle) => {
    expect(captionOf(type, fields, 'K1')).toBe(caption);
    expect(subtitleOf(type, fields)).toBe(subtitle);
  });

  it('falls back to the key, written as its type writes it, then to a field that looks like a name, then to the type', () => {
    expect(captionOf('Phone', {}, '13900001000')).toBe('139 0000 1000');
    expect(captionOf('Suspect', {}, 'S0001')).toBe('S0001');
    expect(captionOf('Suspect', { title: 'The boss' }, '')).toBe('The boss');
    expect(captionOf('Suspect', {}, '')).toBe('Suspect');
  });

  it('picks the best field of an unknown type: name, title, number, id, then one that ends so', () => {
    expect(captionOf('Boat', { id: 7, name: 'Swift' }, 'k')).toBe('Swift');
    expect(captionOf('Boat', { id: 7, TITLE: 'Log' }, 'k')).toBe('Log');
    expect(captionOf('Boat', { number: 12, colour: 'red' }, 'k')).toBe('12');
    expect(captionOf('Boat', { boat_name: 'Heron', boatId: 3 }, 'k')).toBe('Heron');
    expect(captionOf('Boat', { isValid: true }, 'k')).toBe('k');
    expect(captionOf('Boat', {}, '')).toBe('Boat');
  });

  it('never fails and is never empty, whatever the type and fields', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    const type = fc.oneof(fc.constantFrom(...known.map(({ id }) => id)), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(type, fc.dictionary(fc.string(), value), fc.string(), (id, fields, key) => {
        expect(captionOf(id, fields, key)).not.toBe('');
        expect(searchTextOf(id, fields, key)).not.toContain('');
        expect(typeof keyOf(id, fields)).toBe('string');
      }),
    );
  });
});

describe('what the catalogue does not know', () => {
  it('becomes a circle without a glyph, in a colour that depends on the label only', () => {
    const boat = entityType('Boat');
    expect(boat).toMatchObject({ id: 'Boat', shape: 'circle', glyph: '', words: { one: { en: 'Boat', zh: 'Boat' } } });
    expect(entityType('Boat')).toBe(boat);
    expect(
      new Set(['Boat', 'Airport', 'Crate', 'Horse', 'Farm'].map((label) => entityType(label).colour)).size,
    ).toBeGreaterThan(2);
  });

  it('becomes a plain directed link', () => {
    expect(linkType('WORKS_FOR')).toMatchObject({
      id: 'WORKS_FOR',
      style: 'plain',
      isDirected: true,
      words: { en: 'works for' },
    });
  });

  it('is not confused by names that objects carry themselves', () => {
    expect(entityType('constructor').shape).toBe('circle');
    expect(linkType('__proto__').style).toBe('plain');
  });
});

describe('entityTypeOfLabels', () => {
  it('takes the first catalogue type, else the first label in the alphabet, else Other', () => {
    expect(entityTypeOfLabels(['Person', 'Victim', 'Suspect'])).toBe('Suspect');
    expect(entityTypeOfLabels(['Zebra', 'Ape'])).toBe('Ape');
    expect(entityTypeOfLabels([])).toBe('Other');
  });
});

describe('keyOf', () => {
  it('reads the key field of the type, else what looks like a key', () => {
    expect(keyOf('Card', { number: '6200', id: 5 })).toBe('6200');
    expect(keyOf('Suspect', { id: 5 })).toBe('5');
    expect(keyOf('Boat', { boatId: 'B1', name: 'Swift' })).toBe('B1');
    expect(keyOf('Boat', { colour: 'red' })).toBe('');
  });
});

describe('searchTextOf', () => {
  it('holds the key, the caption and the searched fields, each once', () => {
    expect(searchTextOf('Suspect', { name: 'Chen Wei', nameZh: '陈伟', status: 'wanted' }, 'S0001')).toEqual([
      'S0001',
      'Chen Wei 陈伟',
      'Chen Wei',
      '陈伟',
    ]);
  });
});
