// The layout bar: every listed layout, fit, and zoom, at the top left of the chart.
import { layoutActions } from '../../actions/applyLayout';
import { zoomActions } from '../../actions/zoom';
import type { Action } from '../../actions/Action';
import { keysOf, useChart, useRun, useTranslator, useView } from '../AppContext';

const fit = zoomActions.filter(({ id }) => id === 'fit');

export function LayoutBar() {
  const { t } = useTranslator();
  const run = useRun();
  const current = useView((view) => view.layout);
  const isEmpty = useChart().entityCount === 0;
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
    <div className="layout-bar" role="toolbar" aria-label={t('panels.chart.layouts')}>
      {layoutActions.map((action) => button(action, action.layout === current))}
      <span className="bar-line" />
      {fit.map((action) => button(action, null))}
    </div>
  );
}
