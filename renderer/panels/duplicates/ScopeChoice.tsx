// Where duplicates are looked for: on the chart, or in everything that the open source holds. Where that cannot be, why.
import { scopeTrouble } from '../../actions/analyses';
import { chooseDuplicateScope } from '../../actions/duplicates';
import type { DuplicateScope } from '../../state/duplicates';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';

const scopes: readonly DuplicateScope[] = ['chart', 'case'];

export function ScopeChoice() {
  const context = useApp();
  const { t } = useTranslator();
  const chosen = useView((view) => view.duplicates.scope);
  const source = useSession((session) => session.source);
  const counts = { chart: useChart().entityCount, case: source?.entities ?? 0 };
  const trouble = scopeTrouble(context, 'case');
  return (
    <div className="segments analysis-scope" role="radiogroup" aria-label={t('duplicates.scope')}>
      {scopes.map((scope) => {
        const isOff = scope === 'case' && trouble !== null;
        return (
          <label
            key={scope}
            className={`segment ${scope === chosen ? 'is-on' : ''} ${isOff ? 'is-off' : ''}`}
            {...(isOff ? { title: t(`analyses.trouble.${trouble}`) } : {})}
          >
            <input
              type="radio"
              name="duplicates-scope"
              value={scope}
              checked={scope === chosen}
              disabled={isOff}
              onChange={() => chooseDuplicateScope(context, scope)}
            />
            {t(`analyses.scopes.${scope === 'case' && source?.kind === 'neo4j' ? 'database' : scope}`, {
              count: counts[scope],
            })}
          </label>
        );
      })}
    </div>
  );
}
