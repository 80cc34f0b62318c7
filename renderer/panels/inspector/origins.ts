// Provenance in few words: rows of one file together, and moments in the reader's clock.
import type { FileRow } from '../../../shared/graph';
import { twoDigits } from '../../../shared/twoDigits';

export interface FileRows {
  readonly file: string;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
}

export function distinctFiles(records: readonly FileRow[]): readonly FileRows[] {
  const files = new Map<string, number[]>();
  for (const { file, row } of records) {
    const rows = files.get(file);
    if (rows) rows.push(row);
    else files.set(file, [row]);
  }
  return [...files].map(([file, rows]) => ({
    file,
    rows: new Set(rows).size,
    first: rows.reduce((least, row) => Math.min(least, row), Infinity),
    last: rows.reduce((most, row) => Math.max(most, row), 0),
  }));
}

/** `2026-06-14 09:12` in the clock of this computer; what is no moment comes back as it is. */
export function writtenTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const day = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
  return `${day} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}
