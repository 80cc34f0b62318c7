// What an analysis looks at: the selection, what is shown of the chart, or the whole case, of which types can be chosen. Where it
// cannot, the reason is said; what it leaves out, too.
import { changeAnalyses, scopeTrouble } from '../../actions/analyses';
import { shownOf } from '../../chart/shown';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { number } from '../words';
import { NamesField } from './NamesField';
import { ScopeSegments } from './ScopeSegments';

export function ScopeChoice() {
  const context = useApp();
  const { t } = useTranslator();
  const chosen = useView((view) => view.analyses.scope);
  const { shown, of } = shownOf(useChart()).counts;
  const trouble = scopeTrouble(context, chosen);
  return (
    <>
      <ScopeSegments
        name="analysis-scope"
        chosen={chosen}
        onChange={(scope) => changeAnalyses(context, { scope, isAsking: false })}
      />
      {trouble !== null ? (
        <span className="quiet">{t(`analyses.trouble.${trouble}`)}</span>
      ) : chosen === 'chart' && shown < of ? (
        <span className="quiet">{t('analyses.leftOut', { count: of - shown, of: number(of) })}</span>
      ) : chosen === 'case' ? (
        <TypesChoice />
      ) : null}
    </>
  );
}

/** Which entities and links of a whole case are read; nothing chosen is all. */
function TypesChoice() {
  const context = useApp();
  const { t } = useTranslator();
  const types = useView((view) => view.analyses.types);
  const change = (part: Partial<typeof types>) =>
    changeAnalyses(context, { types: { ...types, ...part }, isAsking: false });
  return (['entities', 'links'] as const).map((of) => (
    <label key={of} className="analysis-field">
      <span className="quiet">{t(`analyses.read.${of}`)}</span>
      <NamesField
        label={t(`analyses.read.${of}`)}
        offers={of === 'entities' ? 'entityTypes' : 'linkTypes'}
        value={types[of]}
        empty="all"
        onChange={(value) => change({ [of]: value })}
      />
    </label>
  ));
}
