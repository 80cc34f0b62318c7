// The three things that can be looked at, as one row: the selection, what is shown of the chart, or the whole case. Where one
// of them cannot be, its hint says why.
import { scopeTrouble } from '../../actions/analyses';
import { selected } from '../../actions/select';
import { shownOf } from '../../chart/shown';
import { analysisScopes, type AnalysisScope } from '../../state/analyses';
import { Segments } from '../../ui/fields';
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
  const options = analysisScopes.map((scope) => {
    const stands = scopeTrouble(context, scope);
    return {
      value: scope,
      label: t(`analyses.scopes.${wordOf(scope)}`, { count: counts[scope] }),
      isOff: stands === 'noSource',
      hint: stands === null ? undefined : t(`analyses.trouble.${stands}`),
    };
  });
  return (
    <Segments className="analysis-scope" label={t('analyses.scope')} value={chosen} {...{ name, options, onChange }} />
  );
}
