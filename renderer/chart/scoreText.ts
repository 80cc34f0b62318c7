// A score as people read it.

/** Whole numbers whole, others with four digits that count; `–` where there is none. */
export function scoreText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  if (Number.isInteger(value) || Math.abs(value) >= 1e5) return Math.round(value).toLocaleString('en');
  return Math.abs(value) >= 1000 ? value.toFixed(1) : String(Number(value.toPrecision(4)));
}
