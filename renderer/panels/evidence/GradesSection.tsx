// "Evaluation" in the inspector: what the analyst thinks of the source and of what it says, beside the facts and unlike them.
import { entityType, linkType } from '../../../shared/catalogue';
import type { Grade } from '../../../shared/dress/grade';
import { gradesOf } from '../../chart/grades';
import { Button } from '../../ui/Button';
import { useApp, useChartLater, useRun, useTranslator } from '../AppContext';
import { gradeSelection } from '../../actions/grade';
import { Section } from '../inspector/Section';
import { GradeLine } from './GradeLine';

interface GradesSectionProps {
  readonly on: Grade['on'];
  readonly ids: readonly string[];
  readonly type: string;
}

export function GradesSection({ on, ids, type }: GradesSectionProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const run = useRun();
  const chart = useChartLater();
  const grades = ids.flatMap((id) => gradesOf(chart, on, id));
  const known = on === 'entity' ? entityType(type).fields : linkType(type).fields;
  const wordOf = (field: string | null) =>
    field === null ? null : (known.find(({ name }) => name === field)?.words[language] ?? field);
  return (
    <Section title={t('evidence.grades.title')}>
      {grades.map((grade) => (
        <GradeLine key={`${grade.id} ${grade.field ?? ''}`} grade={grade} field={wordOf(grade.field)} />
      ))}
      <div className="entity-actions">
        <Button kind="plain" isDisabled={!gradeSelection.isEnabled(context)} onClick={() => run(gradeSelection)}>
          {t(grades.length === 0 ? 'evidence.grades.add' : 'evidence.grades.change')}
        </Button>
      </div>
    </Section>
  );
}
