// Evaluations on the chart, found by what they are about, and the handling code that they ask for at least.
import { gradeSubject, type Grade } from '../../shared/dress/grade';
import { highestHandling } from '../../shared/handling';
import type { Chart } from './Chart';

const byDress = new WeakMap<readonly Grade[], ReadonlyMap<string, readonly Grade[]>>();

/** Of one entity or link, all of it first, then its fields in the order of their names; none is an empty list. */
export function gradesOf(chart: Chart, on: Grade['on'], id: string): readonly Grade[] {
  const { grades } = chart.dress;
  const known = byDress.get(grades) ?? indexed(grades);
  byDress.set(grades, known);
  return known.get(`${on} ${id}`) ?? [];
}

function indexed(grades: readonly Grade[]): ReadonlyMap<string, readonly Grade[]> {
  const lists = new Map<string, Grade[]>();
  for (const grade of grades) {
    const subject = `${grade.on} ${grade.id}`;
    const list = lists.get(subject) ?? [];
    list.push(grade);
    lists.set(subject, list);
  }
  for (const list of lists.values()) list.sort((a, b) => order(a.field, b.field));
  return lists;
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}

/** Those whose entity or link is on the chart. */
function standingGrades(chart: Chart): readonly Grade[] {
  const isThere = ({ on, id }: Grade) =>
    on === 'entity' ? chart.entity(id as never) !== undefined : chart.link(id as never) !== undefined;
  return chart.dress.grades.filter(isThere);
}

/** The highest code of what is on the chart, hidden or not; '' when nothing has one. */
export function leastHandling(chart: Chart, codes: readonly string[]): string {
  return highestHandling(
    codes,
    standingGrades(chart).map(({ handling }) => handling),
  );
}

/** The list with these in the place of those about the same; empty ones are taken out. */
export function withGrades(
  grades: readonly Grade[],
  changed: readonly Grade[],
  isKept: (grade: Grade) => boolean,
): readonly Grade[] {
  const subjects = new Set(changed.map(gradeSubject));
  return [...grades.filter((grade) => !subjects.has(gradeSubject(grade))), ...changed.filter(isKept)];
}
