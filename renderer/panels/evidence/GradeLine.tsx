// One evaluation in words: the grade with what it means, the handling code, the note.
import { gradeText, type Grade } from '../../../shared/dress/grade';
import { useTranslator } from '../AppContext';

interface GradeLineProps {
  readonly grade: Grade;
  /** In words; null for all of it. */
  readonly field: string | null;
}

export function GradeLine({ grade, field }: GradeLineProps) {
  const { t } = useTranslator();
  const { reliability, credibility, handling, note } = grade;
  const short = gradeText(grade);
  const meaning = [
    ...(reliability === null ? [] : [t(`evidence.grades.reliability.${reliability}`)]),
    ...(credibility === null ? [] : [t(`evidence.grades.credibility.${credibility}`)]),
  ];
  return (
    <div className="grade-line">
      <div>
        {short === '' ? null : <strong className="grade-sign">{short}</strong>}
        {field === null ? null : <span className="quiet">{field} </span>}
        {handling === '' ? null : <span className="handling-sign">{handling}</span>}
      </div>
      {meaning.length === 0 ? null : <div className="quiet">{meaning.join(' · ')}</div>}
      {note === '' ? null : <div className="grade-note">{note}</div>}
    </div>
  );
}
