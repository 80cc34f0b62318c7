// Whether a colour can be seen: contrast by WCAG 2.2, and the colours that are put on, around and in place of those a
// rule gives, so that every palette works on a dark and on a light ground.
import { channels, mixed } from './palettes';

/** WCAG 2.2 relative luminance of `#rrggbb`, 0 … 1. */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** WCAG 2.2 contrast ratio, 1 … 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const known = new Map<string, string>();

/** Remembers by words: charts ask for the same few colours thousands of times. */
function once(key: string, make: () => string): string {
  const made = known.get(key) ?? make();
  if (known.size > 5000) known.clear();
  known.set(key, made);
  return made;
}

/** White, as on the types' own fills, where it has 3:1 on the fill; else black, which then has more than 7:1. */
export function glyphOn(fill: string): '#ffffff' | '#000000' {
  return once(`on ${fill}`, () => (contrast(fill, '#ffffff') >= 3 ? '#ffffff' : '#000000')) as '#ffffff' | '#000000';
}

/** Least contrast of what carries meaning. */
const visible = 3;

export function isVisibleOn(colour: string, ground: string): boolean {
  return once(`${colour} ${ground}`, () => String(contrast(colour, ground) >= visible)) === 'true';
}

/** The colour itself where it is seen on the ground; else as much darker (on a light ground) or lighter as it takes. */
export function lineColourOn(colour: string, ground: string): string {
  if (isVisibleOn(colour, ground)) return colour;
  return once(`${colour} line ${ground}`, () => {
    const towards = contrast(ground, '#ffffff') > contrast(ground, '#000000') ? '#ffffff' : '#000000';
    for (let share = 0.05; share < 1; share += 0.05) {
      const next = mixed(colour, towards, share);
      if (contrast(next, ground) >= visible) return next;
    }
    return towards;
  });
}
