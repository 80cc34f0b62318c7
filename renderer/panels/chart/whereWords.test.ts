import { describe, expect, it } from 'vitest';
import type { SourceDescription } from '../../../shared/questions';
import { anyWhere, type Where } from '../../../shared/where';
import { dayEdge, dayOf, fieldChoices, numberTyped, rangeEdge, termsIn, totalWord, whereOrNull } from './whereWords';

const calls = { linkType: 'CALLED', direction: 'out', entityType: 'Phone', links: 3, neighbours: 2 } as const;
const money = { linkType: 'TRANSFERRED', direction: 'out', entityType: 'Card', links: 3, neighbours: 2 } as const;
const uses = { linkType: 'USES', direction: 'in', entityType: 'Suspect', links: 1, neighbours: 1 } as const;
const source = {
  entityTypes: [{ type: 'Phone', count: 1, fields: ['number', 'own'] }],
  linkTypes: [{ type: 'CALLED', count: 1, fields: ['at', 'durationS'], from: ['Phone'], to: ['Phone'] }],
} as unknown as SourceDescription;

describe('what the expand card can be filtered by', () => {
  it('lists fields that the source has, the catalogue’s in its words', () => {
    expect(fieldChoices([calls], source, 'en')).toEqual([
      { value: 'entity number', label: 'Phone: Number' },
      { value: 'entity own', label: 'Phone: own' },
      { value: 'link at', label: 'called: At' },
      { value: 'link durationS', label: 'called: Duration' },
    ]);
  });

  it('names a total only when the rows add up to one thing', () => {
    expect(totalWord([calls, uses], 'en')).toBe('Duration');
    expect(totalWord([calls, money], 'en')).toBeNull();
    expect(totalWord([uses], 'zh')).toBeNull();
  });
});

describe('what is typed into the filter', () => {
  it('reads days of China’s time, first to last millisecond', () => {
    expect(dayEdge('2026-05-09', 'first')).toBe(Date.parse('2026-05-09T00:00:00+08:00'));
    expect(dayEdge('2026-05-09', 'last')).toBe(Date.parse('2026-05-09T23:59:59.999+08:00'));
    expect(dayOf(dayEdge('2026-05-09', 'last'))).toBe('2026-05-09');
    expect(dayEdge('May', 'first')).toBeNull();
    expect(dayOf(null)).toBe('');
  });

  it('reads numbers with separators, and nothing else', () => {
    expect([numberTyped('1,200'), numberTyped(' '), numberTyped('-3'), numberTyped('x')]).toEqual([
      1200,
      null,
      null,
      null,
    ]);
    expect([rangeEdge('12.5', 'first'), rangeEdge('', 'last'), rangeEdge('x', 'last')]).toEqual([12.5, null, null]);
    expect(rangeEdge('2026-05-09', 'first')).toBe(dayEdge('2026-05-09', 'first'));
  });

  it('asks without a filter while nothing is filled in', () => {
    const begun: Where = {
      ...anyWhere,
      conditions: [
        { on: 'link', field: 'at', test: { is: 'range', least: null, most: null } },
        { on: 'entity', field: 'number', test: { is: 'contains', text: ' ' } },
      ],
    };
    expect(whereOrNull(begun)).toBeNull();
    expect(termsIn(begun)).toBe(0);
    const filled: Where = { ...begun, order: 'recent', least: { ...anyWhere.least, links: 0 } };
    expect(whereOrNull(filled)).toEqual({ ...filled, conditions: [] });
    expect(termsIn(filled)).toBe(2);
  });
});
