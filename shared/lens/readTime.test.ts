import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf, type Value } from '../value';
import { readAmount } from './readAmount';
import { readTime } from './readTime';

const datetime = (v: string): Value => ({ t: 'datetime', v });
const date = (v: string): Value => ({ t: 'date', v });

describe('readTime', () => {
  it.each<[Value, Value]>([
    ['2026-05-09 12:30:00', datetime('2026-05-09T12:30:00')],
    ['2026-05-09T12:30', datetime('2026-05-09T12:30:00')],
    ['2026/5/9 8:05:07', datetime('2026-05-09T08:05:07')],
    ['2026.05.09 08:05', datetime('2026-05-09T08:05:00')],
    ['2026-05-09T12:30:00.2500Z', datetime('2026-05-09T12:30:00.25Z')],
    ['2026-05-09T12:30:00,123456789+0800', datetime('2026-05-09T12:30:00.123456789+08:00')],
    ['2026-05-09 12:30:00 +08', datetime('2026-05-09T12:30:00+08:00')],
    ['2026-05-09 12:30:00 UTC', datetime('2026-05-09T12:30:00Z')],
    ['2026-05-09T12:30:00+08:00[Asia/Shanghai]', datetime('2026-05-09T12:30:00+08:00[Asia/Shanghai]')],
    ['20260509123000', datetime('2026-05-09T12:30:00')],
    ['20260509T123000Z', datetime('2026-05-09T12:30:00Z')],
    ['202605091230', datetime('2026-05-09T12:30:00')],
    [20260509123000, datetime('2026-05-09T12:30:00')],
    ['2026年5月9日12时30分05秒', datetime('2026-05-09T12:30:05')],
    ['2026年5月9日 12:30', datetime('2026-05-09T12:30:00')],
    ['2026年5月9日', date('2026-05-09')],
    ['２０２６－０５－０９', date('2026-05-09')],
    ['20260509', date('2026-05-09')],
    [20260509, date('2026-05-09')],
    [' 2024-02-29 ', date('2024-02-29')],
  ])('reads the text %j', (written, read) => {
    expect(readTime(written, 'text')).toEqual(read);
  });

  it.each<[Value]>([
    ['2026-02-29'],
    ['1900-02-29'],
    ['2026-13-01'],
    ['2026-05-09 24:00:00'],
    ['2026-05-09 12:60'],
    ['2026-05-09 12:30:00+25:00'],
    ['2026-05-09T12:30:00[Asia/Shanghai]'],
    ['2026/5/912:30'],
    ['09/05/2026'],
    ['yesterday'],
    [''],
    [true],
    [null],
    [12.5],
    [['2026-05-09']],
    [datetime('2026-05-09T12:30:00Z')],
    ['2026-05-09'.padEnd(5000, ' x')],
  ])('leaves %j as it is rather than guess', (value) => {
    expect(readTime(value, 'text')).toEqual(value);
  });

  it.each<[Value, Value]>([
    [0, datetime('1970-01-01T00:00:00Z')],
    [1778329800, datetime('2026-05-09T12:30:00Z')],
    ['1778329800', datetime('2026-05-09T12:30:00Z')],
    ['1778329800.000000001', datetime('2026-05-09T12:30:00.000000001Z')],
    [-0.5, datetime('1969-12-31T23:59:59.5Z')],
    [-1, datetime('1969-12-31T23:59:59Z')],
    [1e15, 1e15],
    ['soon', 'soon'],
  ])('reads %j seconds', (written, read) => {
    expect(readTime(written, 'epochS')).toEqual(read);
  });

  it.each<[Value, Value]>([
    [5, datetime('1970-01-01T00:00:00.005Z')],
    [-5, datetime('1969-12-31T23:59:59.995Z')],
    [1778329800123, datetime('2026-05-09T12:30:00.123Z')],
    ['1778329800123.4567', datetime('2026-05-09T12:30:00.1234567Z')],
    [
      { t: 'int', v: '9007199254740993' },
      { t: 'int', v: '9007199254740993' },
    ],
  ])('reads %j milliseconds', (written, read) => {
    expect(readTime(written, 'epochMs')).toEqual(read);
  });

  it('reads every count of milliseconds as the moment that it counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 }), (ms) => {
        expect(timeOf(readTime(ms, 'epochMs'))).toBe(ms);
      }),
      { seed: 51 },
    );
  });

  it('leaves values of the server alone', () => {
    for (const value of ['2026-05-09', 17, date('2026-05-09')]) expect(readTime(value, 'native')).toEqual(value);
  });

  it('never throws and changes nothing but to a date or datetime', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('text', 'epochS', 'epochMs'), (text, form) => {
        const read = readTime(text, form);
        if (read !== text) expect(read).toMatchObject({ t: expect.stringMatching(/^date(time)?$/) as unknown });
      }),
      { seed: 52 },
    );
  });
});

describe('readAmount', () => {
  it.each<[Value, Value]>([
    ['1234.5', 1234.5],
    ['1,234.50', 1234.5],
    ['12,345,678', 12345678],
    ['12 345', 12345],
    ['¥1,000', 1000],
    ['￥ 1,000.00', 1000],
    ['-$3.50', -3.5],
    ['$ -3.50', -3.5],
    ['−5', -5],
    ['1,000元', 1000],
    ['2500 CNY', 2500],
    ['usdt 12', 12],
    ['１２，０００', 12000],
    ['007', 7],
    ['-0', 0],
    ['9007199254740993', { t: 'int', v: '9007199254740993' }],
  ])('reads %j', (written, read) => {
    expect(readAmount(written)).toEqual(read);
  });

  it.each<[Value]>([
    ['1,5'],
    ['1,2345'],
    ['1.234,50'],
    ['(1,234)'],
    ['--5'],
    ['1e5'],
    ['about 5'],
    ['00:03:05'],
    [''],
    [' '],
    ['元'],
    [7],
    [true],
    [null],
    [{ t: 'int', v: '9007199254740993' }],
    [['5']],
  ])('leaves %j as it is', (value) => {
    expect(readAmount(value)).toEqual(value);
  });

  it('reads back every whole number written in groups', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        const digits = String(Math.abs(number)).replace(/\B(?=(\d{3})+$)/g, ',');
        expect(readAmount(`${number < 0 ? '-' : ''}${digits}`)).toBe(number === 0 ? 0 : number);
      }),
      { seed: 53 },
    );
  });
});
