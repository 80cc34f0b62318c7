// What it means that a link or a neighbour passes the filter before expanding, said once for every source. Filters are
// decided here, on values as they are shown, because neither SQL nor Cypher folds, tags and compares them as we do.
import { linkTypes } from '../../shared/catalogue';
import type { LinkType } from '../../shared/catalogue/types';
import { noLooks, type Looks } from '../../shared/looks';
import { isTagged, numberOf, textOf, timeOf, type Fields, type Value } from '../../shared/value';
import type { Condition, TimeWindow, Where } from '../../shared/where';
import { fold } from './searchMatching';

/** Which fields of a type of link hold its moment and its amount; null for none. */
export interface EventFields {
  readonly time: string | null;
  readonly sum: string | null;
}
export type EventFieldsOf = (linkType: string) => EventFields;

/** As the catalogue says, else as the source's own looks do; never what another source taught the catalogue. */
export function eventFieldsWith(looks: Looks = noLooks): EventFieldsOf {
  const known = new Map<string, EventFields>();
  for (const { type, timeField, sumField } of looks.links) known.set(type, { time: timeField, sum: sumField });
  const catalogue: readonly LinkType[] = linkTypes;
  for (const { id, timeField, sumField } of catalogue) {
    known.set(id, { time: timeField ?? null, sum: sumField ?? null });
  }
  return (linkType) => known.get(linkType) ?? { time: null, sum: null };
}

/** The conditions on the other end of a link, as seen from the asked end. */
export function entityPasses(where: Where, fields: Fields): boolean {
  return where.conditions.every((condition) => condition.on !== 'entity' || conditionHolds(condition, fields));
}

/** The conditions on a link itself, and its moment, which `timeIn` gives. */
export function linkPasses(where: Where, time: number | null, fields: Fields): boolean {
  return (
    (where.time === null || isWithin(where.time, time)) &&
    where.conditions.every((condition) => condition.on !== 'link' || conditionHolds(condition, fields))
  );
}

/** The moment of a link in milliseconds since 1970 UTC; null for none. */
export function timeIn(fields: Fields, name: string | null): number | null {
  return name === null ? null : timeOf(fieldIn(fields, name));
}

/** What a link adds to a total; 0 for none. */
export function amountIn(fields: Fields, name: string | null): number {
  return name === null ? 0 : (numberOf(fieldIn(fields, name)) ?? 0);
}

function isWithin({ from, until }: TimeWindow, at: number | null): boolean {
  return at !== null && (from === null || at >= from) && (until === null || at <= until);
}

function conditionHolds({ field, test }: Condition, fields: Fields): boolean {
  return valuePasses(fieldIn(fields, field), test);
}

/** Of a list one element suffices, whatever the test; an empty one has none. */
function valuePasses(value: Value | undefined, test: Condition['test']): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'object' && !isTagged(value)) return value.some((element) => valuePasses(element, test));
  switch (test.is) {
    case 'equals':
      return fold(textOf(value)) === fold(test.text);
    case 'contains':
      return fold(textOf(value)).includes(fold(test.text));
    case 'range': {
      const size = numberOf(value) ?? timeOf(value);
      return size !== null && (test.least === null || size >= test.least) && (test.most === null || size <= test.most);
    }
  }
}

/** A field of the entity's own: `constructor` is a name like any other. */
function fieldIn(fields: Fields, name: string): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
