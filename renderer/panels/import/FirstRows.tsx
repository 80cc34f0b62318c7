// The first rows of the table as they stand in the file, each column with what it holds as a menu in its heading.
import type { TableLook } from '../../../shared/contracts/import';
import { columnKinds, neededColumns, type Mapping } from '../../../shared/tables/Mapping';
import type { Problem } from '../../../shared/tables/Problem';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { ColumnDetails } from './ColumnDetails';
import { columnIn, withColumn, withKind } from './draft';

interface FirstRowsProps {
  readonly table: TableLook;
  readonly mapping: Mapping;
  readonly problems: readonly Problem[];
  readonly onChange: (mapping: Mapping) => void;
}

export function FirstRows({ table, mapping, problems, onChange }: FirstRowsProps) {
  const { t } = useTranslator();
  const used = new Set(neededColumns(mapping));
  const wrong = new Set(problems.map(({ row, column }) => `${row} ${column ?? ''}`));
  const kinds = columnKinds.map((kind) => ({ value: kind, label: t(`tables.kinds.${kind}`) }));
  return (
    <div className="import-rows" role="region" aria-label={t('import.rows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="import-row-number">
              #
            </th>
            {table.columns.map((column) => {
              const own = columnIn(mapping, column.name);
              return (
                <th key={column.name} scope="col" className={used.has(column.name) ? 'is-used' : ''}>
                  <span className="cut import-column">{column.name}</span>
                  <span className="import-kind">
                    <SelectBox
                      label={t('import.kindOf', { column: column.name })}
                      value={own.kind}
                      options={kinds}
                      onChange={(kind) => onChange(withKind(mapping, column, kind))}
                    />
                    <ColumnDetails column={own} onChange={(next) => onChange(withColumn(mapping, next))} />
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ row, cells }) => (
            <tr key={row} className={wrong.has(`${row} `) ? 'is-wrong' : ''}>
              <th scope="row" className="import-row-number">
                {row}
              </th>
              {table.columns.map(({ name }, at) => (
                <td key={name} className={wrong.has(`${row} ${name}`) ? 'is-wrong' : ''}>
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
