// Whether a result is still of what is there now, in words; nothing where it is.
import { standingOf, type Standing } from '../../actions/results';
import type { AnalysisRun } from '../../chart/analysisRun';
import { useApp, useChartLater, useSession, useTranslator } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';
import { minuteText } from './minuteText';

export function useStanding(run: AnalysisRun) {
  const context = useApp();
  // It is of these.
  useChartLater();
  useSession(({ charts }) => charts);
  useSession(({ source }) => source);
  return standingOf(context, run);
}

interface ResultStandingProps {
  readonly run: AnalysisRun;
  /** One word, the sentence on hover: for a list. */
  readonly isShort?: boolean;
}

export function ResultStanding({ run, isShort = false }: ResultStandingProps) {
  const { t } = useTranslator();
  const standing = useStanding(run);
  const words = useWords(run, standing);
  if (standing === 'fresh') return null;
  return (
    <span className={standing === 'elsewhere' ? 'quiet' : 'analysis-stale'} title={isShort ? words : undefined}>
      {isShort ? t(`analyses.results.short.${standing}`) : words}
    </span>
  );
}

function useWords({ scope, facts, chart, at }: AnalysisRun, standing: Standing): string {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  switch (standing) {
    case 'fresh':
      return '';
    case 'stale':
      if (scope !== 'case') return t('analyses.stale');
      return t(facts.read?.isDatabase === true ? 'analyses.results.staleDatabase' : 'analyses.results.staleCase');
    case 'gone':
      return t('analyses.results.gone');
    case 'elsewhere':
      return t('analyses.results.elsewhere', { title: chart.title });
    case 'asked':
      return t('analyses.results.asked', { at: minuteText(facts.read?.at ?? at, language, zone) });
  }
}
