// The three things that can be looked at, as one row: the selection, what is shown of the chart, or the whole case. Where one
// of them cannot be, its hint says why.
import { scopeTrouble } from '../../actions/analyses';
import { selected } from '../../actions/select';
import { shownOf } from '../../chart/shown';
import { analysisScopes, type AnalysisScope } from '../../state/analyses';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';

interface ScopeSegmentsProps {
  /** Of the row of buttons: unlike that of any other on the page. */
  readonly name: string;
  readonly chosen: AnalysisScope;
  readonly onChange: (scope: AnalysisScope) => void;
}

export function ScopeSegments({ name, chosen, onChange }: ScopeSegmentsProps) {
  const context = useApp();
  const { t } = useTranslator();
  useView((view) => view.selection);
  const source = useSession((session) => session.source);
  const { shown } = shownOf(useChart()).counts;
  const counts: { readonly [scope in AnalysisScope]: number } = {
    selection: selected(context).length,
    chart: shown,
    case: source?.entities ?? 0,
  };
  const wordOf = (scope: AnalysisScope) => (scope === 'case' && source?.kind === 'neo4j' ? 'database' : scope);
  return (
    <div className="segments analysis-scope" role="radiogroup" aria-label={t('analyses.scope')}>
      {analysisScopes.map((scope) => {
        const stands = scopeTrouble(context, scope);
        const isOff = stands === 'noSource';
        return (
          <label
            key={scope}
            className={`segment ${scope === chosen ? 'is-on' : ''} ${isOff ? 'is-off' : ''}`}
            {...(stands === null ? {} : { title: t(`analyses.trouble.${stands}`) })}
          >
            <input
              type="radio"
              name={name}
              value={scope}
              checked={scope === chosen}
              disabled={isOff}
              onChange={() => onChange(scope)}
            />
            {t(`analyses.scopes.${wordOf(scope)}`, { count: counts[scope] })}
          </label>
        );
      })}
    </div>
  );
}
