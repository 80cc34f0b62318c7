// What the tables say of evaluations: the grade and the handling code of all of an entity or link, its notes.
import { gradeText, type Grade } from '../../shared/dress/grade';
import type { Translate } from '../../shared/messages';
import type { Chart } from './Chart';
import { gradesOf } from './grades';

interface GradeColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly value: (row: Row) => string;
}

/** None while nothing on the chart is evaluated: most charts then have no empty columns. */
export function gradeColumns<Row>(
  chart: Chart,
  on: Grade['on'],
  idOf: (row: Row) => string,
  t: Translate,
): readonly GradeColumn<Row>[] {
  if (!chart.dress.grades.some((grade) => grade.on === on)) return [];
  const whole = (row: Row) => gradesOf(chart, on, idOf(row)).find(({ field }) => field === null);
  const notes = (row: Row) =>
    gradesOf(chart, on, idOf(row))
      .filter((grade) => grade.field !== null || grade.note !== '')
      .map((grade) => [grade.field, gradeText(grade), grade.note].filter((part) => (part ?? '') !== '').join(' '))
      .join('; ');
  return [
    { id: 'grade', title: t('evidence.grades.short'), value: (row) => gradeText(whole(row) ?? none) },
    { id: 'handling', title: t('evidence.grades.handling'), value: (row) => whole(row)?.handling ?? '' },
    { id: 'note', title: t('evidence.grades.note'), value: notes },
  ];
}

const none = { reliability: null, credibility: null } as const;
