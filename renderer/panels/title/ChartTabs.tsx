// The charts of the case as tabs. A dot says that there are edits no snapshot holds; a double click or F2 renames the chart
// on the screen.
import { useState } from 'react';
import { actionById } from '../../actions';
import { rename } from '../../actions/arrange';
import { closeChartOrAsk, showChart } from '../../actions/charts';
import { isKeptInCase } from '../../state/session';
import { keysOf, useApp, useChart, useRun, useSession, useTranslator, useView } from '../AppContext';

const newChart = actionById('newChart');

export function ChartTabs() {
  const { t } = useTranslator();
  const run = useRun();
  const tabs = useSession((session) => session.charts);
  const hasSource = useSession((session) => session.source !== null);
  return (
    <div className="chart-tabs" role="group" aria-label={t('charts.tabs')}>
      {tabs.map(({ id, parked }) =>
        parked === null ? (
          <OpenTab key={id} id={id} isAlone={tabs.length === 1} />
        ) : (
          <ParkedTab key={id} id={id} title={parked.state.title} hasUnsaved={parked.hasUnsaved} />
        ),
      )}
      {newChart === null ? null : (
        <button
          type="button"
          className="new-chart"
          disabled={!hasSource}
          aria-label={t(newChart.label)}
          title={[t(newChart.label), keysOf(newChart)].filter(Boolean).join('  ')}
          onClick={() => run(newChart)}
        >
          +
        </button>
      )}
    </div>
  );
}

function OpenTab({ id, isAlone }: { readonly id: string; readonly isAlone: boolean }) {
  const context = useApp();
  const { t } = useTranslator();
  const chart = useChart();
  const hasUnsaved = useSession((session) => session.hasUnsaved);
  const isRenaming = useView((view) => view.isRenaming);
  if (isRenaming) return <TitleField title={chart.title} />;
  const title = chart.title || t('actions.newChart');
  return (
    <span className="chart-tab is-open">
      <button
        type="button"
        className="chart-tab-name"
        aria-current="page"
        title={t('panels.title.renameHint')}
        onDoubleClick={() => context.view.setState({ isRenaming: true })}
      >
        {title}
        {hasUnsaved ? <UnsavedDot /> : null}
      </button>
      {isAlone ? null : <CloseTab id={id} title={title} />}
    </span>
  );
}

interface ParkedTabProps {
  readonly id: string;
  readonly title: string;
  readonly hasUnsaved: boolean;
}

function ParkedTab({ id, title, hasUnsaved }: ParkedTabProps) {
  const context = useApp();
  const { t } = useTranslator();
  const name = title || t('actions.newChart');
  return (
    <span className="chart-tab">
      <button type="button" className="chart-tab-name" title={name} onClick={() => showChart(context, id)}>
        {name}
        {hasUnsaved ? <UnsavedDot /> : null}
      </button>
      <CloseTab id={id} title={name} />
    </span>
  );
}

function CloseTab({ id, title }: { readonly id: string; readonly title: string }) {
  const context = useApp();
  const { t } = useTranslator();
  const label = t('charts.close', { title });
  return (
    <button
      type="button"
      className="chart-tab-close"
      aria-label={label}
      title={label}
      onClick={() => closeChartOrAsk(context, id)}
    >
      <svg viewBox="0 0 12 12" width="9" height="9" aria-hidden="true">
        <path d="M2 2 10 10M10 2 2 10" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </button>
  );
}

/** Nothing where the case keeps every edit by itself. */
function UnsavedDot() {
  const { t } = useTranslator();
  const isKept = useSession(isKeptInCase);
  if (isKept) return null;
  return <span className="unsaved-dot" role="img" aria-label={t('panels.title.unsaved')} />;
}

function TitleField({ title }: { readonly title: string }) {
  const context = useApp();
  const { t } = useTranslator();
  const [text, setText] = useState(title);
  return (
    <input
      className="chart-tab chart-title-field"
      aria-label={t('panels.title.name')}
      value={text}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => rename(context, text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') rename(context, text);
        if (event.key === 'Escape') rename(context, title);
        event.stopPropagation();
      }}
    />
  );
}
