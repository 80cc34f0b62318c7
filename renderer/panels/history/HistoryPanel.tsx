// The history of edits: every edit by its name, where the chart is now, what the last save holds. A click goes to any
// point; nothing is dropped before a new edit, and the panel says how much that would be.
import { useRef } from 'react';
import { closeHistory } from '../../actions/history';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';
import { HistoryList } from './HistoryList';

export function HistoryPanel() {
  const isOpen = useView((view) => view.hand.isHistoryOpen);
  return isOpen ? <OpenPanel /> : null;
}

function OpenPanel() {
  const context = useApp();
  const { t } = useTranslator();
  const box = useRef<HTMLElement>(null);
  // Edits, undo and redo change the chart; saving changes what the session knows of it.
  useChart();
  useSession((session) => session.hasUnsaved);
  useSession((session) => session.savedAs);
  const { names, position } = context.history;
  const after = names.length - position;
  const words =
    after > 0 ? t('hand.history.wouldDrop', { count: after }) : t('hand.history.atEnd', { count: position });
  return (
    <section
      ref={box}
      className="history-panel card floating"
      aria-label={t('hand.history.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        closeHistory(context);
        box.current?.parentElement?.querySelector<HTMLElement>('[role="application"]')?.focus();
        event.stopPropagation();
      }}
    >
      <div className="history-head">
        <h2>{t('hand.history.title')}</h2>
        <button
          type="button"
          className="clear"
          aria-label={t('hand.history.close')}
          title={t('hand.history.close')}
          onClick={() => closeHistory(context)}
        >
          ×
        </button>
      </div>
      <HistoryList />
      <p className="history-foot quiet" aria-live="polite">
        {names.length === 0 ? t('hand.history.none') : words}
      </p>
    </section>
  );
}
