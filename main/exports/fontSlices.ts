// The shipped fonts as their style sheets describe them: many small files, each for some ranges of characters.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface FontSlice {
  readonly family: string;
  readonly file: string;
  /** Null for a variable font, which holds every weight. */
  readonly weight: number | null;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The slices of one style sheet of a font package; its files lie beside it. `family` is the name that we give it. */
export async function readSlices(styleSheet: string, family: string): Promise<readonly FontSlice[]> {
  const css = await readFile(styleSheet, 'utf8');
  return [...css.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, body = '']) => {
    const file = /url\(\.?\/?([^)]*\.woff2)\)/.exec(body)?.[1];
    const range = /unicode-range:\s*([^;]*);/.exec(body)?.[1];
    if (file === undefined || range === undefined) return [];
    const weight = /font-weight:\s*(\d+);/.exec(body)?.[1];
    return [
      {
        family,
        file: path.join(path.dirname(styleSheet), file),
        weight: weight === undefined ? null : Number(weight),
        ranges: range.split(',').map(rangeOf),
      },
    ];
  });
}

export function holds(slice: FontSlice, codePoint: number): boolean {
  return slice.ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function rangeOf(text: string): readonly [number, number] {
  const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
