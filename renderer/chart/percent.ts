// A share in percent for people: whole numbers, one decimal under one, and 100 only for all.

/** `share` from 0 to 1: `10`, `0.4`, `99` for almost all. Without the sign. */
export function percent(share: number): string {
  const hundredths = share * 100;
  if (hundredths > 0 && hundredths < 1) return Math.max(0.1, hundredths).toFixed(1);
  return String(share < 1 ? Math.min(99, Math.round(hundredths)) : 100);
}
