// Which properties the filter before expanding looks at. Their values alone travel from the server; here they become
// the fields that people see, and are decided upon as in every other source.
import { linkTypes } from '../../../../shared/catalogue';
import { timeOf, type Fields, type Value } from '../../../../shared/value';
import type { Where } from '../../../../shared/where';
import { amountIn, linkPasses, timeIn } from '../../whereOf';
import { needsLatest, needsTotal } from '../../whereOfNeighbours';
import { decodeValue } from '../decode';
import { linkFields } from '../entityOf';
import type { LensBook } from '../lensBook';
import type { LinkReading } from '../lensLinks';
import { isMark } from '../marks';
import { readCount, readList, readText } from '../readRow';
import type { Row } from '../runQuery';

/** The values of `b` for `$entityNames`, in their order. */
export const givenOfEntity = '[name IN $entityNames | b[name]]';

/**
 * Goes between a WHERE on the links of `passing.ts` and what is read of them. Adds `moment`, a link's native moment, and
 * `ms`, the same in milliseconds: to the driver a moment in a zone costs more than the rest of its row, and the server
 * drops those outside the time window. Not where offsets have seconds (before 1973) or years have five digits.
 */
export const withMoment = `
  WITH a, c, b, word, isOut,
    head([name IN coalesce($momentNames[word], []) WHERE c[name] IS NOT NULL | c[name]]) AS moment
  WITH a, c, b, word, isOut, moment, CASE WHEN moment IS :: ZONED DATETIME THEN
    CASE WHEN 1972 < moment.year < 10000 THEN moment.epochSeconds * 1000 + moment.millisecond END END AS ms
  WHERE ms IS NULL OR (($from IS NULL OR ms >= $from) AND ($until IS NULL OR ms <= $until))`;

/** After `withMoment`: the values of `c` for its word's names, and the moment. */
export const linkGiven = `[name IN coalesce($linkNames[word], $otherNames) | c[name]] AS given,
  CASE WHEN ms IS NULL THEN moment END AS moment, ms`;

/** A link that passes by its own fields, and what it adds to totals. */
export interface MeasuredLink {
  readonly linkType: string;
  readonly amount: number;
  readonly time: number | null;
}

export class FilteredNames {
  /** For `givenOfEntity`, `withMoment` and `linkGiven`. */
  readonly parameters: {
    readonly entityNames: readonly string[];
    readonly linkNames: { readonly [word: string]: readonly string[] };
    readonly otherNames: readonly string[];
    readonly momentNames: { readonly [word: string]: readonly string[] };
    readonly from: number | null;
    readonly until: number | null;
  };

  constructor(
    private readonly book: LensBook,
    private readonly where: Where,
    /** The sets of labels that occur. */
    labelSets: readonly (readonly string[])[],
  ) {
    const fields = fieldsOn(where, 'entity');
    const readings = labelSets.map((labels) => book.entityReading(labels).names);
    const entityNames = visible(fields.flatMap((field) => readings.flatMap((names) => names.neededFor(field))));
    const linkNames: Record<string, readonly string[]> = Object.create(null);
    const momentNames: Record<string, readonly string[]> = Object.create(null);
    for (const word of book.words()) {
      const reading = book.linkReading(word);
      const isQuick = needsTime(where) && reading.timeForm === 'native' && reading.timeField !== null;
      if (isQuick) momentNames[word] = visible(reading.names.propertiesOf(reading.timeField));
      linkNames[word] = this.namesFor(reading, needsTime(where) && !isQuick);
    }
    // Relationship types that came after the database was opened are themselves, or the catalogue's.
    const others = linkTypes.map(({ id }) => this.namesFor(book.linkReading(id), needsTime(where)));
    const otherNames = [...new Set([...visible(fieldsOn(where, 'link')), ...others.flat()])];
    const { from, until } = where.time ?? { from: null, until: null };
    this.parameters = { entityNames, linkNames, otherNames, momentNames, from, until };
  }

  entityFields(labels: readonly string[], given: unknown): Fields {
    return this.book.entityReading(labels).names.rename(paired(this.parameters.entityNames, given));
  }

  /** Reads the column `word` and those of `linkGiven`; null for a link that does not pass by itself. */
  measure(row: Row): MeasuredLink | null {
    const { linkNames, otherNames, momentNames } = this.parameters;
    const word = readText(row['word']);
    const reading = this.book.linkReading(word);
    const fields = linkFields(paired(linkNames[word] ?? otherNames, row['given']), reading);
    const time = momentNames[word] === undefined ? timeIn(fields, reading.timeField) : momentOf(row);
    if (!linkPasses(this.where, time, fields)) return null;
    return { linkType: reading.type, amount: amountIn(fields, reading.sumField), time };
  }

  private namesFor({ names, timeField, sumField }: LinkReading, withTime: boolean): readonly string[] {
    const fields = [
      ...fieldsOn(this.where, 'link'),
      ...(withTime ? [timeField] : []),
      ...(needsTotal(this.where) ? [sumField] : []),
    ];
    return visible(fields.flatMap((field) => (field === null ? [] : names.neededFor(field))));
  }
}

function needsTime(where: Where): boolean {
  return where.time !== null || needsLatest(where);
}

function momentOf(row: Row): number | null {
  return row['ms'] === null ? timeOf(decodeValue(row['moment'])) : readCount(row['ms']);
}

function fieldsOn({ conditions }: Where, side: 'entity' | 'link'): readonly string[] {
  return conditions.filter(({ on }) => on === side).map(({ field }) => field);
}

/** Once each, without the marks that Skein never shows. */
function visible(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => !isMark(name));
}

/** The database has no empty property: null is one that is not there. */
function paired(names: readonly string[], given: unknown): Fields {
  const values = readList(given);
  const pairs = names.map((name, at): [string, Value] => [name, decodeValue(values[at])]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
}
