// The one order of text that every source can give: by Unicode code point. SQLite and Neo4j order that way by
// themselves; JavaScript compares UTF-16 units, which differs above U+FFFF.

/** Negative, zero or positive, as `sort` wants it. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const unitA = a.charCodeAt(at);
    const unitB = b.charCodeAt(at);
    if (unitA !== unitB) return rankOf(unitA) - rankOf(unitB);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every single unit, so they move behind U+E000–U+FFFF. */
function rankOf(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
