// The results that came before, the newest first: each is opened, run again or removed, and says whether it is still of what is
// there. It is open while no result is shown, and folds into one line above the one that is.
import { changeAnalyses, analysisById } from '../../actions/analyses';
import { canRemove, isSameRun, putResultBack, removeResult } from '../../actions/keptResults';
import { attempt } from '../../actions/report';
import { openResult, runAgain } from '../../actions/results';
import type { AnalysisRun } from '../../chart/analysisRun';
import { chosenWords } from '../../chart/analysisWords';
import type { ListedResult } from '../../state/analyses';
import { Button } from '../../ui/Button';
import { useApp, useSession, useTranslator, useView } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';
import { minuteText } from './minuteText';
import { ReadQuestion } from './ReadAsk';
import { ResultStanding } from './ResultStanding';

export function ResultList() {
  const context = useApp();
  const { t } = useTranslator();
  const { results, run, isListing, removed } = useView((view) => view.analyses);
  const keeping = useSession(({ kept }) => kept.keeping);
  if (results.length === 0 && removed === null) return null;
  const title = t('analyses.results.title', { count: results.length });
  const isOpen = isListing ?? run === null;
  return (
    <section className="analysis-results" aria-label={title}>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => changeAnalyses(context, { isListing: !isOpen })}
          className="analysis-results-fold"
        >
          {title}
        </button>
        <span className="quiet">{t(`analyses.results.${whereKept(keeping)}`)}</span>
      </h2>
      {isOpen && removed !== null ? <Removed removed={removed} /> : null}
      {isOpen ? (
        <ul>
          {results.map((one) => (
            <OneResult key={one.name} listed={one} isOn={run !== null && isSameRun(run, one.run)} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function whereKept(keeping: string) {
  if (keeping === 'case') return 'inCase';
  return keeping === 'memory' ? 'inWindow' : 'readOnly';
}

function Removed({ removed }: { readonly removed: ListedResult }) {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <p className="analysis-results-removed" role="status">
      {t('analyses.results.removed', { title: useTitle(removed.run) })}{' '}
      <Button kind="plain" onClick={() => attempt(context, () => putResultBack(context))}>
        {t('analyses.results.putBack')}
      </Button>
    </p>
  );
}

/** `Betweenness (Direction: as linked)`. */
function useTitle({ analysis, chosen }: AnalysisRun): string {
  const { language } = useTranslator();
  const one = analysisById(analysis);
  const settings = chosenWords(one, chosen, language);
  if (settings.length === 0) return one.title[language];
  return language === 'zh' ? `${one.title.zh}（${settings.join('，')}）` : `${one.title.en} (${settings.join(', ')})`;
}

interface OneResultProps {
  readonly listed: ListedResult;
  /** It is the one that is shown. */
  readonly isOn: boolean;
}

function OneResult({ listed, isOn }: OneResultProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  const { isRunning, renewing } = useView((view) => view.analyses);
  const keeping = useSession(({ kept }) => kept.keeping);
  const { run } = listed;
  const title = useTitle(run);
  return (
    <li className={isOn ? 'is-on' : ''} aria-current={isOn}>
      <button
        type="button"
        className="text-button cut"
        title={title}
        aria-label={t('analyses.results.open', { title })}
        onClick={() => openResult(context, listed)}
      >
        {title}
      </button>
      <span className="quiet cut">{useScope(run)}</span>
      <span className="quiet count">{minuteText(run.at, language, zone)}</span>
      <span className="quiet count">{useRows(run)}</span>
      <span className="analysis-results-standing">
        <ResultStanding run={run} isShort />
        {keeping === 'memory' || listed.isInCase ? null : (
          <span className="analysis-stale">{t('analyses.results.notInCase')}</span>
        )}
      </span>
      <span>
        <button
          type="button"
          className="text-button"
          aria-label={t('analyses.results.againOne', { title })}
          disabled={isRunning}
          onClick={() => attempt(context, () => runAgain(context, listed))}
        >
          {t('analyses.again')}
        </button>
        {canRemove(context, listed) ? (
          <button
            type="button"
            className="text-button"
            aria-label={t('analyses.results.removeOne', { title })}
            onClick={() => attempt(context, () => removeResult(context, listed))}
          >
            {t('analyses.remove')}
          </button>
        ) : null}
      </span>
      {renewing === listed.name && !isOn ? <AskAgain listed={listed} /> : null}
    </li>
  );
}

/** Before a whole database is read once more for a result. */
export function AskAgain({ listed }: { readonly listed: Pick<ListedResult, 'name' | 'run'> }) {
  const context = useApp();
  const isRunning = useView((view) => view.analyses.isRunning);
  if (isRunning) return null;
  return (
    <ReadQuestion
      types={listed.run.types ?? null}
      onYes={() => attempt(context, () => runAgain(context, listed, 'agreed'))}
      onNo={() => changeAnalyses(context, { renewing: null })}
    />
  );
}

function useScope({ scope, chart, facts }: AnalysisRun): string {
  const { t } = useTranslator();
  const of = facts.read?.isDatabase === true ? 'database' : scope;
  return t(`analyses.results.of.${of}`, { title: chart.title });
}

/** `2,000 of 13,842 rows`, where there was no room for all. */
function useRows({ result, facts: { kept } }: AnalysisRun): string {
  const { t } = useTranslator();
  const { rows, ofRows } = kept ?? { rows: 0, ofRows: 0 };
  if (rows < ofRows) return t('analyses.results.rowsOf', { rows, of: ofRows });
  return t(result.kind === 'scores' ? 'analyses.rows' : 'analyses.findings', { count: ofRows });
}
