// The chart's name as a tab; a double click or F2 changes it. A dot says that there are edits no snapshot holds.
import { useState } from 'react';
import { rename } from '../../actions/arrange';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';

export function ChartTitle() {
  const context = useApp();
  const { t } = useTranslator();
  const chart = useChart();
  const hasUnsaved = useSession((session) => session.hasUnsaved);
  const isRenaming = useView((view) => view.isRenaming);
  if (isRenaming) return <TitleField title={chart.title} />;
  return (
    <button
      type="button"
      className="chart-tab"
      title={t('panels.title.renameHint')}
      onDoubleClick={() => context.view.setState({ isRenaming: true })}
    >
      {chart.title || t('actions.newChart')}
      {hasUnsaved ? <span className="unsaved-dot" role="img" aria-label={t('panels.title.unsaved')} /> : null}
    </button>
  );
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
