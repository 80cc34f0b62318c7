// One cell of the chart's table: its text, with the sign of the entity type where it names an entity.
import type { LinkId } from '../../../shared/ids';
import type { TableColumn, TableRows } from '../../chart/tableRows';
import { bundlesOf } from '../../chart/bundles';
import type { Chart } from '../../chart/Chart';
import { useApp } from '../AppContext';
import { EntityIcon } from '../EntityIcon';

interface RowCellProps {
  readonly rows: TableRows;
  readonly row: number;
  readonly column: TableColumn;
}

export function RowCell({ rows, row, column }: RowCellProps) {
  const { chart } = useApp();
  const text = column.text(row);
  const sign = signAt(chart, rows, row, column.id);
  return (
    <span className="answer-cell" title={text}>
      {sign === null ? null : <EntityIcon type={sign} size={15} />}
      <span className={column.isNumeric ? '' : 'cut'}>{text}</span>
    </span>
  );
}

/** The entity type that the cell is about; null for none. */
function signAt(chart: Chart, rows: TableRows, row: number, column: string): string | null {
  if (rows.kind === 'entities') return column === 'type' ? rows.typeAt(row) : null;
  if (column !== 'from' && column !== 'to') return null;
  const id = rows.idAt(row);
  const ends = rows.kind === 'links' ? chart.link(id as LinkId)?.link : bundlesById(chart).get(id);
  return ends === undefined ? null : (chart.entity(ends[column])?.entity.type ?? null);
}

const known = new WeakMap<object, ReadonlyMap<string, ReturnType<typeof bundlesOf>[number]>>();

function bundlesById(chart: Chart) {
  const bundles = bundlesOf(chart);
  const byId = known.get(bundles) ?? new Map(bundles.map((bundle) => [bundle.id, bundle]));
  known.set(bundles, byId);
  return byId;
}
