// The layout bar: the common layouts, the menu of all others, and fit, at the top left of the chart; and the lines of the
// layout that is in sight.
import type { Action } from '../../actions/Action';
import { layoutActions } from '../../actions/applyLayout';
import { zoomActions } from '../../actions/zoom';
import { keysOf, useChartFact, useRun, useTranslator, useView } from '../AppContext';
import { LayoutGuides } from './LayoutGuides';
import { LayoutMenuButton } from './LayoutMenu';

const fit = zoomActions.filter(({ id }) => id === 'fit');
/** The others are in the menu: they ask by what, or are rarer. */
const inBar: ReadonlySet<string> = new Set(['organic', 'concentric', 'tree', 'grid', 'circle']);

export function LayoutBar() {
  const { t } = useTranslator();
  const run = useRun();
  const current = useView((view) => view.layout);
  const isEmpty = useChartFact((chart) => chart.entityCount === 0);
  const button = (action: Action, isOn: boolean | null) => (
    <button
      key={action.id}
      type="button"
      className={isOn === true ? 'bar-button is-on' : 'bar-button'}
      disabled={isEmpty}
      title={[t(action.label), keysOf(action)].filter(Boolean).join('  ')}
      {...(isOn === null ? {} : { 'aria-pressed': isOn })}
      onClick={() => run(action)}
    >
      {t(action.label)}
    </button>
  );
  return (
    <>
      <LayoutGuides />
      <div className="layout-bar" role="toolbar" aria-label={t('panels.chart.layouts')}>
        {layoutActions
          .filter(({ layout }) => inBar.has(layout))
          .map((action) => button(action, action.layout === current))}
        <LayoutMenuButton isDisabled={isEmpty} others={layoutActions.filter(({ layout }) => !inBar.has(layout))} />
        <span className="bar-line" />
        {fit.map((action) => button(action, null))}
      </div>
    </>
  );
}
