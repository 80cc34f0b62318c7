import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaner } from './cleanText';
import { cellReader, reasonFor } from './readCell';
import type { ColumnKind } from './Mapping';

const read = (kind: ColumnKind, text: string, dateFormat: string | null = null, zone: string | null = null) =>
  cellReader({ kind, dateFormat, zone })(text);
const moment = (v: string) => ({ t: 'datetime', v });

describe('reading a cell', () => {
  it.each([
    ['2026-05-09 12:30:01', null, null, moment('2026-05-09T12:30:01+08:00')],
    ['2026/5/9 8:05', null, null, moment('2026-05-09T08:05:00+08:00')],
    ['09.05.2026 12:30', 'dd.MM.yyyy HH:mm', 'Europe/Berlin', moment('2026-05-09T12:30:00+02:00')],
    ['20260509123001', null, null, moment('2026-05-09T12:30:01+08:00')],
    ['2026年5月9日 12时30分01秒', null, null, moment('2026-05-09T12:30:01+08:00')],
    ['2026-05-09T12:30:01Z', null, null, moment('2026-05-09T12:30:01Z')],
    ['46151.5', 'excel', null, moment('2026-05-09T12:00:00+08:00')],
    ['1778300000', 'epochS', null, moment('2026-05-09T04:13:20Z')],
    ['2026-05-09', null, null, { t: 'date', v: '2026-05-09' }],
    // The hour in which clocks go back, in Berlin: the first of the two.
    ['2026-10-25 02:30:00', null, 'Europe/Berlin', moment('2026-10-25T02:30:00+02:00')],
    // China had summer time.
    ['1988-07-01 12:00:00', null, null, moment('1988-07-01T12:00:00+09:00')],
  ])('takes %s (%s, %s) for a moment', (text, format, zone, value) => {
    expect(read('datetime', text, format, zone)).toEqual(value);
  });

  it.each(['2026-02-30 12:00:00', '2026-05-09 25:00:00', 'yesterday', '46151', '09.05.2026'])(
    'takes %s for none',
    (text) => {
      expect(read('datetime', text)).toBeUndefined();
    },
  );

  it.each([
    ['amount', '¥1,234.50', 1234.5],
    ['amount', '(1,234.50)', -1234.5],
    ['amount', '（8.00）', -8],
    ['amount', '-3元', -3],
    ['amount', '1,5', undefined],
    ['number', '1.5E+3', 1500],
    ['number', '12345678901234567890', { t: 'int', v: '12345678901234567890' }],
    ['number', 'x', undefined],
    ['duration', '01:01:05', 3665],
    ['duration', '1分30秒', 90],
    ['duration', '2小时', 7200],
    ['duration', 'long', undefined],
    ['boolean', '是', true],
    ['boolean', 'N', false],
    ['boolean', 'maybe', undefined],
    ['card', '6.22848E+18', undefined],
    ['card', '0062220212345678901', '0062220212345678901'],
    ['text', '#N/A', undefined],
    ['text', '# 1', '# 1'],
  ] as const)('reads %s %s', (kind, text, value) => {
    expect(read(kind, text)).toEqual(value);
  });

  it('says why', () => {
    expect(reasonFor('card', '6.22848E+18')).toBe('rounded');
    expect(reasonFor('number', '#N/A')).toBe('cellError');
    expect(reasonFor('datetime', 'x')).toBe('notDate');
  });

  it('never loses a digit of what is kept as text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,40}$/), (digits) => {
        for (const kind of ['text', 'phone', 'card', 'nationalId', 'imei', 'imsi'] as const) {
          expect(read(kind, digits)).toBe(digits);
        }
      }),
      { seed: 7 },
    );
  });
});

describe('cleaner', () => {
  const phone = cleaner(['noCountryCode', 'noSpaces', 'narrow', 'trim']);
  it.each([
    ['１３８００１３８０００', '13800138000'],
    [' +86 138-0013-8000 ', '13800138000'],
    ['008613800138000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['86138', '86138'],
    ['10086', '10086'],
    ['+86 10 8888 8888', '1088888888'],
  ])('makes %j %s', (text, clean) => {
    expect(phone(text)).toBe(clean);
  });
});
