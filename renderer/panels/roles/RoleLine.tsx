// What was decided about a person's role, in one line; nothing where nothing was.
import { roleWords } from '../../../shared/analysis/roles/Role';
import type { EntityId } from '../../../shared/ids';
import { roleMarkOf, roleSigns } from '../../chart/roleMarks';
import { useChart, useTranslator } from '../AppContext';

export function RoleLine({ id }: { readonly id: EntityId }) {
  const chart = useChart();
  const { t, language } = useTranslator();
  const mark = roleMarkOf(chart, id);
  if (mark === undefined) return null;
  if (mark.role === null) {
    if (mark.suggested === null) return null;
    return <p className="role-line">{t('roles.wasRejected', { role: roleWords[mark.suggested][language] })}</p>;
  }
  return (
    <p className="role-line">
      <span className="role-badge">{roleSigns[mark.role]}</span>{' '}
      {t('roles.decided', { role: roleWords[mark.role][language] })}
    </p>
  );
}
