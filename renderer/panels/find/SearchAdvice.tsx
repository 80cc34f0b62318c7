// What would make the search of a foreign database whole and quick: a statement to hand on, which Skein never runs.
import { useState } from 'react';
import { copyText } from '../../actions/copyKey';
import { attempt } from '../../actions/report';
import { useApp, useTranslator, useView } from '../AppContext';

export function SearchAdvice() {
  const context = useApp();
  const { t } = useTranslator();
  const advice = useView((view) => view.searchReply?.advice ?? null);
  const [isOpen, setIsOpen] = useState(false);
  if (advice === null) return null;
  return (
    <details className="search-advice" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('connection.advice')}</summary>
      <p className="quiet">{t('connection.adviceStatement')}</p>
      <pre tabIndex={0}>{advice}</pre>
      <button type="button" className="text-button" onClick={() => attempt(context, () => copyText(context, advice))}>
        {t('connection.copy')}
      </button>
    </details>
  );
}
