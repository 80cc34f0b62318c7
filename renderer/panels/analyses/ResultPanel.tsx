// What an analysis came to: what is said of the whole, and its rows, the best first. A click selects whom a row is about; Enter,
// a double click or the button brings those onto the chart who are not there.
import { useEffect, useMemo, useRef, useState } from 'react';
import { analysisById, changeAnalyses } from '../../actions/analyses';
import { addMeant, selectMeant, type RowsMeant } from '../../actions/analysisRows';
import { attempt } from '../../actions/report';
import { copyTable } from '../../actions/table';
import { chosenBox } from '../../actions/views';
import { resultRows, type ResultRows } from '../../chart/resultRows';
import type { AnalysisRun } from '../../chart/analysisRun';
import { RowTable } from '../../ui/RowTable';
import { useApp, useChartFact, useChartLater, useTranslator, useView } from '../AppContext';
import { widthOf } from '../table/tableLayout';
import { BoxView } from './BoxView';
import { ResultBar } from './ResultBar';
import { isPerson, ResultCell } from './ResultCell';
import { useResultOrder } from './useResultOrder';

export function ResultPanel({ run }: { readonly run: AnalysisRun }) {
  const { chart } = useApp();
  const translator = useTranslator();
  const zone = useChartFact((one) => one.dress.timeZone);
  const { facts, result } = run;
  const rows = useMemo(
    () => resultRows(result, { facts, translator, zone, isOnChart: (id) => chart.entity(id) !== undefined }),
    [result, facts, translator, zone, chart],
  );
  const own = useRef<HTMLElement>(null);
  // The form above may be tall.
  useEffect(() => own.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section ref={own} className="analysis-result" aria-label={translator.t('analyses.result')}>
      <Ranked run={run} rows={rows} />
    </section>
  );
}

interface RankedProps {
  readonly run: AnalysisRun;
  readonly rows: ResultRows;
}

function Ranked({ run, rows }: RankedProps) {
  const context = useApp();
  // Who is on the chart changes with it.
  useChartLater();
  const { rowText, sort, rows: chosen } = useView((view) => view.analyses);
  const { order, widest } = useResultOrder(rows, rowText, sort);
  const box = useView((view) => chosenBox(view.analyses));
  const add = (which: ReadonlySet<number>) => attempt(context, () => addMeant(context, meantBy(rows, which)));
  return (
    <>
      <ResultBar run={run} rows={rows} order={order} meant={meantBy(rows, chosen)} onAdd={() => add(chosen)} />
      <div className="analysis-rows">
        <Rows run={run} rows={rows} order={order} widest={widest} onAdd={add} />
        {box === undefined ? null : <BoxView run={run} finding={box} />}
      </div>
    </>
  );
}

interface RowsProps extends RankedProps {
  readonly order: Uint32Array;
  readonly widest: ReadonlyMap<string, number>;
  readonly onAdd: (which: ReadonlySet<number>) => void;
}

function Rows({ run, rows, order, widest, onAdd }: RowsProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { sort, rows: chosen } = useView((view) => view.analyses);
  const [focus, setFocus] = useState<number | null>(null);
  if (order.length === 0) {
    return rows.count === 0 ? null : <p className="quiet analysis-note">{t('analyses.nothing')}</p>;
  }
  const { columns } = rows;
  const rowAt = (at: number) => order[at] ?? -1;
  const focusAt = focus === null ? -1 : order.indexOf(focus);
  const choose = (next: ReadonlySet<number>) => {
    changeAnalyses(context, { rows: next });
    selectMeant(context, meantBy(rows, next));
  };
  return (
    <RowTable
      label={t('analyses.resultOf', { name: analysisById(run.analysis).title[language] })}
      columns={columns.map((column) => ({
        title: column.title,
        isNumeric: column.isNumeric,
        width: widthOf(column, widest, isPerson(column.id)),
      }))}
      rowCount={order.length}
      focusRow={focusAt < 0 ? null : focusAt}
      onFocus={(at) => setFocus(rowAt(at))}
      isOn={(at) => chosen.has(rowAt(at))}
      hasSelected={chosen.size > 0}
      onRange={(first, last) => choose(new Set(order.slice(first, last + 1)))}
      onToggle={(at) => {
        const next = new Set(chosen);
        if (!next.delete(rowAt(at))) next.add(rowAt(at));
        choose(next);
      }}
      onNone={() => choose(new Set())}
      onOpen={(at) => {
        const one = new Set([rowAt(at)]);
        changeAnalyses(context, { rows: one });
        onAdd(one);
      }}
      sorting={columns.flatMap(({ id }, column) =>
        sort?.column === id ? [{ column, isDescending: sort.isDescending }] : [],
      )}
      sortHint={t('table.sortHint')}
      onSort={(at) => {
        const column = columns[at];
        if (column !== undefined) changeAnalyses(context, { sort: nextSort(sort, column) });
      }}
      onCopy={() => {
        const list = Array.from(order).filter((row) => chosen.has(row));
        if (list.length > 0) attempt(context, () => copyTable(context, { columns, rows: list }));
        return list.length > 0;
      }}
      rowClass={(at) => (rows.isShownAt(rowAt(at)) ? '' : 'is-not-shown')}
      cell={(at, column) => <ResultCell rows={rows} row={rowAt(at)} column={columns[column]} />}
    />
  );
}

type Sort = { readonly column: string; readonly isDescending: boolean } | null;

/** Numbers from the greatest, texts from the first; then the other way; then the order of the result. */
function nextSort(sort: Sort, { id, isNumeric }: { readonly id: string; readonly isNumeric: boolean }): Sort {
  if (sort?.column !== id) return { column: id, isDescending: isNumeric };
  return sort.isDescending === isNumeric ? { column: id, isDescending: !isNumeric } : null;
}

function meantBy(rows: ResultRows, chosen: ReadonlySet<number>): RowsMeant {
  const list = [...chosen].sort((a, b) => a - b);
  return { entities: list.flatMap((row) => rows.membersAt(row)), links: list.flatMap((row) => rows.linksAt(row)) };
}
