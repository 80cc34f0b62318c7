// A sum of doubles that does not depend on the order of adding: sources meet links in orders of their own, and the same
// links must give the same total everywhere. After Shewchuk, Adaptive precision floating-point arithmetic and fast
// robust geometric predicates, Discrete & Computational Geometry 18 (1997); rounding as in Python's `math.fsum`.

/** Larger than any amount, small enough that a sum of all links there are cannot overflow. */
const largest = 1e290;

export class ExactSum {
  /** Do not overlap, smallest first; their sum is the exact one. One or two suffice for amounts of money. */
  private parts: number[] = [];

  /** What is not finite, or beyond 1e290, is no amount and adds nothing. */
  add(value: number): void {
    if (!(Math.abs(value) <= largest)) return;
    const parts: number[] = [];
    let carried = value;
    for (const part of this.parts) {
      const [large, small] = Math.abs(carried) < Math.abs(part) ? [part, carried] : [carried, part];
      const sum = large + small;
      const lost = small - (sum - large);
      if (lost !== 0) parts.push(lost);
      carried = sum;
    }
    if (carried !== 0) parts.push(carried);
    this.parts = parts;
  }

  /** The exact sum, rounded once, ties to even. */
  get value(): number {
    let at = this.parts.length - 1;
    let sum = this.parts[at] ?? 0;
    let lost = 0;
    while (at > 0 && lost === 0) {
      at -= 1;
      const part = this.parts[at] ?? 0;
      const before = sum;
      sum = before + part;
      lost = part - (sum - before);
    }
    // A tie is decided by whatever is left below it.
    const below = this.parts[at - 1] ?? 0;
    if (lost !== 0 && Math.sign(lost) === Math.sign(below)) {
      const twice = lost * 2;
      const rounded = sum + twice;
      if (twice === rounded - sum) sum = rounded;
    }
    return sum;
  }
}
