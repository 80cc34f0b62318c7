// The chart as a table, under it: entities, links, or links drawn as one line. Rows and chart share one selection.
import { useMemo, useState } from 'react';
import type { EntityId } from '../../../shared/ids';
import { centreOn, changeLook, copyTable, rowMarks, selectRows } from '../../actions/table';
import { saveExcel } from '../../actions/saveExcel';
import { saveTable } from '../../actions/saveTable';
import { attempt } from '../../actions/report';
import { selectedFirst, shownColumns } from '../../chart/tableShown';
import { RowTable } from '../../ui/RowTable';
import { chartFilterWords } from '../filters/filterWords';
import { useApp, useChartLater, useTranslator, useView } from '../AppContext';
import { number } from '../words';
import { TableBar } from './TableBar';
import { RowCell } from './RowCell';
import { widthOf } from './tableLayout';
import { useTableRows, type Ordered } from './useTableRows';

export function TablePanel() {
  const { t } = useTranslator();
  const translator = useTranslator();
  const { kind, looks, isOnlyShown } = useView((view) => view.table);
  const look = looks[kind];
  const query = { text: look.text, type: look.type, sorting: look.sorting, isOnlyShown };
  const ordered = useTableRows(kind, query, translator);
  if (ordered === null) {
    return (
      <>
        <TableBar ordered={null} summary={t('table.wait')} onCopy={null} onSave={null} onExcel={null} />
        <div className="drawer-body" />
      </>
    );
  }
  return <ReadyTable key={kind} ordered={ordered} />;
}

function ReadyTable({ ordered }: { readonly ordered: Ordered }) {
  const context = useApp();
  const translator = useTranslator();
  const { t } = translator;
  const { kind, looks } = useView((view) => view.table);
  const look = looks[kind];
  const { rows, widest } = ordered;
  const { list, isOn, onCount, focusRow, setFocusId, choose } = useRows(ordered);
  const columns = useMemo(() => shownColumns(rows, look), [rows, look]);
  const shown = useMemo(
    () =>
      columns.map((column) => {
        const hasIcon = column.id === 'from' || column.id === 'to' || (kind === 'entities' && column.id === 'type');
        return { title: column.title, isNumeric: column.isNumeric, width: widthOf(column, widest, hasIcon) };
      }),
    [columns, widest, kind],
  );
  const within = useMemo(() => list.reduce((count, row) => count + Number(rows.isWithinAt(row)), 0), [list, rows]);
  const rowAt = (at: number) => list[at] ?? 0;
  const idAt = (at: number) => rows.idAt(rowAt(at));
  const marked = () => Array.from(list).filter((row) => isOn(row));
  const copy = () => {
    const focused = focusRow === null ? [] : [rowAt(focusRow)];
    const out = onCount > 0 ? marked() : focused;
    if (out.length > 0) attempt(context, () => copyTable(context, { columns, rows: out }));
    return out.length > 0;
  };
  const sorting = look.sorting.flatMap(({ column, isDescending }) => {
    const at = columns.findIndex(({ id }) => id === column);
    return at < 0 ? [] : [{ column: at, isDescending }];
  });
  const onSort = (at: number, isAdded: boolean) => {
    const id = columns[at]?.id;
    if (id !== undefined) changeLook(context, kind, { sorting: sortedBy(look.sorting, id, isAdded) });
  };
  return (
    <>
      <TableBar
        ordered={ordered}
        summary={[
          onCount > 0
            ? t('table.rowsSelected', { rows: number(list.length), count: onCount })
            : t('table.rows', { count: list.length }),
          ...(within > 0 ? [t('table.within', { count: within })] : []),
        ].join(' · ')}
        onCopy={() => {
          const out = onCount > 0 ? marked() : Array.from(list);
          attempt(context, () => copyTable(context, { columns, rows: out }));
        }}
        onSave={() => attempt(context, () => saveTable(context, kind, { columns, rows: Array.from(list) }))}
        onExcel={(content) => {
          const filters = chartFilterWords(context.chart, translator);
          attempt(context, () => saveExcel(context, { content, kind, rows, order: list, filters }));
        }}
      />
      <div className="drawer-body table-body">
        {list.length === 0 ? (
          <p className="cypher-begin quiet">{t(rows.count === 0 ? 'table.empty' : 'table.nothing')}</p>
        ) : (
          <RowTable
            label={t(`table.kinds.${kind}`)}
            columns={shown}
            rowCount={list.length}
            focusRow={focusRow}
            onFocus={(at) => setFocusId(idAt(at))}
            isOn={(at) => isOn(rowAt(at))}
            hasSelected={onCount > 0}
            onRange={(first, last) => choose(new Set(Array.from(list.slice(first, last + 1), (row) => rows.idAt(row))))}
            onToggle={(at) => {
              const ids = new Set(marked().map((row) => rows.idAt(row)));
              if (!ids.delete(idAt(at))) ids.add(idAt(at));
              choose(ids);
            }}
            onNone={() => choose(new Set())}
            onOpen={(at) => centreOn(context, kind, idAt(at))}
            sorting={sorting}
            sortHint={t('table.sortHint')}
            onSort={onSort}
            onCopy={copy}
            rowClass={(at) => (rows.isShownAt(rowAt(at)) ? '' : 'is-not-shown')}
            cell={(at, column) => {
              const shownColumn = columns[column];
              return shownColumn === undefined ? null : <RowCell rows={rows} row={rowAt(at)} column={shownColumn} />;
            }}
          />
        )}
      </div>
    </>
  );
}

type Sorting = readonly { readonly column: string; readonly isDescending: boolean }[];

/** Ascending, then descending, then not at all; a column that is added comes after those there are. */
function sortedBy(sorting: Sorting, column: string, isAdded: boolean): Sorting {
  const before = sorting.find((one) => one.column === column);
  const next = before?.isDescending === true ? [] : [{ column, isDescending: before !== undefined }];
  if (!isAdded) return next;
  if (before === undefined) return [...sorting, ...next];
  return sorting.flatMap((one) => (one.column === column ? next : [one]));
}

/** The rows as they stand, which of them are selected on the chart, and the row with the keyboard. */
function useRows({ rows, order }: Ordered) {
  const context = useApp();
  const chart = useChartLater();
  const { kind, isSelectedFirst, chosen } = useView((view) => view.table);
  const selection = useView((view) => view.selection);
  const selectedBundle = useView((view) => view.selectedBundle);
  const marks = useMemo(
    // What it reads from the view changes with these.
    () => ({ of: [selection, selectedBundle, chosen, chart.version], isOnId: rowMarks(context, kind) }),
    [context, kind, selection, selectedBundle, chosen, chart.version],
  );
  // A selection made here leaves the rows where they are; one made elsewhere brings its rows to the top and into sight.
  const [own, setOwn] = useState<ReadonlySet<EntityId> | null>(null);
  const [first, setFirst] = useState({ selection, isSelectedFirst, isOnId: marks.isOnId });
  const [focusId, setFocusId] = useState<string | null>(null);
  const isOutside = selection !== first.selection && selection !== own;
  if (isOutside || isSelectedFirst !== first.isSelectedFirst) {
    setFirst({ selection, isSelectedFirst, isOnId: marks.isOnId });
    if (isOutside && selection.size > 0) {
      const isMarked = (row: number) => marks.isOnId(rows.idAt(row));
      const found = order.find(isMarked);
      if (found !== undefined) setFocusId(rows.idAt(found));
    }
  }
  const list = useMemo(
    () => (isSelectedFirst ? selectedFirst(order, (row) => first.isOnId(rows.idAt(row))) : order),
    [isSelectedFirst, order, rows, first],
  );
  const isOn = (row: number) => marks.isOnId(rows.idAt(row));
  const onCount = useMemo(
    () => list.reduce((count, row) => count + Number(marks.isOnId(rows.idAt(row))), 0),
    [list, rows, marks],
  );
  const focusAt = useMemo(
    () => (focusId === null ? -1 : list.findIndex((row) => rows.idAt(row) === focusId)),
    [list, rows, focusId],
  );
  const choose = (ids: ReadonlySet<string>) => {
    selectRows(context, kind, ids);
    setOwn(context.view.getState().selection);
  };
  return { list, isOn, onCount, focusRow: focusAt < 0 ? null : focusAt, setFocusId, choose };
}
