import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyLens,
  type EntityMapping,
  type EventMapping,
  type Lens,
  type LinkMapping,
} from '../../../shared/lens/Lens';
import type { Fields } from '../../../shared/value';
import { entityOf, linkOf, linkOfRelationship } from './entityOf';
import { fieldMap, FieldNames } from './fieldNames';
import { LensBook } from './lensBook';
import { eventWord } from './lensLinks';
import { passingParameters } from './queries/passing';

const facts = {
  propertyNames: ['号码', '身份证号', 'suspectId', 'number', 'name', 'id', 'plate'],
  uniqueByLabel: new Map([['Vessel', ['plate']]]),
  relationshipTypes: ['OWNED_BY', 'CALLED', 'LIKES'],
};

function entity(label: string, type: string, more: Partial<EntityMapping> = {}): EntityMapping {
  return { label, type, key: null, caption: [], searched: [], fields: {}, look: null, ...more };
}

function link(relationship: string, type: string, more: Partial<LinkMapping> = {}): LinkMapping {
  return {
    relationship,
    type,
    isReversed: false,
    time: null,
    timeForm: 'native',
    amount: null,
    fields: {},
    ...more,
  };
}

function event(label: string, type: string, more: Partial<EventMapping> = {}): EventMapping {
  return {
    label,
    type,
    from: { relationship: '主叫', isOutgoing: true },
    to: { relationship: '被叫', isOutgoing: true },
    time: null,
    timeForm: 'native',
    amount: null,
    fields: {},
    isShownAsLinks: true,
    ...more,
  };
}

function bookOf(lens: Partial<Lens>): LensBook {
  return new LensBook({ ...emptyLens, ...lens }, facts);
}

function seen(book: LensBook, labels: readonly string[], properties: Fields) {
  const { type, key, caption, fields } = entityOf({ id: '1', labels, properties }, book);
  return { type, key, caption, fields };
}

describe('LensBook', () => {
  describe('entities', () => {
    it('takes everything as it is when the lens is empty', () => {
      const book = bookOf({});
      const properties = { number: '139', name: 'x' };
      expect(book.typeOf(['B', 'A', '_Skein'])).toBe('A');
      expect(book.typeOf(['Vehicle', 'Suspect'])).toBe('Suspect');
      expect(book.typeOf([])).toBe('Other');
      expect(seen(book, ['Phone'], properties)).toEqual({
        type: 'Phone',
        key: '139',
        caption: '139',
        fields: properties,
      });
      expect(book.looks).toEqual({ entities: [], links: [] });
    });

    it('names type, key and fields as the catalogue does', () => {
      const mapping = entity('嫌疑人', 'Suspect', { key: '身份证号', fields: { 姓名: 'nameZh' } });
      const book = bookOf({ entities: [mapping] });
      expect(seen(book, ['嫌疑人'], { 姓名: '陈伟', 身份证号: 'S-1', 身高: 180 })).toEqual({
        type: 'Suspect',
        key: 'S-1',
        caption: '陈伟',
        fields: { nameZh: '陈伟', suspectId: 'S-1', 身高: 180 },
      });
    });

    it('keeps an own property whose name is taken, under a name of its own', () => {
      const book = bookOf({ entities: [entity('P', 'Suspect', { fields: { 姓名: 'name' } })] });
      expect(seen(book, ['P'], { name: 'own', 姓名: 'mapped' }).fields).toEqual({
        'name (database)': 'own',
        name: 'mapped',
      });
      expect(seen(book, ['P'], { name: 'own' }).fields).toEqual({ name: 'own' });
    });

    it('makes the caption of the properties that the lens names, else as the type does', () => {
      const book = bookOf({ entities: [entity('P', 'Phone', { key: '号码', caption: ['owner', '号码'] })] });
      expect(seen(book, ['P'], { 号码: '13900000001', owner: 'Wei' }).caption).toBe('Wei 13900000001');
      expect(seen(book, ['P'], { owner: ' ' }).caption).toBe('Phone');
      const plain = bookOf({ entities: [entity('P', 'Phone', { key: '号码' })] });
      expect(seen(plain, ['P'], { 号码: '13900000001' }).caption).toBe('139 0000 0001');
    });

    it('lets the type that is first in the catalogue decide among several labels', () => {
      const book = bookOf({
        entities: [entity('Human', 'Human'), entity('Crook', 'Suspect'), entity('Hurt', 'Victim')],
      });
      expect(book.typeOf(['Human', 'Hurt', 'Crook'])).toBe('Suspect');
      expect(book.typeOf(['Human', 'Gang'])).toBe('Gang');
      expect(book.typeOf(['Human', 'Anything'])).toBe('Human');
      expect(book.typeOf(['Anything', 'Zebra'])).toBe('Anything');
    });

    it('falls back to other keys when the mapped one is missing, unique ones first', () => {
      const book = bookOf({ entities: [entity('Vessel', 'Boat', { key: '号码' })] });
      const groups = book.keysFor([['Vessel']]);
      expect(groups).toEqual([{ sets: [['Vessel']], names: ['号码', 'plate', 'id', 'number', 'suspectId'] }]);
      expect(seen(book, ['Vessel'], { id: 'i', plate: 'p' }).key).toBe('p');
    });

    it('tells the looks of types outside the catalogue, with captions by field', () => {
      const look = { shape: 'drop', colour: '#123456', glyphOf: 'Vehicle' } as const;
      const book = bookOf({
        entities: [
          entity('Vessel', 'Boat', { look, caption: ['船名'], fields: { 船名: 'title' } }),
          entity('P', 'Phone', { caption: ['x'] }),
        ],
      });
      expect(book.looks.entities).toEqual([{ type: 'Boat', ...look, caption: ['title'] }]);
    });

    it('finds the labels and property names behind a type and a field', () => {
      const book = bookOf({
        entities: [
          entity('嫌疑人', 'Suspect', { fields: { 姓名: 'name' } }),
          entity('Crook', 'Suspect', { fields: { name: 'alias' } }),
          entity('Gang', 'Company'),
        ],
      });
      expect(book.labelsOf('Suspect')).toEqual(['嫌疑人', 'Crook', 'Suspect']);
      expect(book.labelsOf('Gang')).toEqual([]);
      const sets = [['嫌疑人'], ['Crook'], ['Suspect'], ['Crook', 'x']];
      expect(book.fieldFor(sets, 'name')).toEqual([
        { sets: [['嫌疑人']], names: ['姓名', 'name'] },
        { sets: [['Crook'], ['Crook', 'x']], names: [] },
        { sets: [['Suspect']], names: ['name'] },
      ]);
    });
  });

  describe('links', () => {
    const relationship = { id: '9', from: 'a', to: 'b' };

    it('turns a reversed type round, once', () => {
      const book = bookOf({ links: [link('OWNED_BY', 'USES', { isReversed: true })] });
      const row = { ...relationship, word: 'OWNED_BY', properties: {} };
      expect(linkOfRelationship(row, book)).toMatchObject({ type: 'USES', from: 'b', to: 'a' });
      expect(linkOf(row, book)).toMatchObject({ type: 'USES', from: 'a', to: 'b' });
      expect(book.reversed).toEqual(['OWNED_BY']);
    });

    it('reads moments and amounts into the fields of the catalogue', () => {
      const mapping = link('T', 'TRANSFERRED', { time: '时间', timeForm: 'epochS', amount: '金额' });
      const properties = { 时间: 1778329800, 金额: '1,200.50', at: 'own' };
      expect(linkOf({ ...relationship, word: 'T', properties }, bookOf({ links: [mapping] })).fields).toEqual({
        at: { t: 'datetime', v: '2026-05-09T12:30:00Z' },
        amount: 1200.5,
        'at (database)': 'own',
      });
    });

    it('keeps the names outside the catalogue and says which are moment and amount', () => {
      const book = bookOf({
        links: [
          link('VISITED', 'Visit', { time: 'when', timeForm: 'text', fields: { when: 'Tag' } }),
          link('BESUCHT', 'Visit', { time: 'am', timeForm: 'text', amount: 'Kosten' }),
        ],
      });
      expect(book.looks.links).toEqual([{ type: 'Visit', timeField: 'Tag', sumField: 'Kosten' }]);
      for (const [word, property] of [
        ['VISITED', 'when'],
        ['BESUCHT', 'am'],
      ] as const) {
        const { fields } = linkOf({ ...relationship, word, properties: { [property]: '2026-05-09' } }, book);
        expect(fields).toEqual({ Tag: { t: 'date', v: '2026-05-09' } });
      }
    });

    it('knows the words behind a link type, and takes a word as itself unless it is mapped', () => {
      const book = bookOf({
        links: [link('OWNED_BY', 'USES'), link('CALLED', 'LINKED')],
        events: [event('通话', 'CALLED'), event('短信', 'CALLED', { isShownAsLinks: false })],
      });
      expect(book.wordsOf('USES')).toEqual(['OWNED_BY', 'USES']);
      expect(book.wordsOf('CALLED')).toEqual([eventWord(0)]);
      expect(book.wordsOf('NEVER_HEARD')).toEqual(['NEVER_HEARD']);
      expect(book.words()).toEqual(['OWNED_BY', 'CALLED', 'LIKES', eventWord(0)]);
      expect(book.isEvent(['短信'])).toBe(false);
      expect(book.isEvent(['x', '通话'])).toBe(true);
    });

    it('gives both ways over an event', () => {
      const { eventWays } = bookOf({ events: [event('通话', 'CALLED')] });
      expect(Object.keys(eventWays)).toEqual(['主叫', '被叫']);
      expect(eventWays['主叫']).toMatchObject([{ far: '被叫', isOut: true, isSame: false }]);
      expect(eventWays['被叫']).toMatchObject([{ far: '主叫', isOut: false, isSame: false }]);
    });

    it('asks for the words of a row in the direction that is shown', () => {
      const book = bookOf({
        entities: [entity('手机', 'Phone')],
        links: [link('OWNED_BY', 'USES', { isReversed: true })],
      });
      const only = [{ linkType: 'USES', direction: 'out', entityType: 'Phone' }] as const;
      const { labelsOut, labelsIn } = passingParameters(book, [], only, [['手机'], ['嫌疑人']], 1);
      expect({ ...labelsOut }).toEqual({ OWNED_BY: [['手机']], USES: [['手机']] });
      expect({ ...labelsIn }).toEqual({});
    });
  });
});

describe('FieldNames', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'a (database)', 'b (database)', '__proto__');
  const words = fc.uniqueArray(word);

  it('lose no value, and find the property of every field again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word)), words, (pairs, present) => {
        const names = new FieldNames(fieldMap(pairs, {}));
        const properties = Object.fromEntries(present.map((name, at) => [name, at]));
        const renamed = names.rename(properties);
        expect(Object.values(renamed)).toEqual(Object.values(properties));
        for (const [field, value] of Object.entries(renamed)) {
          if (field.split(' (database)').length > 2) continue;
          const first = names.propertiesOf(field).find((name) => Object.hasOwn(properties, name));
          if (!field.endsWith(' (database)')) expect(properties[first ?? '']).toBe(value);
        }
      }),
      { seed: 61 },
    );
  });
});
