// Rows that cannot be read, each with its place and reason.
import type { Problem } from '../../../shared/tables/Problem';
import { useTranslator } from '../AppContext';
import { number } from '../words';

interface ProblemTableProps {
  readonly problems: readonly (Problem & { readonly file?: string })[];
  /** What people call an entity of the mapping. */
  readonly nameOf?: (id: string) => string;
}

export function ProblemTable({ problems, nameOf = (id) => id }: ProblemTableProps) {
  const { t } = useTranslator();
  const hasFiles = new Set(problems.map(({ file }) => file)).size > 1;
  return (
    <div className="import-problem-list" role="region" aria-label={t('import.problems.list')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {hasFiles ? <th scope="col">{t('import.problems.file')}</th> : null}
            <th scope="col">{t('import.problems.row')}</th>
            <th scope="col">{t('import.problems.column')}</th>
            <th scope="col">{t('import.problems.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ file, row, column, reason, params }, at) => {
            const { entity } = params;
            const named = typeof entity === 'string' ? { ...params, entity: nameOf(entity) } : params;
            return (
              <tr key={at}>
                {hasFiles ? <td>{file}</td> : null}
                <td className="count">{number(row)}</td>
                <td>{column ?? ''}</td>
                <td>{t(`tables.problems.${reason}`, named)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
