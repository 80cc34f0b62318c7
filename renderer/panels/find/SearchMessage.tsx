// What the search has to say instead of hits: nothing found, or what went wrong and what to do.
import { useTranslator, useView } from '../AppContext';
import { useSession } from '../AppContext';

export function SearchMessage() {
  const { t } = useTranslator();
  const reply = useView((view) => view.searchReply);
  const error = useView((view) => view.searchError);
  const text = useView((view) => view.searchText);
  const isSearching = useView((view) => view.isSearching);
  const source = useSession((session) => session.source);
  if (error !== null) {
    return (
      <div className="panel-message is-error" role="alert">
        <p>{t(`errors.${error.code}.message`, error.details)}</p>
        <p>{t(`errors.${error.code}.next`, error.details)}</p>
      </div>
    );
  }
  if (isSearching || reply === null || reply.total > 0 || source === null) return null;
  return (
    <div className="panel-message" role="status">
      <p>{t('errors.NOTHING_FOUND.message', { text: text.trim() })}</p>
      <p>{t('errors.NOTHING_FOUND.next')}</p>
    </div>
  );
}
