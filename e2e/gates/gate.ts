// A gate measures one promise about databases on the real app, says the figures in one line, and fails when they are
// beyond their bound. Small by default; `SCALE=full` measures with the numbers that the promise was made with.
import { expect } from '@playwright/test';

const isFull = process.env['SCALE'] === 'full';

/** The same figures again with `GATE_SEED`. */
export const seed = Number(process.env['GATE_SEED'] ?? 20_261);

export function scaled<T>(sizes: { readonly small: T; readonly full: T }): T {
  return isFull ? sizes.full : sizes.small;
}

type Figures = { readonly [name: string]: unknown };

/** Prints the one line of the gate on standard output; the test fails when `isPassed` is false. */
export function gate(id: string, measured: Figures, bound: Figures, isPassed: boolean): void {
  const scale = isFull ? 'full' : 'small';
  const line = JSON.stringify({ id, measured, bound, pass: isPassed, scale, seed });
  process.stdout.write(`${line}\n`);
  expect(isPassed, line).toBe(true);
}

/** The value below which 95 of 100 lie. */
export function p95(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return whole(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN);
}

export function most(figures: readonly number[]): number {
  return whole(Math.max(...figures));
}

export function whole(figure: number): number {
  return Math.round(figure);
}
