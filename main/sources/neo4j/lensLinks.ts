// How a lens reads links: what each relationship type and each kind of event is called, which way it points, where its
// moment and its amount are, and which ways lead over events.
import { linkTypes } from '../../../shared/catalogue';
import type { LinkType } from '../../../shared/catalogue/types';
import type { EventMapping, LinkMapping, TimeForm } from '../../../shared/lens/Lens';
import type { Looks } from '../../../shared/looks';
import { fieldMap, FieldNames, sameNames } from './fieldNames';

/**
 * How the links behind one word are read. A word is what `passing.ts` binds: the relationship type, or `eventWord(i)`
 * for the i-th kind of event.
 */
export interface LinkReading {
  readonly word: string;
  readonly type: string;
  /** True when the database's direction is against the one shown. */
  readonly isReversed: boolean;
  readonly names: FieldNames;
  /** Property to be read by `readTime` in that form, and property to be read by `readAmount`; null for none. */
  readonly time: string | null;
  readonly timeForm: TimeForm;
  readonly amount: string | null;
  /** The fields, as shown, with moment and amount; null for none. `names.propertiesOf` gives their properties. */
  readonly timeField: string | null;
  readonly sumField: string | null;
}

/** One way from a participant over an event to the other, as a parameter of `passing.ts`. */
export interface EventWay {
  readonly word: string;
  readonly label: string;
  readonly nearLeaves: boolean;
  readonly far: string;
  readonly farLeaves: boolean;
  readonly isOut: boolean;
  /** Both sides look alike, so that only the order of the two relationships tells start from end. */
  readonly isSame: boolean;
}

/** No relationship type holds a zero character, so none begins like the word of an event. */
export const eventMark = '\0';

export function eventWord(index: number): string {
  return `${eventMark}${index}`;
}

/** By the relationship type that joins the asked entity to the event. */
export interface EventWays {
  readonly [relationship: string]: readonly EventWay[];
}

/** The readings of every mapped word; of two mappings of one relationship type the first counts. */
export function linkReadings(
  links: readonly LinkMapping[],
  events: readonly EventMapping[],
): ReadonlyMap<string, LinkReading> {
  const readings = new Map<string, LinkReading>();
  // Links of one type have their moment in one field, whatever each relationship type calls it.
  const fieldsOf = new Map<string, ShownFields>();
  const add = (word: string, isReversed: boolean, mapping: LinkMapping | EventMapping) => {
    if (readings.has(word)) return;
    const { type, time, timeForm, amount } = mapping;
    const shown = shownFields(mapping, fieldsOf.get(type));
    fieldsOf.set(type, shown);
    const first = [
      [time, shown.timeField],
      [amount, shown.sumField],
    ] as const;
    const names = new FieldNames(fieldMap(first, mapping.fields));
    readings.set(word, { word, type, isReversed, names, time, timeForm, amount, ...shown });
  };
  for (const mapping of links) add(mapping.relationship, mapping.isReversed, mapping);
  events.forEach((mapping, index) => add(eventWord(index), false, mapping));
  return readings;
}

type ShownFields = Pick<LinkReading, 'timeField' | 'sumField'>;

function shownFields({ type, time, amount, fields }: LinkMapping | EventMapping, before?: ShownFields): ShownFields {
  const known = knownType(type);
  if (known !== null) return known;
  const names = new FieldNames(fieldMap([], fields));
  const shownAs = (property: string | null) => (property === null ? null : names.fieldOf(property));
  return { timeField: before?.timeField ?? shownAs(time), sumField: before?.sumField ?? shownAs(amount) };
}

/** How a word that no lens maps is read: as itself. */
export function plainReading(word: string): LinkReading {
  const { timeField, sumField } = knownType(word) ?? { timeField: null, sumField: null };
  return {
    word,
    type: word,
    isReversed: false,
    names: sameNames,
    time: null,
    timeForm: 'native',
    amount: null,
    timeField,
    sumField,
  };
}

function knownType(id: string): ShownFields | null {
  const known: LinkType | undefined = linkTypes.find((type) => type.id === id);
  return known === undefined ? null : { timeField: known.timeField ?? null, sumField: known.sumField ?? null };
}

/** What the window must know of link types outside the catalogue. */
export function linkLooks(readings: Iterable<LinkReading>): Looks['links'] {
  const byType = new Map<string, Looks['links'][number]>();
  for (const { type, timeField, sumField } of readings) {
    if (knownType(type) !== null) continue;
    const before = byType.get(type);
    byType.set(type, { type, timeField: before?.timeField ?? timeField, sumField: before?.sumField ?? sumField });
  }
  return [...byType.values()].filter(({ timeField, sumField }) => timeField !== null || sumField !== null);
}

/** Both ways over each kind of event; an event whose sides look alike has them too. */
export function eventWaysOf(events: readonly EventMapping[]): EventWays {
  const ways: Record<string, EventWay[]> = Object.create(null);
  events.forEach(({ label, from, to }, index) => {
    const word = eventWord(index);
    const isSame = from.relationship === to.relationship && from.isOutgoing === to.isOutgoing;
    for (const isOut of [true, false]) {
      const [near, far] = isOut ? [from, to] : [to, from];
      const way = { word, label, isOut, isSame };
      (ways[near.relationship] ??= []).push({
        ...way,
        nearLeaves: near.isOutgoing,
        far: far.relationship,
        farLeaves: far.isOutgoing,
      });
    }
  });
  return ways;
}
