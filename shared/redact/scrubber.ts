// Replaces secrets wherever they stand in a text: the longest first, so that no part of one is left behind.
export type Scrub = (text: string) => string;

/** Shorter ones are replaced only where they are a whole text: “5” stands in every second number. */
const leastInside = 3;
/** Alternatives of one expression; more are slow to compile. */
const perPattern = 2000;

export function scrubber(secrets: ReadonlyMap<string, string>): Scrub {
  const inside = [...secrets.keys()].filter(({ length }) => length >= leastInside).sort((a, b) => b.length - a.length);
  const patterns: RegExp[] = [];
  for (let at = 0; at < inside.length; at += perPattern) {
    const words = inside.slice(at, at + perPattern).map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
    patterns.push(new RegExp(words.join('|'), 'g'));
  }
  return (text) => {
    const whole = secrets.get(text);
    if (whole !== undefined) return whole;
    return patterns.reduce((left, pattern) => left.replace(pattern, (found) => secrets.get(found) ?? ''), text);
  };
}
