import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../value';
import { isPersonName } from './personNames';
import {
  isAmount,
  isCard,
  isEpochMilliseconds,
  isEpochSeconds,
  isIccid,
  isImei,
  isImsi,
  isMoment,
  isPhone,
  isPlate,
  isResidentId,
  isTimeText,
  isWallet,
  kindOfValues,
  passesLuhn,
  valueKinds,
} from './recognise';

type Recogniser = (value: Value) => boolean;

/** What each must know and what it must refuse. Numbers of examples in standards, or made up around their check digits. */
const cases: readonly [string, Recogniser, readonly Value[], readonly Value[]][] = [
  [
    'a phone',
    isPhone,
    [
      '13900001000',
      13900001000,
      '139 0000 1000',
      '139-0000-1000',
      '+86 139 0000 1000',
      '008613900001000',
      '+44 20 7946 0018',
      '+95 9 123456789',
      '010-12345678',
      '0755-1234567',
      '(021) 12345678',
      '+86 10 12345678',
      '１３９００００１０００',
    ],
    [
      '12900001000',
      '1390000100',
      '139000010000',
      '+0123456789',
      '+1234567890123456',
      '12345678',
      '+86 123',
      '',
      null,
      true,
    ],
  ],
  [
    'a card',
    isCard,
    [
      '4111111111111111',
      '4111 1111 1111 1111',
      '378282246310005',
      '5555-5555-5555-4444',
      4111111111111111,
      '2223003122003222',
    ],
    ['4111111111111112', '41111111111', '20260509123003', '1111111111111117', '41111111111111111111', 'card', null],
  ],
  [
    'a resident id',
    isResidentId,
    ['11010519491231002X', '11010519491231002x', '440524188001010014'],
    ['110105194912310021', '110105194902310026', '00010519491231002X', '1101051949123100', '', null],
  ],
  [
    'an IMEI',
    isImei,
    ['490154203237518', '49-015420-323751-8', 490154203237518],
    ['490154203237519', '000000000000000', '49015420323751', null],
  ],
  ['an IMSI', isImsi, ['460001234567890', '001010123456789'], ['160001234567890', '46000123456789', 'imsi', null]],
  [
    'an ICCID',
    isIccid,
    ['89860012345678901238', '8914800000000000006'],
    ['8814800000000000008', '89860012345678901239', '898600', null],
  ],
  [
    'a wallet',
    isWallet,
    [
      '0x52908400098527886E0F7030069857D2E4169EE7',
      '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8',
    ],
    ['0x52908400098527886E0F7030069857D2E4169EE', '31415926535897932384626433832', 'TRX0OIl', 'bc1', null],
  ],
  [
    'a plate',
    isPlate,
    ['京A12345', '粤B·D12345', '沪A1234学', '京 a12345'],
    ['例A12345', '京I12345', '京A1234', 'A12345', null],
  ],
  [
    'a moment',
    isMoment,
    [
      { t: 'datetime', v: '2026-05-09T12:30:00Z' },
      { t: 'date', v: '2026-05-09' },
    ],
    ['2026-05-09', { t: 'duration', v: 'PT3S' }, null],
  ],
  [
    'a written time',
    isTimeText,
    ['2026-05-09 12:30:00', '2026/5/9', '20260509123000', 20260509],
    ['0001-01-01', '20261309', '12:30', { t: 'date', v: '2026-05-09' }, '2101-01-01', 7, null],
  ],
  [
    'a count of seconds',
    isEpochSeconds,
    [1778329800, '1778329800', 631152000],
    [631151999, 4102444800, '1,778,329,800', null],
  ],
  [
    'a count of milliseconds',
    isEpochMilliseconds,
    [1778329800123, '1778329800123'],
    [1778329800, 4102444800000, '', null],
  ],
  [
    'an amount',
    isAmount,
    [0, -3.5, '1,234.50', '¥12', { t: 'int', v: '9007199254740993' }],
    ['', 'x', { t: 'float', v: 'NaN' }, null, true],
  ],
  [
    'a person’s name',
    isPersonName,
    ['张伟', '李小龙', '欧阳娜娜', '买买提·艾力', 'Chen Wei', 'Anne-Marie O’Neil', 'John F. Smith'],
    ['男', '工商银行', '郑州', '江苏省', '手机', 'chen wei', 'Chen', 'A1 B2', '', 7, null],
  ],
];

describe('the recognisers', () => {
  it.each(cases)('know %s', (_, recognises, good) => {
    expect(good.length).toBeGreaterThan(0);
    expect(good.filter((value) => !recognises(value))).toEqual([]);
  });

  it.each(cases)('refuse what is not %s', (_, recognises, __, bad) => {
    expect(bad.filter((value) => recognises(value))).toEqual([]);
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('1', '-', '/', ':', ' ', '年', '张', '·', 'T', 'é', '\u0000', '\uD800') }),
        ),
        (text) => {
          expect(cases.every(([, recognises]) => typeof recognises(text) === 'boolean')).toBe(true);
        },
      ),
      { seed: 61 },
    );
  });
});

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

/** The one of the ten digits behind `head` that passes. */
function complete(head: string): string {
  return Array.from({ length: 10 }, (_, digit) => `${head}${digit}`).find(passesLuhn) ?? '';
}

/** The text with another digit at that place. */
function changed(text: string, place: number, by: number): string {
  return text.slice(0, place) + String((Number(text[place]) + by) % 10) + text.slice(place + 1);
}

const by = fc.integer({ min: 1, max: 9 });

describe('check digits', () => {
  it('pass for every card that has the right one, and for none with one digit changed', () => {
    const body = fc.tuple(fc.constantFrom('3', '4', '5', '62'), fc.integer({ min: 11, max: 16 }).chain(digits));
    fc.assert(
      fc.property(body, fc.nat({ max: 11 }), by, ([head, tail], place, step) => {
        const card = complete(head + tail.join(''));
        expect(isCard(card)).toBe(true);
        expect(isCard(changed(card, place, step))).toBe(false);
      }),
      { seed: 62 },
    );
  });

  it('pass for every IMEI that has the right one, and for none with one digit changed', () => {
    fc.assert(
      fc.property(digits(12), fc.nat({ max: 14 }), by, (tail, place, step) => {
        const imei = complete(`35${tail.join('')}`);
        expect(isImei(imei)).toBe(true);
        expect(isImei(changed(imei, place, step))).toBe(false);
      }),
      { seed: 63 },
    );
  });

  it('pass for every resident id that has the right one, and for none with one digit changed', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.constantFrom('110105', '440524', '650102'),
        day,
        digits(3),
        fc.nat({ max: 16 }),
        by,
        (place, born, tail, at, step) => {
          const head = `${place}${born.toISOString().slice(0, 10).replaceAll('-', '')}${tail.join('')}`;
          // GB 11643-1999 gives the check character by weights, which is another way than the recogniser's.
          const sum = [...head].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
          const id = head + ('10X98765432'[sum % 11] ?? '');
          expect(isResidentId(id)).toBe(true);
          expect(isResidentId(changed(id, at, step))).toBe(false);
        },
      ),
      { seed: 64 },
    );
  });
});

describe('kindOfValues', () => {
  it('names what most of the values are', () => {
    expect(kindOfValues(['13900001000', '13900001001', '13900001002', '13900001003', 'unknown'])).toBe('phone');
  });

  it('names nothing when fewer than four in five agree', () => {
    expect(kindOfValues(['13900001000', '13900001001', '13900001002', 'unknown'])).toBeNull();
  });

  it('leaves empty values out of the count', () => {
    expect(kindOfValues(['', null, ' ', '京A12345'])).toBe('plate');
    expect(kindOfValues(['', null])).toBeNull();
    expect(kindOfValues([])).toBeNull();
  });

  it('looks into lists', () => {
    expect(kindOfValues([['13900001000', '13900001001'], []])).toBe('phone');
  });

  it.each<[Value[], (typeof valueKinds)[number] | null]>([
    [['490154203237518'], 'imei'],
    [['460001234567890', '460001234567891'], 'imsi'],
    [['11010519491231002X'], 'residentId'],
    [[1778329800, 1778329801], 'epochS'],
    [[1778329800123], 'epochMs'],
    [['20260509123000', '20260509123005'], 'timeText'],
    [[{ t: 'date', v: '2026-05-09' }], 'moment'],
    [[1, 2, 3], 'amount'],
    [['张伟', '李娜'], 'personName'],
    [['red', 'green'], null],
    [[true], null],
  ])('takes the most telling kind of %j', (values, kind) => {
    expect(kindOfValues(values)).toBe(kind);
  });
});
