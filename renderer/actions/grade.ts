// Evaluations: what the selection is about, and changing the grades, handling code and notes of it as one edit.
import type { Grade } from '../../shared/dress/grade';
import { isEmptyGrade } from '../../shared/dress/grade';
import { bundleShown } from '../chart/bundleShown';
import { setDress } from '../chart/commands/setDress';
import { gradesOf, withGrades } from '../chart/grades';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { selected } from './select';

export type GradeTarget = Pick<Grade, 'on' | 'id'>;
export type GradeWords = Omit<Grade, 'on' | 'id' | 'field'>;

const noGrade: GradeWords = { reliability: null, credibility: null, handling: '', note: '' };

/** The selected entities, or the links of the selected line. */
export function gradeTargets(context: ActionContext): readonly GradeTarget[] {
  const { chart, view } = context;
  const { selectedBundle } = view.getState();
  if (selectedBundle === null) return selected(context).map((id) => ({ on: 'entity', id }));
  const links = bundleShown(chart, selectedBundle)?.links ?? [];
  return links.map(({ link }) => ({ on: 'link', id: link.id }));
}

/** What is written of the target now; of several only what is the same for all. */
export function gradeNow({ chart }: ActionContext, targets: readonly GradeTarget[], field: string | null): GradeWords {
  const all = targets.map(({ on, id }) => gradesOf(chart, on, id).find((one) => one.field === field) ?? noGrade);
  const [first = noGrade] = all;
  const same = <K extends keyof GradeWords>(key: K): GradeWords[K] =>
    all.every((one) => one[key] === first[key]) ? first[key] : noGrade[key];
  return {
    reliability: same('reliability'),
    credibility: same('credibility'),
    handling: same('handling'),
    note: same('note'),
  };
}

/** One edit for all of them; words that say nothing take the evaluation away. */
export function applyGrade(
  context: ActionContext,
  targets: readonly GradeTarget[],
  field: string | null,
  words: GradeWords,
): void {
  const { chart } = context;
  const changed = targets.map(({ on, id }): Grade => ({ on, id, field, ...words, note: words.note.trim() }));
  const isKept = (grade: Grade): boolean => !isEmptyGrade(grade);
  const key = changed.some(isKept) ? 'evidence.grades.edited' : 'evidence.grades.removed';
  const grades = [...withGrades(chart.dress.grades, changed, isKept)];
  edit(context, { key, params: { count: targets.length } }, setDress(chart, { grades }));
}

export const gradeSelection: Action = {
  id: 'gradeSelection',
  label: 'evidence.grades.label',
  shortcuts: ['Shift+V'],
  isEnabled: (context) => gradeTargets(context).length > 0,
  run: ({ view }) => view.setState({ dialog: 'grade', menu: null }),
};
