// A mapping says how the rows of a table become entities and links: how its text is read, what each column holds, and
// what a row tells. It is plain data, kept in the profile, shared as a file, and recognised by a table's header.
import { z } from 'zod';

/** What the text of a file may be written in. `big5` is never guessed before `gb18030` has failed. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What the values of a column are. Only `number`, `amount`, `duration`, `boolean`, `date` and `datetime` become anything but text. */
export const columnKinds = [
  'text',
  'name',
  'phone',
  'card',
  'nationalId',
  'imei',
  'imsi',
  'iccid',
  'plate',
  'wallet',
  'number',
  'amount',
  'duration',
  'boolean',
  'date',
  'datetime',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/**
 * What is done to a text before it is read, in this order whatever the order in the mapping: `trim` (spaces around it),
 * `narrow` (full-width to half-width), `noSpaces` (no space or hyphen at all), `noCountryCode` (+86 and 0086 before a
 * number of China), `digits` (nothing but digits), `upper` (capitals).
 */
export const cleanings = ['trim', 'narrow', 'noSpaces', 'noCountryCode', 'digits', 'upper'] as const;
export type Cleaning = (typeof cleanings)[number];

const word = z.string().min(1).max(500);
const kind = z.enum(columnKinds);
const dateFormat = z.string().min(1).max(60).nullable().default(null);
const zone = z.string().min(1).max(60).nullable().default(null);

export const mappingTextSchema = z.strictObject({
  /** Null: found from the bytes. */
  encoding: z.enum(encodings).nullable().default(null),
  /** Null: found from the first rows. */
  delimiter: z.enum(delimiters).nullable().default(null),
  /** Rows above the header (or above the data, without one) that say something else. */
  skipRows: z.int().min(0).max(1000).default(0),
  /** Null: found from the first rows. Without a header the columns are named 1, 2, 3 … */
  hasHeader: z.boolean().nullable().default(null),
  /** The sheet of a workbook; null: its first that has rows. */
  sheet: z.string().max(200).nullable().default(null),
});
export type MappingText = z.infer<typeof mappingTextSchema>;

const mappingColumnSchema = z.strictObject({
  /** As in the header, without spaces around it; a second one of the same name is `name (2)`, an unnamed one its number. */
  name: word,
  kind: kind.default('text'),
  /**
   * Of a date or moment: a pattern of yyyy, yy, MM, M, dd, d, HH, H, mm, m, ss, s, SSS (`dd.MM.yyyy HH:mm`), or `excel`
   * (days since 1900), `epochS`, `epochMs` (since 1970 UTC). Null: any form that names year, month and day in this order.
   */
  dateFormat,
  /** Whose clock a moment without an offset was read from, by its IANA name; null: Asia/Shanghai. */
  zone,
  clean: z.array(z.enum(cleanings)).max(cleanings.length).default(['trim']),
  /** One cell holds several values with this between them; null: one. */
  split: z.string().min(1).max(10).nullable().default(null),
});
export type MappingColumn = z.infer<typeof mappingColumnSchema>;

/** Where a value comes from: a column, a text that is the same for all rows, or several columns in one (`date` and `time`). */
const valueFromSchema = z.union([
  z.strictObject({ column: word }),
  z.strictObject({ constant: z.string().min(1).max(2000) }),
  z.strictObject({
    join: z.array(word).min(1).max(10),
    between: z.string().max(10).default(' '),
    kind: kind.default('text'),
    dateFormat,
    zone,
  }),
]);
export type ValueFrom = z.infer<typeof valueFromSchema>;

const fieldSchema = z.strictObject({ name: word, from: valueFromSchema });
export type MappingField = z.infer<typeof fieldSchema>;

const mappingEntitySchema = z.strictObject({
  /** Names it for the links of this mapping. */
  id: word,
  /** A type of the catalogue, or any other name. */
  type: word,
  /** Its business key; rows that give the same type and key speak of the same entity. */
  key: valueFromSchema,
  fields: z.array(fieldSchema).max(100).default([]),
  /** True: a row without its key says nothing of it, nor of its links. False: such a row is a problem. */
  isOptional: z.boolean().default(false),
});
export type MappingEntity = z.infer<typeof mappingEntitySchema>;

const mappingLinkSchema = z.strictObject({
  type: word,
  /** Ids of entities of this mapping. */
  from: word,
  to: word,
  fields: z.array(fieldSchema).max(100).default([]),
  /** The link runs the other way in rows where this column holds one of these texts (被叫, 进, credit). */
  reverseWhen: z
    .strictObject({ column: word, is: z.array(z.string().min(1).max(100)).min(1).max(50) })
    .nullable()
    .default(null),
});
export type MappingLink = z.infer<typeof mappingLinkSchema>;

export const mappingNameSchema = z.string().trim().min(1).max(200);

export const mappingSchema = z.strictObject({
  name: mappingNameSchema,
  text: mappingTextSchema.prefault({}),
  /** Columns that are not named here are text. */
  columns: z.array(mappingColumnSchema).max(500).default([]),
  entities: z.array(mappingEntitySchema).min(1).max(50),
  links: z.array(mappingLinkSchema).max(50).default([]),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** The columns that a value is made of. */
function columnsOf(from: ValueFrom): readonly string[] {
  if ('column' in from) return [from.column];
  return 'join' in from ? from.join : [];
}

/** Every column that the mapping needs, without repeats, in the order in which it names them. */
export function neededColumns({ entities, links }: Mapping): readonly string[] {
  const fieldsOf = (fields: readonly MappingField[]) => fields.flatMap(({ from }) => columnsOf(from));
  return [
    ...new Set([
      ...entities.flatMap(({ key, fields }) => [...columnsOf(key), ...fieldsOf(fields)]),
      ...links.flatMap(({ fields, reverseWhen }) => [
        ...fieldsOf(fields),
        ...(reverseWhen === null ? [] : [reverseWhen.column]),
      ]),
    ]),
  ];
}

/** As many as a list can still be looked through. */
export const mostMappings = 200;
