import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaggedValue, Value } from '../../../shared/value';
import { neverAborted } from '../canonical';
import { decodeFields, decodeValue } from './decode';
import { encodeFields } from './encode';
import { told } from './queries/passing';
import { openGate, type Gate } from './runQuery';
import { hasDatabase, testDatabase } from './testDatabase';

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('`', '\\', "'", '"', '\n', '伟', '😀', '\0') }),
);
const pad = (value: number, width: number) => String(value).padStart(width, '0');

const whole = int64.map((value): Value => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { t: 'int', v: String(value) };
});
const float = fc.double().map((value) => decodeValue(value));
const day = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.oneof(fc.constant(0), fc.nat(99), fc.nat(999_999_999)))
  .map(([hour, minute, second, nano]) => {
    const fraction = nano === 0 ? '' : `.${pad(nano, 9).replace(/0+$/, '')}`;
    return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction}`;
  });
const offset = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.nat(13), fc.nat(59))
    .map(([sign, hour, minute]) => (hour + minute === 0 ? 'Z' : `${sign}${pad(hour, 2)}:${pad(minute, 2)}`)),
);
const temporal: fc.Arbitrary<TaggedValue> = fc.oneof(
  day.map((v) => ({ t: 'date', v }) as const),
  fc.tuple(clock, fc.oneof(fc.constant(''), offset)).map((parts) => ({ t: 'time', v: parts.join('') }) as const),
  fc
    .tuple(day, clock, fc.oneof(fc.constant(''), offset))
    .map(([date, time, zone]) => ({ t: 'datetime', v: `${date}T${time}${zone}` }) as const),
);
const point: fc.Arbitrary<TaggedValue> = fc
  .record({ x: fc.double({ min: -180, max: 180, noNaN: true }), y: fc.double({ min: -90, max: 90, noNaN: true }) })
  .filter(({ x, y }) => !Object.is(x, -0) && !Object.is(y, -0))
  .map(({ x, y }) => ({ t: 'point', srid: 4326, x, y }));
const bytes: fc.Arbitrary<TaggedValue> = fc
  .uint8Array()
  .map((raw) => ({ t: 'bytes', v: Buffer.from(raw).toString('base64') }));
const scalar: fc.Arbitrary<Value> = fc.oneof(fc.boolean(), whole, float, text, temporal, point);
const list: fc.Arbitrary<Value> = fc.oneof(
  fc.array(text),
  fc.array(fc.boolean()),
  fc.array(fc.integer()),
  fc.array(
    int64
      .filter((value) => !Number.isSafeInteger(Number(value)))
      .map((value) => ({ t: 'int', v: String(value) }) as const),
  ),
);

describe.skipIf(!hasDatabase)('values to the server and back', () => {
  let gate: Gate;
  beforeAll(async () => {
    gate = await openGate(testDatabase, 'read', neverAborted);
  });
  afterAll(() => gate.close());

  async function columns(cypher: string, parameters: { readonly [name: string]: unknown }) {
    const { rows } = await gate.run({ text: cypher, parameters: { ...parameters } }, neverAborted);
    return rows[0] ?? {};
  }

  it('come back exactly as they went', async () => {
    const fields = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(scalar, list, bytes), { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(fields, async (sent) => {
        const { back } = await columns('RETURN $fields AS back', { fields: encodeFields(sent) });
        expect(decodeFields(back)).toEqual({ ...sent });
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 120_000);

  it('are the same when the server writes the moments', async () => {
    const cypher = `
      WITH datetime({epochSeconds: $seconds, nanosecond: $nanos, timezone: $zone}) AS moment
      WITH $fields AS given, moment
      WITH given {.*, moment, local: localdatetime(moment)} AS c
      RETURN c, ${told} AS told`;
    const sent = fc.record({
      fields: fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(scalar, list), { maxKeys: 6 }),
      // Years of three to six digits, and before our era.
      seconds: fc.oneof(
        fc.integer({ min: -80_000_000_000, max: 5_000_000_000_000 }),
        fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
      ),
      nanos: fc.oneof(fc.constant(0), fc.nat(99), fc.nat(999_999_999)),
      zone: fc.oneof(fc.constantFrom('Z', '+08:00', '-03:30', '+05:45'), fc.constantFrom('UTC', 'Asia/Dubai')),
    });
    await fc.assert(
      fc.asyncProperty(sent, async ({ fields, seconds, nanos, zone }) => {
        const parameters = {
          fields: encodeFields(fields),
          seconds: neo4j.int(seconds),
          nanos: neo4j.int(nanos),
          zone,
        };
        const row = await columns(cypher, parameters);
        expect(row['told']).toBeInstanceOf(Array);
        expect(decodeFields(row['told'])).toEqual(decodeFields(row['c']));
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 120_000);

  it('keep zone names and their offsets as the server writes them', async () => {
    const cypher = `
      WITH datetime({epochSeconds: toInteger($seconds), nanosecond: toInteger($nanos), timezone: $zone}) AS moment
      RETURN moment, toString(moment) AS text`;
    const moments = fc.record({
      seconds: fc.integer({ min: Date.UTC(1970, 0) / 1000, max: Date.UTC(2037, 0) / 1000 }),
      nanos: fc.oneof(fc.nat(99), fc.nat(999_999_999)),
      zone: fc.constantFrom(...zones),
    });
    await fc.assert(
      fc.asyncProperty(moments, async (parameters) => {
        const { moment, text: written } = await columns(cypher, parameters);
        const decoded = decodeValue(moment);
        expect(decoded).toMatchObject({ t: 'datetime' });
        const [again] = [encodeFields({ moment: decoded })['moment']];
        const { isSame } = await columns('RETURN $a = $b AS isSame', { a: again, b: moment });
        expect(isSame).toBe(true);
        expect((decoded as TaggedValue & { v: string }).v).toBe(String(written));
      }),
      { numRuns: 150, seed: 7 },
    );
  }, 120_000);

  it('keep durations, which the driver itself would write with a stray T', async () => {
    const parts = fc.record({
      months: fc.integer(),
      days: fc.integer(),
      seconds: fc.integer(),
      nanoseconds: fc.integer({ min: -999_999_999, max: 999_999_999 }),
    });
    const cypher = 'WITH duration($parts) AS span RETURN span, duration($text) = span AS isSame';
    await fc.assert(
      fc.asyncProperty(parts, async (given) => {
        const integers = Object.fromEntries(
          Object.entries(given).map(([name, value]) => [name, encodeFields({ value })['value']]),
        );
        const { span } = await columns('RETURN duration($parts) AS span', { parts: integers });
        const decoded = decodeValue(span);
        const written = (decoded as TaggedValue & { v: string }).v;
        expect(await columns(cypher, { parts: integers, text: written })).toMatchObject({ isSame: true });
        const again = encodeFields({ decoded })['decoded'];
        expect(decodeValue((await columns('RETURN $again AS span', { again }))['span'])).toEqual(decoded);
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(decodeValue((await columns("RETURN duration('P1Y') AS year", {}))['year'])).toEqual({
      t: 'duration',
      v: 'P12M',
    });
  }, 120_000);

  it('decode lists of lists and maps as a query can return them', async () => {
    const { nested } = await columns("RETURN [[1, null], {a: {b: date('2026-05-09')}, `x y`: [true]}] AS nested", {});
    expect(decodeValue(nested)).toEqual([
      [1, null],
      { t: 'map', v: { a: { t: 'map', v: { b: { t: 'date', v: '2026-05-09' } } }, 'x y': [true] } },
    ]);
  });
});

describe('encodeFields', () => {
  it('writes as text what the server would refuse, and a whole batch with it', () => {
    const texts = [
      '2026-02-31T10:00:00Z',
      '2026-05-09T25:00:00',
      '2026-05-09T10:00:00+08:00[Mars/Base]',
      '2026-05-09 10:00',
    ];
    for (const v of texts) expect(encodeFields({ at: { t: 'datetime', v } })).toEqual({ at: v });
    expect(encodeFields({ n: { t: 'int', v: '9223372036854775808' } })).toEqual({ n: '9223372036854775808' });
    const encoded = encodeFields({ p: { t: 'point', srid: 4326, x: 10, y: 91 } });
    expect(encoded).toEqual({ p: '{"srid":4326,"x":10,"y":91}' });
    expect(encodeFields({ '': 1, 'a\0b': 'x' })).toMatchObject({ ab: 'x' });
  });

  it('writes what no property can hold as its text, and leaves null out', () => {
    const encoded = encodeFields({
      map: { t: 'map', v: { a: 1 } },
      mixed: [1, 'two'],
      nested: [[1], [2]],
      nothing: null,
      noDate: { t: 'date', v: 'some day' },
      noMonth: { t: 'date', v: '2026-13-01' },
    });
    expect(encoded).toEqual({
      map: '{"a":1}',
      mixed: '[1,"two"]',
      nested: '[[1],[2]]',
      noDate: 'some day',
      noMonth: '2026-13-01',
    });
  });
});
