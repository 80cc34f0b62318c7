// Facts for tests: from plain lists, at random from a seed, and read back from what a format wrote.
import fc from 'fast-check';
import type { CaseEntityRow, CaseLinkRow } from '../../caseRows';
import { captionOf } from '../../catalogue';
import type { ImportSummary } from '../ImportFormat';
import { readFiles } from '../readFiles';
import type { Fields, Value } from '../../value';
import { Unsaid, type FactEntity, type FactFormat, type FactLink, type Facts } from './FactFormat';

export interface PlainFacts {
  readonly entities: readonly Omit<FactEntity, 'caption'>[];
  readonly links: readonly FactLink[];
}

export function factsOf({ entities, links }: PlainFacts, batch = 3): Facts {
  const captioned = entities.map((entity) => ({
    ...entity,
    caption: captionOf(entity.type, entity.fields, entity.key),
  }));
  return {
    title: 'Test',
    at: '2026-06-01T08:00:00.000Z',
    counts: { entities: entities.length, links: links.length },
    entities: () => batches(captioned, batch),
    links: () => batches(links, batch),
  };
}

async function* batches<T>(list: readonly T[], size: number): AsyncGenerator<readonly T[], void, void> {
  for (let at = 0; at < list.length; at += size) yield await Promise.resolve(list.slice(at, at + size));
}

export async function written(
  format: FactFormat,
  facts: Facts,
): Promise<{ readonly bytes: Uint8Array; readonly unsaid: ReturnType<Unsaid['all']> }> {
  const unsaid = new Unsaid();
  const parts: Uint8Array[] = [];
  for await (const piece of format.write(facts, unsaid)) {
    parts.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  }
  return { bytes: Buffer.concat(parts), unsaid: unsaid.all() };
}

export function readBack(bytes: Uint8Array, fileName: string): PlainFacts & { readonly summary: ImportSummary } {
  const entities: CaseEntityRow[] = [];
  const links: CaseLinkRow[] = [];
  const summary = readFiles([{ fileName, bytes }], {
    entity: (row) => entities.push(row),
    link: (row) => links.push(row),
  });
  return {
    entities: entities.map(({ type, key, fields }) => ({ type, key, fields })),
    links: links.map(({ type, from, to, fields }) => ({ type, from, to, fields })),
    summary,
  };
}

const plainWord = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => text.normalize('NFC'));
const nastyText = fc.oneof(
  plainWord,
  fc.constantFrom(
    '',
    ' ',
    '007',
    '1e5',
    'true',
    '<a b="c">&amp;',
    ']]>',
    "';DROP",
    '"',
    'a;b|c,d',
    '\t\r\n',
    '=1+1',
    '\\u0027',
    '`',
  ),
  fc.constantFrom(
    '陈伟',
    '+86 139',
    '20260509123456789012',
    '2026-05-09',
    '__proto__',
    'constructor',
    '{"t":"int"}',
    '\u202E',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

const scalars: fc.Arbitrary<Value> = fc.oneof(
  nastyText,
  fc.boolean(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noDefaultInfinity: true, noNaN: true }).filter((number) => !Object.is(number, -0)),
  fc.bigInt({ min: 2n ** 60n, max: 2n ** 63n - 1n }).map((whole): Value => ({ t: 'int', v: String(whole) })),
  fc.constantFrom<Value>(
    { t: 'float', v: 'NaN' },
    { t: 'float', v: '-0' },
    { t: 'date', v: '2026-05-09' },
    { t: 'datetime', v: '2026-05-09T10:11:12' },
    { t: 'datetime', v: '2026-05-09T10:11:12.5+08:00[Asia/Shanghai]' },
    { t: 'time', v: '23:59:01' },
    { t: 'duration', v: 'P1M2DT3.5S' },
    { t: 'point', srid: 4326, x: 116.4, y: 39.9 },
    { t: 'bytes', v: 'AAEC' },
  ),
);
const values: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: scalars },
  { weight: 1, arbitrary: fc.array(scalars, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(plainWord, scalars, { maxKeys: 2 }).map((v): Value => ({ t: 'map', v: { ...v } })),
  },
);
const names = fc.oneof(
  fc.constantFrom(
    'number',
    'name',
    'at',
    'amount',
    'note',
    'type',
    'key',
    'label',
    'skein',
    'id',
    'Skein',
    '__proto__',
    '备注',
  ),
  plainWord,
);
const fields: fc.Arbitrary<Fields> = fc
  .array(fc.tuple(names, values), { maxLength: 4 })
  .map((entries) => Object.fromEntries(entries));
const types = fc.oneof(fc.constantFrom('Suspect', 'Phone', 'Card', 'Other', 'Person', '人'), plainWord);
const linkTypes = fc.oneof(fc.constantFrom('CALLED', 'LINKED', 'TRANSFERRED', 'knows', '认识'), plainWord);

/** Anything that a chart can hold: hostile names, parallel links, self-loops, keys that are empty or come twice. */
export const anyFacts: fc.Arbitrary<PlainFacts> = fc
  .array(fc.record({ type: types, key: fc.oneof(nastyText, fc.constant('K1')), fields }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((entities) => {
    const end = fc.nat({ max: entities.length - 1 });
    return fc
      .array(fc.record({ type: linkTypes, from: end, to: end, fields }), { maxLength: 6 })
      .map((links) => ({ entities, links }));
  });
