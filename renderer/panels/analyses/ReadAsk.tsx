// Before a whole database is read: how much that is, and whether to. Afterwards: when it was read, and how to read it anew.
import { changeAnalyses, chosenAnalysis, runAnalysis } from '../../actions/analyses';
import { readsFields } from '../../../shared/analysis/readsFields';
import type { ReadTypes } from '../../../shared/dress/overlay';
import { attempt } from '../../actions/report';
import { factsReadBefore, forgetFactsRead, linksToRead, readTypes } from '../../actions/wholeFacts';
import { Button } from '../../ui/Button';
import { useApp, useSession, useTranslator, useView } from '../AppContext';
import { number } from '../words';

export function ReadAsk() {
  const context = useApp();
  const { t } = useTranslator();
  const { scope, types, isAsking, isRunning } = useView((view) => view.analyses);
  const source = useSession((session) => session.source);
  if (source?.kind !== 'neo4j' || scope !== 'case' || isRunning) return null;
  if (isAsking) {
    return (
      <ReadQuestion
        types={readTypes(types)}
        onYes={() => attempt(context, () => runAnalysis(context, 'agreed'))}
        onNo={() => changeAnalyses(context, { isAsking: false })}
      />
    );
  }
  const { analysis, chosen } = chosenAnalysis(context);
  const read = factsReadBefore(context, readTypes(types), readsFields(analysis, chosen))?.read ?? null;
  if (read === null) return null;
  return (
    <div className="analysis-go">
      <span className="quiet">
        {t('analyses.read.before', { at: new Date(read.at).toLocaleTimeString('en-GB'), links: number(read.links) })}
      </span>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          forgetFactsRead(context);
          changeAnalyses(context, {});
        }}
      >
        {t('analyses.read.again')}
      </button>
    </div>
  );
}

interface ReadQuestionProps {
  readonly types: ReadTypes | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** How many links of the open database are to be read, and whether to. */
export function ReadQuestion({ types, onYes, onNo }: ReadQuestionProps) {
  const { t } = useTranslator();
  const source = useSession((session) => session.source);
  if (source === null) return null;
  const { count, most } = linksToRead(source, types);
  const about = { count, name: source.name, most: number(most) };
  return (
    <div className="analysis-go" role="group" aria-label={t('analyses.read.title')}>
      <span role="status">
        {t(source.isEstimate ? 'analyses.read.askAbout' : 'analyses.read.ask', about)}
        {count > most ? ` ${t('analyses.read.askMost', about)}` : ''}
      </span>
      <Button kind="primary" onClick={onYes}>
        {t('analyses.read.yes')}
      </Button>
      <Button kind="plain" onClick={onNo}>
        {t('analyses.read.no')}
      </Button>
    </div>
  );
}
