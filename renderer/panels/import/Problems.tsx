// What is wrong, row by row, with the reason; and what to do with rows that cannot be read.
import type { ErrorData } from '../../../shared/errors';
import type { PreviewReply } from '../../../shared/contracts/import';
import type { Mapping } from '../../../shared/tables/Mapping';
import type { Problem } from '../../../shared/tables/Problem';
import { ChoiceField } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { number } from '../words';
import { entityNamed } from './draft';
import { ProblemTable } from './ProblemTable';

export type OnProblem = 'keep' | 'refuse';

interface ProblemsProps {
  readonly mapping: Mapping;
  readonly preview: PreviewReply | null;
  readonly error: ErrorData | null;
  /** Why the last run made nothing: all its problems; null before. */
  readonly refusal: { readonly refused: number; readonly problems: readonly Problem[] } | null;
  readonly onProblem: OnProblem;
  readonly onChoose: (onProblem: OnProblem) => void;
}

export function Problems({ mapping, preview, error, refusal, onProblem, onChoose }: ProblemsProps) {
  const { t } = useTranslator();
  const { problems = [], problemCount = 0, missingColumns = [] } = preview ?? {};
  return (
    <section className="import-problems" aria-label={t('import.problems.title')}>
      <div className="section-head">
        <h3>{t('import.problems.title')}</h3>
      </div>
      <ChoiceField<OnProblem>
        label={t('import.problems.wrongRows')}
        value={onProblem}
        onChange={onChoose}
        options={(['keep', 'refuse'] as const).map((value) => ({ value, label: t(`import.problems.${value}`) }))}
      />
      <Wrong text={error && t(`errors.${error.code}.message`, error.details)} />
      <Missing columns={missingColumns} />
      <Wrong text={refusal && t('import.problems.refusedAll', { count: refusal.refused })} />
      <Told
        mapping={mapping}
        problems={refusal?.problems ?? problems}
        count={refusal?.refused ?? problemCount}
        isQuiet={preview === null || missingColumns.length > 0}
      />
    </section>
  );
}

function Missing({ columns }: { readonly columns: readonly string[] }) {
  const { t } = useTranslator();
  const text = columns.length === 0 ? null : t('import.problems.missing', { columns: columns.join(', ') });
  return <Wrong text={text} />;
}

function Wrong({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="import-wrong" role="alert">
      {text}
    </p>
  );
}

interface ToldProps {
  readonly mapping: Mapping;
  readonly problems: readonly Problem[];
  readonly count: number;
  /** Nothing was tried, so that nothing can be said to be right. */
  readonly isQuiet: boolean;
}

function Told({ mapping, problems, count, isQuiet }: ToldProps) {
  const { t, language } = useTranslator();
  if (count === 0) return isQuiet ? null : <p className="quiet">{t('import.problems.none')}</p>;
  const nameOf = (id: string) => entityNamed(mapping, id, language);
  return (
    <>
      <p className="quiet">{t('import.problems.shown', { shown: number(problems.length), count: number(count) })}</p>
      <ProblemTable problems={problems} nameOf={nameOf} />
    </>
  );
}
