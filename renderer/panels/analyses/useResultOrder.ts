// The rows of a result in the order in which they are shown, and how wide their columns are; worked out between frames.
import { useEffect, useState } from 'react';
import { toErrorData } from '../../../shared/errors';
import { inSlices } from '../../actions/inSlices';
import type { ResultRows } from '../../chart/resultRows';
import { lettersIn, orderedRows } from '../../chart/tableRows';
import type { AnalysisSort } from '../../state/analyses';
import { useTranslator } from '../AppContext';

interface ResultOrder {
  readonly order: Uint32Array;
  /** Letters of the widest cell, by column. */
  readonly widest: ReadonlyMap<string, number>;
}

const sampledRows = 200;
const nothing: ResultOrder = { order: new Uint32Array(), widest: new Map() };

/** Nothing before the first rows are in order. */
export function useResultOrder(rows: ResultRows, text: string, sort: AnalysisSort | null): ResultOrder {
  const { language } = useTranslator();
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    const controller = new AbortController();
    const query = { text, type: null, isOnlyShown: false, sorting: sort === null ? [] : [sort] };
    inSlices(orderedRows(rows, query, language), controller.signal)
      .then((order) => setFound({ order, widest: widestOf(rows, order.subarray(0, sampledRows)) }))
      .catch((error: unknown) => {
        if (toErrorData(error).code !== 'CANCELLED') console.error(error);
      });
    return () => controller.abort();
  }, [rows, text, sort, language]);
  return found;
}

function widestOf(rows: ResultRows, sample: Uint32Array): ReadonlyMap<string, number> {
  return new Map(
    rows.columns.map((column) => [
      column.id,
      sample.reduce((widest, row) => Math.max(widest, lettersIn(column.text(row))), 0),
    ]),
  );
}
