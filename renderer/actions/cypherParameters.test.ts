import { describe, expect, it } from 'vitest';
import { entryOf, initialEntries, valueOf, valuesOf } from './cypherParameters';

describe('the value of a parameter', () => {
  it('is the text as it was typed, even when it is empty', () => {
    expect(valueOf({ kind: 'text', text: ' 139 ' }, null)).toBe(' 139 ');
    expect(valueOf({ kind: 'text', text: '' }, null)).toBe('');
  });

  it('is an exact number, or nothing when it is none', () => {
    const number = (text: string) => valueOf({ kind: 'number', text }, null);
    expect(number(' 12 ')).toBe(12);
    expect(number('-0.5')).toBe(-0.5);
    expect(number('9007199254740993')).toEqual({ t: 'int', v: '9007199254740993' });
    expect(number('+7')).toBe(7);
    expect(['', 'twelve', '1e999', '1 2'].map(number)).toEqual([null, null, null, null]);
  });

  it('is a day of the calendar, or nothing when there is no such day', () => {
    expect(valueOf({ kind: 'date', text: '2026-05-09' }, null)).toEqual({ t: 'date', v: '2026-05-09' });
    expect(['', '2026-02-30', '9 May'].map((text) => valueOf({ kind: 'date', text }, null))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is the chosen entity, else the first selected one', () => {
    expect(valueOf({ kind: 'entity', text: '4:x:7' }, '4:x:1')).toBe('4:x:7');
    expect(valueOf({ kind: 'entity', text: '' }, '4:x:1')).toBe('4:x:1');
    expect(valueOf({ kind: 'entity', text: '' }, null)).toBeNull();
  });
});

describe('the values of a statement', () => {
  it('come by name, or name the first that is missing', () => {
    const entries = { most: { kind: 'number', text: '5' }, who: { kind: 'entity', text: '' } } as const;
    expect(valuesOf(['most', 'other'], entries, null)).toEqual({ values: { most: 5, other: '' } });
    expect(valuesOf(['most', 'who'], entries, null)).toEqual({ missing: 'who' });
  });

  it('start as the question says', () => {
    const entries = initialEntries([{ name: 'least', label: 'Calls', kind: 'number', initial: '3' }]);
    expect(entryOf(entries, 'least')).toEqual({ kind: 'number', text: '3' });
  });

  it('do not come from what every object has', () => {
    expect(entryOf({}, 'constructor')).toEqual({ kind: 'text', text: '' });
  });
});
