// The looks of what the catalogue does not know: an unknown label is never an error, it becomes a plain type of its own.
import type { Looks } from '../looks';
import { textOf, type Fields } from '../value';
import type { EntityType, LinkType } from './types';

/** Distinguishable by people with any of the common colour blindnesses, dark enough for a white initial (after Okabe and Ito, 2008, darkened). */
const colours = ['#0072b2', '#a85c00', '#00785a', '#a3487a', '#3b6ea5', '#8a6d00', '#b04a2f', '#5b5fa8'] as const;

/** Field names that make a caption, best first; compared without case. */
const captionNames = ['name', 'nameZh', 'fullName', 'displayName', 'title', 'label', 'caption', 'number', 'code', 'id'];
const captionEnds = ['Name', 'Title', 'Label', 'Number', 'Id'];
const keyNames = ['key', 'id', 'uuid', 'number', 'code'];
const keyEnds = ['Id', 'Number', 'Key', 'Code'];

/** The type of an entity label outside the catalogue: a circle in a colour of its own and no glyph, so that painters draw its initial. */
export function otherEntityType(label: string): EntityType {
  const words = { en: label, zh: label };
  return {
    id: label,
    words: { one: words, many: words },
    key: '',
    caption: otherCaption,
    subtitle: () => '',
    searched: captionNames,
    fields: [],
    shape: 'circle',
    colour: colours[hash(label) % colours.length] ?? colours[0],
    glyph: '',
  };
}

/** The type of a relationship outside the catalogue. Databases store every link with a direction, so it keeps one. */
export function otherLinkType(id: string): LinkType {
  const word = id.toLowerCase().replaceAll('_', ' ');
  const words = { en: word, zh: word };
  return { id, words, reverse: words, isDirected: true, from: [], to: [], fields: [], style: 'plain' };
}

/** The same with what a lens says of it. */
export function learnedEntityType(look: Looks['entities'][number], glyph: string): EntityType {
  const { type, shape, colour, caption } = look;
  const captionFrom = (fields: Fields) =>
    caption
      .map((name) => textOf(fields[name]))
      .filter((text) => text !== '')
      .join(' ') || otherCaption(fields);
  return { ...otherEntityType(type), shape, colour, glyph, caption: captionFrom };
}

export function learnedLinkType({ type, timeField, sumField }: Looks['links'][number]): LinkType {
  return {
    ...otherLinkType(type),
    ...(timeField === null ? {} : { timeField }),
    ...(sumField === null ? {} : { sumField }),
  };
}

/** The text that most likely names an entity whose fields the catalogue does not know; '' when none does. */
export function otherCaption(fields: Fields): string {
  return best(fields, captionNames, captionEnds);
}

/** The value that most likely identifies an entity of unknown type; '' when none does. */
export function otherKey(fields: Fields): string {
  return best(fields, keyNames, keyEnds);
}

/** The first text among fields named like one of `names`, else among fields whose last word is one of `ends`. */
function best(fields: Fields, names: readonly string[], ends: readonly string[]): string {
  // Sorted, because a database may give the same fields in another order next time.
  const present = Object.keys(fields)
    .filter((name) => isShort(textOf(fields[name])))
    .sort();
  const found =
    firstOf(names, (wanted) => present.find((name) => name.toLowerCase() === wanted.toLowerCase())) ??
    firstOf(ends, (end) => present.find((name) => lastWordIs(name, end)));
  return found === undefined ? '' : textOf(fields[found]);
}

/** `personName`, `person_name` and `PERSON_NAME` end in the word `Name`; `isValid` does not end in `Id`. */
function lastWordIs(name: string, word: string): boolean {
  return (
    name.endsWith(word) ||
    name.toLowerCase().endsWith(`_${word.toLowerCase()}`) ||
    (word === 'Id' && name.endsWith('ID'))
  );
}

/** A whole document is no caption. */
function isShort(text: string): boolean {
  return text.trim() !== '' && text.length <= 200;
}

function firstOf(items: readonly string[], find: (item: string) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): the same label has the same colour everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
