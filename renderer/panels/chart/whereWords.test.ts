import { describe, expect, it } from 'vitest';
import type { SourceDescription } from '../../../shared/questions';
import { anyWhere, type Where } from '../../../shared/where';
import { fieldChoices, numberTyped, rangeEdge, termsIn, totalWord, whereOrNull, writtenEdge } from './whereWords';

const calls = { linkType: 'CALLED', direction: 'out', entityType: 'Phone', links: 3, neighbours: 2 } as const;
const money = { linkType: 'TRANSFERRED', direction: 'out', entityType: 'Card', links: 3, neighbours: 2 } as const;
const uses = { linkType: 'USES', direction: 'in', entityType: 'Suspect', links: 1, neighbours: 1 } as const;
const source = {
  entityTypes: [{ type: 'Phone', count: 1, fields: ['number', 'own'] }],
  linkTypes: [{ type: 'CALLED', count: 1, fields: ['at', 'durationS'], from: ['Phone'], to: ['Phone'] }],
} as unknown as SourceDescription;

const china = 'Asia/Shanghai';

describe('what the expand card can be filtered by', () => {
  it('lists fields that the source has, the catalogue’s in its words', () => {
    expect(fieldChoices([calls], source, 'en')).toEqual([
      { value: 'entity number', label: 'Phone: Number' },
      { value: 'entity own', label: 'Phone: own' },
      { value: 'link at', label: 'called: At' },
      { value: 'link durationS', label: 'called: Duration' },
    ]);
  });

  it('knows which fields hold calendar days', () => {
    const member = { linkType: 'MEMBER_OF', direction: 'out', entityType: 'Gang', links: 1, neighbours: 1 } as const;
    const described = {
      entityTypes: [],
      linkTypes: [{ type: 'MEMBER_OF', count: 1, fields: ['since'], from: [], to: [] }],
    } as unknown as SourceDescription;
    expect(fieldChoices([member], described, 'en').map(({ value, isDay }) => [value, isDay])).toEqual([
      ['link since', true],
    ]);
  });

  it('names a total only when the rows add up to one thing', () => {
    expect(totalWord([calls, uses], 'en')).toBe('Duration');
    expect(totalWord([calls, money], 'en')).toBeNull();
    expect(totalWord([uses], 'zh')).toBeNull();
  });
});

describe('what is typed into the filter', () => {
  it('reads days of a time zone, first to last millisecond, and writes them again', () => {
    const day = '2026-05-09';
    expect(rangeEdge(day, 'first', china)).toBe(Date.parse('2026-05-09T00:00:00+08:00'));
    expect(rangeEdge(day, 'last', china)).toBe(Date.parse('2026-05-09T23:59:59.999+08:00'));
    expect(rangeEdge(day, 'first', 'America/New_York')).toBe(Date.parse('2026-05-09T00:00:00-04:00'));
    for (const zone of [china, 'America/New_York', 'UTC']) {
      expect(writtenEdge(rangeEdge(day, 'last', zone), zone)).toBe(day);
    }
    expect(writtenEdge(null, china)).toBe('');
    expect(writtenEdge(50_000, china)).toBe('50000');
  });

  it('reads numbers with separators, and nothing else', () => {
    expect([numberTyped('1,200'), numberTyped(' '), numberTyped('-3'), numberTyped('x')]).toEqual([
      1200,
      null,
      null,
      null,
    ]);
    expect([rangeEdge('12.5', 'first', china), rangeEdge('', 'last', china), rangeEdge('x', 'last', china)]).toEqual([
      12.5,
      null,
      null,
    ]);
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
