import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../shared/zone';
import { ticksOf, writtenSpan, writtenZone } from './written';
import { describedChoice, plainChoice, zoneNames, zonesFound } from './zones';

const shanghai = clockOf('Asia/Shanghai');
const at = (text: string) => Date.parse(`${text}+08:00`);
const span = (from: string, until: string) => ({ from: at(from), until: at(until) });

describe('a span in words', () => {
  it('says days, months and years without hours, and the year once', () => {
    const words = (from: string, until: string) => writtenSpan(span(from, until), shanghai, 'en');
    expect(words('2026-05-09T00:00', '2026-06-10T00:00')).toBe('9 May – 9 June 2026');
    expect(words('2025-12-30T00:00', '2026-01-02T00:00')).toBe('30 Dec 2025 – 1 Jan 2026');
    expect(words('2026-05-09T00:00', '2026-05-10T00:00')).toBe('9 May 2026');
    expect(words('2026-05-01T00:00', '2026-06-01T00:00')).toBe('May 2026');
    expect(words('2026-05-01T00:00', '2026-07-01T00:00')).toBe('May 2026 – June 2026');
    expect(words('2024-01-01T00:00', '2026-01-01T00:00')).toBe('2024 – 2025');
  });

  it('says hours where they matter', () => {
    const words = (from: string, until: string) => writtenSpan(span(from, until), shanghai, 'en');
    expect(words('2026-05-09T10:00', '2026-05-09T12:30')).toBe('9 May 2026 10:00 – 12:30');
    expect(words('2026-05-09T18:00', '2026-05-10T00:00')).toBe('9 May 2026 18:00 – 24:00');
    expect(words('2026-05-09T18:00', '2026-05-11T06:00')).toBe('9 May 18:00 – 11 May 2026 06:00');
    expect(words('2026-05-09T18:00', '2026-05-09T18:00')).toBe('9 May 2026 18:00');
  });

  it('says it in Chinese with the year first', () => {
    const words = (from: string, until: string) => writtenSpan(span(from, until), shanghai, 'zh');
    expect(words('2026-05-09T00:00', '2026-06-10T00:00')).toBe('2026年5月9日 – 6月9日');
    expect(words('2026-05-01T00:00', '2026-06-01T00:00')).toBe('2026年5月');
  });
});

describe('the axis', () => {
  it('is labelled where people count from, and not too often', () => {
    const labels = (from: string, until: string, most: number, language: 'en' | 'zh' = 'en') =>
      ticksOf(span(from, until), shanghai, most, language).map(({ label }) => label);
    expect(labels('2026-04-01T00:00', '2026-06-30T00:00', 8)).toEqual([
      '6 Apr',
      '20 Apr',
      '4 May',
      '18 May',
      '1 June',
      '15 June',
      '29 June',
    ]);
    expect(labels('2026-05-09T20:00', '2026-05-10T03:00', 8)).toEqual([
      '20:00',
      '21:00',
      '22:00',
      '23:00',
      '10 May',
      '01:00',
      '02:00',
    ]);
    expect(labels('2025-10-15T00:00', '2026-03-01T00:00', 6, 'zh')).toEqual(['11月', '12月', '2026年', '2月']);
  });
});

describe('a zone in words', () => {
  it('says its offset, in summer and winter both when the span has both', () => {
    expect(writtenZone(shanghai, span('2026-01-01T00:00', '2026-12-31T00:00'))).toBe('Asia/Shanghai, UTC+8');
    const berlin = clockOf('Europe/Berlin');
    expect(writtenZone(berlin, span('2026-01-01T00:00', '2026-12-31T00:00'))).toBe('Europe/Berlin, UTC+1/+2');
    expect(writtenZone(berlin, span('2026-05-01T00:00', '2026-05-02T00:00'))).toBe('Europe/Berlin, UTC+2');
  });

  it('is found by its name, its offset and its words in either language', () => {
    const some = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin'];
    const found = (typed: string, language: 'en' | 'zh' = 'en') => {
      const choices = some.map((zone) => describedChoice(zone, at('2026-05-09T00:00'), language));
      return zonesFound(choices, typed).map(({ zone }) => zone);
    };
    expect(found('new york')).toEqual(['America/New_York']);
    expect(found('utc-4')).toEqual(['America/New_York']);
    expect(found('中国', 'zh')).toEqual(['Asia/Shanghai']);
    expect(found('nowhere at all')).toEqual([]);
    expect(zonesFound([plainChoice('America/New_York')], 'new york')).toHaveLength(1);
    expect(zoneNames[0]).toBe('Asia/Shanghai');
    expect(new Set(zoneNames).size).toBe(zoneNames.length);
    expect(zoneNames.length).toBeGreaterThan(400);
  });
});
