// The answer of the last statement or question: what can be done with its rows, and the rows.
import { useMemo, useState } from 'react';
import type { CypherAnswer } from '../../state/cypher';
import { copyRows, saveAnswerAsExcel, saveTable } from '../../actions/cypherFiles';
import { showOnChart } from '../../actions/cypher';
import { lookupOf, partOf, shownText } from '../../actions/cypherTable';
import { sortedIndices, type Sorting } from '../../actions/cypherSort';
import { attempt } from '../../actions/report';
import { writeShortcut } from '../../actions/shortcuts';
import { Button } from '../../ui/Button';
import { DataTable } from '../../ui/DataTable';
import type { CellRange } from '../../ui/useCellSelection';
import { isMac, useApp, useTranslator, useView } from '../AppContext';
import { AnswerCell } from './AnswerCell';
import { tableColumns } from './tableColumns';

export function Answer() {
  const { t } = useTranslator();
  const answer = useView((view) => view.cypher.answer);
  const isRunning = useView((view) => view.cypher.isRunning);
  return (
    <section className={isRunning ? 'cypher-answer is-waiting' : 'cypher-answer'} aria-label={t('cypher.answer.name')}>
      {answer === null ? (
        <p className="cypher-begin quiet">
          {isRunning ? t('cypher.panel.wait') : t('cypher.panel.begin', { keys: writeShortcut('Mod+Enter', isMac) })}
        </p>
      ) : (
        <AnswerTable key={idOf(answer)} answer={answer} />
      )}
    </section>
  );
}

const ids = new WeakMap<CypherAnswer, number>();
let lastId = 0;

/** A new answer starts without the sorting and selection of the one before. */
function idOf(answer: CypherAnswer): number {
  const known = ids.get(answer);
  if (known !== undefined) return known;
  lastId += 1;
  ids.set(answer, lastId);
  return lastId;
}

function AnswerTable({ answer: { title, reply } }: { readonly answer: CypherAnswer }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [selected, setSelected] = useState<CellRange | null>(null);
  const { rows, subgraph } = reply;
  const lookup = useMemo(() => lookupOf(subgraph), [subgraph]);
  const columns = useMemo(() => tableColumns(reply, lookup, language), [reply, lookup, language]);
  const order = useMemo(
    () => (sorting === null ? null : sortedIndices(rows, sorting, (cell) => shownText(cell, lookup, language))),
    [rows, sorting, lookup, language],
  );
  const rowAt = (index: number) => rows[order?.[index] ?? index] ?? [];
  const rowsIn = (range: CellRange) =>
    Array.from({ length: range.bottom - range.top + 1 }, (_, index) => rowAt(range.top + index));
  const cellsIn = (range: CellRange) => rowsIn(range).map((row) => row.slice(range.left, range.right + 1));
  const everything = { top: 0, bottom: rows.length - 1, left: 0, right: reply.columns.length - 1 };
  const table = () => ({
    title,
    answer: subgraph.answer,
    columns: reply.columns,
    rows: rows.map((_, index) => rowAt(index)),
  });
  const onSort = (column: number) => {
    const isSame = sorting?.column === column;
    setSorting(isSame && sorting.isDescending ? null : { column, isDescending: isSame });
  };
  const marked = selected === null ? [] : rowsIn(selected).flat();
  const part = marked.length === 0 ? null : partOf(subgraph, marked);
  return (
    <>
      <div className="answer-bar">
        <Summary title={title} reply={reply} />
        {part === null || part.entities.length === 0 ? null : (
          <Button onClick={() => attempt(context, () => showOnChart(context, part))}>
            {t('cypher.answer.showSelected')}
          </Button>
        )}
        <Button
          kind="plain"
          isDisabled={subgraph.entities.length === 0}
          onClick={() => attempt(context, () => showOnChart(context, subgraph))}
        >
          {t('cypher.answer.show')}
        </Button>
        <Button
          isDisabled={rows.length === 0}
          onClick={() => attempt(context, () => copyRows(context, cellsIn(selected ?? everything), lookup))}
        >
          {t('cypher.answer.copy')}
        </Button>
        <Button
          isDisabled={rows.length === 0}
          onClick={() => attempt(context, () => saveTable(context, table(), lookup))}
        >
          {t('cypher.answer.save')}
        </Button>
        <Button
          isDisabled={rows.length === 0}
          onClick={() => attempt(context, () => saveAnswerAsExcel(context, { ...table(), isCut: reply.isCut }, lookup))}
        >
          {t('table.excel.save')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="cypher-begin quiet">{t('cypher.answer.none')}</p>
      ) : (
        <DataTable
          label={t('cypher.answer.table')}
          columns={columns}
          rowCount={rows.length}
          sorting={sorting}
          sortHint={t('cypher.answer.sort')}
          onSort={onSort}
          onSelect={setSelected}
          onCopy={(range) => attempt(context, () => copyRows(context, cellsIn(range), lookup))}
          cell={(row, column) => {
            const cell = rowAt(row)[column];
            return cell === undefined ? null : <AnswerCell cell={cell} lookup={lookup} />;
          }}
        />
      )}
    </>
  );
}

function Summary({ title, reply }: CypherAnswer) {
  const { t } = useTranslator();
  const { rows, isCut, tookMs } = reply;
  const seconds = (tookMs / 1000).toFixed(tookMs < 995 ? 2 : 1);
  const parts = [
    isCut ? t('cypher.answer.cut', { count: rows.length }) : t('cypher.answer.rows', { count: rows.length }),
    t('cypher.answer.took', { seconds }),
  ];
  return (
    <p className="answer-summary grow cut" role="status">
      {title === '' ? null : <strong>{title}</strong>}
      <span className={isCut ? 'answer-cut' : 'quiet'}>{parts[0]}</span>
      <span className="quiet">{parts[1]}</span>
    </p>
  );
}
