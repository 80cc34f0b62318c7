// What the search has to say besides hits: nothing found, more than was counted, or what went wrong and what to do.
import { useSession, useTranslator, useView } from '../AppContext';

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
  if (isSearching || reply === null || source === null) return null;
  const { total, isAtLeast } = reply;
  if (total > 0 && !isAtLeast) return null;
  if (total > 0) {
    return (
      <div className="panel-message" role="status">
        <p>{t('panels.find.more', { total })}</p>
      </div>
    );
  }
  return (
    <div className="panel-message" role="status">
      <p>{t('errors.NOTHING_FOUND.message', { text: text.trim() })}</p>
      <p>{t(isAtLeast ? 'panels.find.unseen' : 'errors.NOTHING_FOUND.next')}</p>
    </div>
  );
}
