// How values read: units, money, durations, moments by their own clock.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../value';
import { formatValue } from './formatValue';
import type { FieldKind, FieldType } from './types';

function field(kind: FieldKind, unit?: string): FieldType {
  return { name: 'x', words: { en: 'x', zh: 'x' }, kind, ...(unit === undefined ? {} : { unit }) };
}

describe('formatValue', () => {
  it('writes money with its currency, CNY when none is named', () => {
    expect(formatValue(1_240_000, field('money'), 'en')).toBe('¥1,240,000');
    expect(formatValue(12.5, field('money'), 'en', { currency: 'USD' })).toBe('$12.50');
    expect(formatValue(-300, field('money'), 'zh', { currency: 'CNY' })).toBe('−¥300');
    expect(formatValue(12_400, field('money'), 'en', { currency: 'USDT' })).toBe('12,400 USDT');
    expect(formatValue({ t: 'int', v: '9007199254740993' }, field('money'), 'en')).toMatch(/^¥9,007,199,254,740,99\d$/);
  });

  it('writes durations in words, with seconds only below an hour', () => {
    const kind = field('duration');
    expect([0, 46, 60, 95, 2760, 7500, 7200].map((seconds) => formatValue(seconds, kind, 'en'))).toEqual([
      '0 s',
      '46 s',
      '1 min',
      '1 min 35 s',
      '46 min',
      '2 h 05 min',
      '2 h',
    ]);
    expect(formatValue(7500, kind, 'zh')).toBe('2 小时 05 分');
  });

  it('shows a moment by the clock it carries', () => {
    expect(formatValue({ t: 'datetime', v: '2026-05-09T10:32:11+08:00' }, field('datetime'), 'en')).toBe(
      '2026-05-09 10:32:11 +08:00',
    );
    expect(formatValue({ t: 'datetime', v: '2026-05-09T10:32:11.250Z[Etc/UTC]' }, null, 'en')).toBe(
      '2026-05-09 10:32:11 UTC',
    );
    expect(formatValue({ t: 'datetime', v: '2026-05-09T10:32' }, null, 'en')).toBe('2026-05-09 10:32');
    expect(formatValue({ t: 'date', v: '2026-05-09' }, field('date'), 'zh')).toBe('2026-05-09');
  });

  it('tells moments in the zone that is asked for, and local times as they are written', () => {
    const told = (v: string, zone: string) => formatValue({ t: 'datetime', v }, field('datetime'), 'en', {}, zone);
    expect(told('2026-05-09T10:32:11+08:00', 'America/New_York')).toBe('2026-05-08 22:32:11 -04:00');
    expect(told('2026-01-09T10:32Z', 'Europe/Berlin')).toBe('2026-01-09 11:32 +01:00');
    expect(told('2026-01-09T10:32:00+08:00', 'Europe/London')).toBe('2026-01-09 02:32:00 UTC');
    expect(told('2026-05-09T10:32:11', 'America/New_York')).toBe('2026-05-09 10:32:11');
    expect(told('+275760-09-13T00:00:00Z', 'Asia/Shanghai')).toContain('275760-09-13');
    const list = [{ t: 'map' as const, v: { at: { t: 'datetime' as const, v: '2026-05-09T02:00:00Z' } } }];
    expect(formatValue(list, null, 'en', {}, 'Asia/Shanghai')).toBe('at: 2026-05-09 10:00:00 +08:00');
  });

  it('groups phone numbers and shortens card numbers', () => {
    expect(formatValue('13900001000', field('phone'), 'en')).toBe('139 0000 1000');
    expect(formatValue('+8613900001000', field('phone'), 'en')).toBe('+86 139 0000 1000');
    expect(formatValue('6200123412345035', field('card'), 'en')).toBe('6200 •• 5035');
  });

  it('writes numbers with their unit, grouped from 10,000 upwards', () => {
    expect(formatValue(2026, field('number'), 'en')).toBe('2026');
    expect(formatValue(12_345.678, field('number', 'km'), 'en')).toBe('12,345.678 km');
    expect(formatValue({ t: 'int', v: '-9007199254740993' }, null, 'en')).toBe('−9,007,199,254,740,993');
    expect(formatValue({ t: 'float', v: '-Infinity' }, null, 'en')).toBe('−∞');
  });

  it('writes what the catalogue does not know: nothing, truth values, lists, points, maps', () => {
    expect(formatValue(null, null, 'en')).toBe('');
    expect(formatValue(undefined, null, 'en')).toBe('');
    expect(formatValue(true, null, 'zh')).toBe('是');
    expect(formatValue(['a', 1, false], null, 'en')).toBe('a, 1, no');
    expect(formatValue({ t: 'point', srid: 4326, x: 113.4, y: 26.1 }, null, 'en')).toBe('26.1, 113.4');
    expect(formatValue({ t: 'map', v: { a: 1, b: ['x'] } }, null, 'en')).toBe('a: 1, b: x');
    expect(formatValue('not a number', field('money'), 'en')).toBe('not a number');
  });

  it('never fails, whatever the value and kind', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean()) as fc.Arbitrary<Value>;
    const kinds: FieldKind[] = [
      'text',
      'name',
      'number',
      'boolean',
      'date',
      'datetime',
      'duration',
      'money',
      'phone',
      'card',
    ];
    fc.assert(
      fc.property(value, fc.constantFrom(...kinds), (any, kind) => {
        expect(typeof formatValue(any, field(kind), 'en')).toBe('string');
      }),
    );
  });
});
