// "Role" in the inspector: for people about whom something was suggested or decided.
import type { EntityId } from '../../../shared/ids';
import { roleMarkOf } from '../../chart/roleMarks';
import { useChart, useTranslator, useView } from '../AppContext';
import { Section } from '../inspector/Section';
import { RoleDetails } from './RoleDetails';

export function RoleSection({ id }: { readonly id: EntityId }) {
  const chart = useChart();
  const { t } = useTranslator();
  const isSuggested = useView((view) => view.roles.answer?.suggestions.some((one) => one.id === id) === true);
  if (!isSuggested && roleMarkOf(chart, id) === undefined) return null;
  return (
    <Section title={t('roles.section')}>
      <RoleDetails id={id} />
    </Section>
  );
}
