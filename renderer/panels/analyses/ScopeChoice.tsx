// What an analysis looks at: the selection, what is shown of the chart, or the whole case. Where it cannot, the reason is said;
// what it leaves out, too.
import { changeAnalyses, scopeTrouble } from '../../actions/analyses';
import { selected } from '../../actions/select';
import { shownOf } from '../../chart/shown';
import { analysisScopes, type AnalysisScope } from '../../state/analyses';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';
import { number } from '../words';

export function ScopeChoice() {
  const context = useApp();
  const { t } = useTranslator();
  const chosen = useView((view) => view.analyses.scope);
  useView((view) => view.selection);
  const source = useSession((session) => session.source);
  const { shown, of } = shownOf(useChart()).counts;
  const counts: { readonly [scope in AnalysisScope]: number } = {
    selection: selected(context).length,
    chart: shown,
    case: source?.entities ?? 0,
  };
  const trouble = scopeTrouble(context, chosen);
  const isDatabase = scopeTrouble(context, 'case') === 'database';
  return (
    <>
      <div className="segments analysis-scope" role="radiogroup" aria-label={t('analyses.scope')}>
        {analysisScopes.map((scope) => {
          const stands = scopeTrouble(context, scope);
          const isOff = stands === 'database' || stands === 'noSource';
          return (
            <label
              key={scope}
              className={`segment ${scope === chosen ? 'is-on' : ''} ${isOff ? 'is-off' : ''}`}
              {...(stands === null ? {} : { title: t(`analyses.trouble.${stands}`) })}
            >
              <input
                type="radio"
                name="analysis-scope"
                value={scope}
                checked={scope === chosen}
                disabled={isOff}
                onChange={() => changeAnalyses(context, { scope })}
              />
              {t(`analyses.scopes.${scope}`, { count: counts[scope] })}
            </label>
          );
        })}
      </div>
      {trouble !== null ? (
        <span className="quiet">{t(`analyses.trouble.${trouble}`)}</span>
      ) : chosen === 'chart' && shown < of ? (
        <span className="quiet">{t('analyses.leftOut', { count: of - shown, of: number(of) })}</span>
      ) : isDatabase ? (
        <span className="quiet">{t('analyses.trouble.database')}</span>
      ) : null}
    </>
  );
}
