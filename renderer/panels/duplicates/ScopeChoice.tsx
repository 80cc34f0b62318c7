// Where duplicates are looked for: on the chart, or in everything that the open source holds. Where that cannot be, why.
import { scopeTrouble } from '../../actions/analyses';
import { chooseDuplicateScope } from '../../actions/duplicates';
import type { DuplicateScope } from '../../state/duplicates';
import { Segments } from '../../ui/fields';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';

const scopes: readonly DuplicateScope[] = ['chart', 'case'];

export function ScopeChoice() {
  const context = useApp();
  const { t } = useTranslator();
  const chosen = useView((view) => view.duplicates.scope);
  const source = useSession((session) => session.source);
  const counts = { chart: useChart().entityCount, case: source?.entities ?? 0 };
  const trouble = scopeTrouble(context, 'case');
  const wordOf = (scope: DuplicateScope) => (scope === 'case' && source?.kind === 'neo4j' ? 'database' : scope);
  const options = scopes.map((scope) => {
    const stands = scope === 'case' ? trouble : null;
    return {
      value: scope,
      label: t(`analyses.scopes.${wordOf(scope)}`, { count: counts[scope] }),
      isOff: stands !== null,
      hint: stands === null ? undefined : t(`analyses.trouble.${stands}`),
    };
  });
  return (
    <Segments
      className="analysis-scope"
      name="duplicates-scope"
      label={t('duplicates.scope')}
      value={chosen}
      options={options}
      onChange={(scope) => chooseDuplicateScope(context, scope)}
    />
  );
}
