// The queue of possible duplicates: pairs on the left, the likeliest first; what speaks for and against the one that is looked
// at on the right; the rules behind it in a section of their own.
import { useEffect } from 'react';
import type { DuplicateAnswer, DuplicateCandidate } from '../../../shared/analysis/duplicates';
import {
  duplicateRules,
  findDuplicates,
  forgetApart,
  stopFindingDuplicates,
  subjectOf,
} from '../../actions/duplicates';
import type { EntityId } from '../../../shared/ids';
import { attempt } from '../../actions/report';
import { isAnswerAbout, undecided } from '../../chart/duplicateQuestion';
import { Button } from '../../ui/Button';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';
import { captionFor } from '../words';
import { ScopeChoice } from './ScopeChoice';
import { PairDetails } from './PairDetails';
import { PairList } from './PairList';
import { RulesEditor } from './RulesEditor';

export function DuplicatesPanel() {
  const context = useApp();
  const chart = useChart();
  const { t } = useTranslator();
  const { answer: last, searched, isRunning, skipped, at } = useView((view) => view.duplicates);
  const source = useSession((session) => session.source);
  const isAbout = (of: DuplicateAnswer) => (searched === null ? isAnswerAbout(chart, of) : searched.source === source);
  const answer = last !== null && isAbout(last) ? last : null;
  useEffect(() => attempt(context, () => duplicateRules(context)), [context]);
  const pairs = answer === null ? [] : undecided(chart, answer, skipped, searched !== null);
  const place = Math.min(at, pairs.length - 1);
  const pair = pairs[place];
  return (
    <div className="duplicates">
      <div className="duplicates-side">
        <ScopeChoice />
        <SearchButtons isRunning={isRunning} />
        <p className="quiet duplicates-note" role="status">
          {isRunning ? (
            t('duplicates.running')
          ) : answer === null ? (
            t('duplicates.empty')
          ) : (
            <Told answer={answer} left={pairs} isOfCase={searched !== null} />
          )}
        </p>
        <PairList pairs={pairs} at={place} />
        <Remembered />
        <RulesEditor />
      </div>
      {pair === undefined ? null : <PairDetails pair={pair} />}
    </div>
  );
}

function SearchButtons({ isRunning }: { readonly isRunning: boolean }) {
  const context = useApp();
  const { t } = useTranslator();
  const scope = useView((view) => view.duplicates.scope);
  const isSelection = useView((view) => view.selection.size > 1);
  const isDatabase = useSession(({ source }) => source?.kind === 'neo4j');
  const ofSource = isDatabase ? 'database' : 'case';
  const what = scope === 'case' ? ofSource : isSelection ? 'selection' : 'whole';
  return (
    <div className="duplicates-buttons">
      <Button kind="primary" isDisabled={isRunning} onClick={() => attempt(context, () => findDuplicates(context))}>
        {t(`duplicates.search.${what}`)}
      </Button>
      {isRunning ? (
        <Button kind="plain" onClick={() => stopFindingDuplicates(context)}>
          {t('duplicates.search.stop')}
        </Button>
      ) : null}
    </div>
  );
}

interface ToldProps {
  readonly answer: DuplicateAnswer;
  readonly left: readonly DuplicateCandidate[];
  readonly isOfCase: boolean;
}

/** How many are left, of how many, and what was not compared. */
function Told({ answer: { candidates, total, compared, tooCommon }, left, isOfCase }: ToldProps) {
  const { t } = useTranslator();
  const first =
    total === 0
      ? t(isOfCase ? 'duplicates.noneInCase' : 'duplicates.none')
      : left.length === 0
        ? t('duplicates.done')
        : t('duplicates.left', { count: left.length });
  const parts = [
    first,
    candidates.length < total ? t('duplicates.cut', { shown: candidates.length, total }) : '',
    t('duplicates.compared', { count: compared }),
    tooCommon > 0 ? t('duplicates.common', { count: tooCommon }) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Pairs that were said to be different, each with a way to ask again. */
function Remembered() {
  const context = useApp();
  const chart = useChart();
  const { t } = useTranslator();
  const { apart } = chart.dress;
  if (apart.length === 0) return null;
  const caption = (id: EntityId) => {
    const subject = subjectOf(context, id);
    return subject === undefined ? '…' : captionFor(subject);
  };
  return (
    <details className="duplicates-section">
      <summary>{t('duplicates.remembered', { count: apart.length })}</summary>
      <ul className="duplicates-apart">
        {apart.map((pair) => (
          <li key={pair.join(' ')}>
            <span className="grow cut">
              {caption(pair[0])} ≠ {caption(pair[1])}
            </span>
            <button type="button" className="text-button" onClick={() => forgetApart(context, pair)}>
              {t('duplicates.forget')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
