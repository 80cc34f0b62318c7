// What it means that a value passes a test, said once: for filters before expanding, filters on the chart, style rules.
// Decided here, on values as they are shown, because neither SQL nor Cypher folds, tags and compares them as we do.
import { isTagged, numberOf, textOf, timeOf, type Fields, type Value } from './value';
import type { FieldTest, TimeWindow } from './where';

/** Text as search compares it. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** A field of the entity's (link's) own: `constructor` is a name like any other. */
export function fieldIn(fields: Fields, name: string): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** A missing field never passes; of a list one element suffices, whatever the test, and an empty one has none. */
export function fieldPasses(fields: Fields, name: string, test: FieldTest): boolean {
  return valuePasses(fieldIn(fields, name), test);
}

/** No moment is never within. */
export function isWithin({ from, until }: TimeWindow, at: number | null): boolean {
  return at !== null && (from === null || at >= from) && (until === null || at <= until);
}

function valuePasses(value: Value | undefined, test: FieldTest): boolean {
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
