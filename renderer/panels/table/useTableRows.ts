// The rows of the table in their order, worked out between frames; until that is done the rows from before stay.
import { useEffect, useState } from 'react';
import { toErrorData } from '../../../shared/errors';
import type { Translator } from '../../../shared/messages';
import { inSlices } from '../../actions/inSlices';
import {
  lettersIn,
  orderedRows,
  tableRows,
  widestCells,
  type TableColumn,
  type TableKind,
  type TableQuery,
  type TableRows,
} from '../../chart/tableRows';
import { useApp, useChartLater } from '../AppContext';

export interface Ordered {
  readonly rows: TableRows;
  /** Numbers of the rows that are left, in their order. */
  readonly order: Uint32Array;
  /** Letters of the widest cell, by column. */
  readonly widest: ReadonlyMap<string, number>;
}

interface Known {
  readonly version: number;
  readonly translator: Translator;
  readonly rows: TableRows;
  readonly widest: ReadonlyMap<string, number>;
}

const sampledRows = 200;
const measureAfterMs = 300;

/** Null before the first are ready. */
export function useTableRows(
  kind: TableKind,
  { text, type, isOnlyShown, sorting }: TableQuery,
  translator: Translator,
): Ordered | null {
  const context = useApp();
  const chart = useChartLater();
  const { version } = chart;
  const [known, setKnown] = useState<Known | null>(null);
  const [ordered, setOrdered] = useState<Ordered | null>(null);
  const [measured, setMeasured] = useState<Pick<Ordered, 'rows' | 'widest'> | null>(null);
  const isKnown = known?.version === version && known.translator === translator && known.rows.kind === kind;
  useEffect(() => {
    if (isKnown) return;
    return startWork(async (signal) => {
      const rows = await inSlices(tableRows(context.chart, kind, translator), signal);
      setKnown({ version, translator, rows, widest: widestOf(rows, sampledRows) });
    });
  }, [context, kind, version, translator, isKnown]);
  useEffect(() => {
    if (known === null || !isKnown) return;
    const { rows, widest } = known;
    return startWork(async (signal) => {
      const query = { text, type, isOnlyShown, sorting };
      const order = await inSlices(orderedRows(rows, query, translator.language), signal);
      setOrdered({ rows, order, widest });
    });
  }, [known, isKnown, text, type, isOnlyShown, sorting, translator]);
  useEffect(() => {
    if (known === null || !isKnown || known.rows.count <= sampledRows) return;
    const { rows } = known;
    const columns = rows.columns.filter((column) => isOfDigits(column, rows.count));
    return startWork(async (signal) => {
      // What is waited for, the rows in their order, comes first.
      await new Promise((resolve) => setTimeout(resolve, measureAfterMs));
      const widest = await inSlices(widestCells(columns, everyRow(rows.count)), signal);
      setMeasured({ rows, widest: new Map([...known.widest, ...widest]) });
    });
  }, [known, isKnown]);
  if (ordered?.rows.kind !== kind) return null;
  return measured?.rows === ordered.rows ? { ...ordered, widest: measured.widest } : ordered;
}

/** Starts it; what is returned calls it off. */
function startWork(work: (signal: AbortSignal) => Promise<void>): () => void {
  const controller = new AbortController();
  work(controller.signal).catch((error: unknown) => {
    if (toErrorData(error).code !== 'CANCELLED') console.error(error);
  });
  return () => controller.abort();
}

function everyRow(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

function widestOf(rows: TableRows, most: number): ReadonlyMap<string, number> {
  const sample = Array.from({ length: Math.min(rows.count, most) }, (_, row) => row);
  return new Map(
    rows.columns.map((column) => [
      column.id,
      sample.reduce((widest, row) => Math.max(widest, lettersIn(column.text(row))), 0),
    ]),
  );
}

/** Mostly digits: numbers are never cut, so that the widest of all rows counts and not that of the first. */
function isOfDigits(column: TableColumn, count: number): boolean {
  if (column.isNumeric) return true;
  const sample = Array.from({ length: Math.min(count, 20) }, (_, row) => column.text(row)).join('');
  return sample.replace(/\D/g, '').length * 2 > sample.length;
}
