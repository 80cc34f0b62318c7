// The next day or month of a date that is written 2026-03-01, with or without a time of day behind it.

export interface DayStep {
  readonly days?: number;
  readonly months?: number;
}

/** The 31st of a month becomes the last day of a shorter one. What is no date (such as '') steps to today. */
export function steppedDay(written: string, { days = 0, months = 0 }: DayStep): string {
  const start = new Date(`${written.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) return today();
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  const next = new Date(Date.UTC(year, month + months, Math.min(day, last) + days));
  const iso = next.toISOString();
  // Years beyond four digits are written otherwise, and no field reads them.
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) + written.slice(10) : written;
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
