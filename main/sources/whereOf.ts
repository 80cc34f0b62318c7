// What it means that a link or a neighbour passes the filter before expanding, said once for every source.
import { linkTypes } from '../../shared/catalogue';
import type { LinkType } from '../../shared/catalogue/types';
import { fieldIn, fieldPasses, isWithin } from '../../shared/fieldTest';
import { noLooks, type Looks } from '../../shared/looks';
import { numberOf, timeOf, type Fields } from '../../shared/value';
import type { Condition, Where } from '../../shared/where';

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
  return where.conditions.every((condition) => condition.on !== 'entity' || holds(condition, fields));
}

/** The conditions on a link itself, and its moment, which `timeIn` gives. */
export function linkPasses(where: Where, time: number | null, fields: Fields): boolean {
  return (
    (where.time === null || isWithin(where.time, time)) &&
    where.conditions.every((condition) => condition.on !== 'link' || holds(condition, fields))
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

function holds({ field, test }: Condition, fields: Fields): boolean {
  return fieldPasses(fields, field, test);
}
