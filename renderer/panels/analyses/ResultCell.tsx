// One cell of a result: its text, with the sign of the entity type where it names an entity.
import type { ResultRows } from '../../chart/resultRows';
import type { TableColumn } from '../../chart/tableRows';
import { EntityIcon } from '../EntityIcon';

interface ResultCellProps {
  readonly rows: ResultRows;
  readonly row: number;
  readonly column: TableColumn | undefined;
}

/** The columns that name an entity. */
export function isPerson(column: string): boolean {
  return column === 'entity' || column === 'other';
}

export function ResultCell({ rows, row, column }: ResultCellProps) {
  if (column === undefined) return null;
  const text = column.text(row);
  const [type, otherType] = rows.typesAt(row);
  const sign = column.id === 'other' ? otherType : type;
  return (
    <span className="answer-cell" title={text}>
      {isPerson(column.id) && sign !== undefined ? <EntityIcon type={sign} size={15} /> : null}
      <span className={column.isNumeric ? '' : 'cut'}>{text}</span>
    </span>
  );
}
