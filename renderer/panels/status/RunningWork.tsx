// Work that has been running for a while: its name, how far it is, and Cancel.
import { useSession, useTranslator } from '../AppContext';

export function RunningWork() {
  const { t } = useTranslator();
  const work = useSession((session) => session.work);
  return (
    <span className="running" role="status">
      {work.map(({ id, label, params, done, total, cancel }) => (
        <span key={id} className="work">
          <span className="work-spin" aria-hidden="true" />
          {t(label, params)}
          {done === 0 ? '…' : progressText(done, total)}{' '}
          <button type="button" className="text-button" onClick={cancel}>
            {t('panels.status.cancel')}
          </button>
        </span>
      ))}
    </span>
  );
}

/** A percentage while the end is known, else what is done so far. */
function progressText(done: number, total: number | null): string {
  return total === null || total === 0 ? ` ${done.toLocaleString('en')}` : ` ${Math.floor((100 * done) / total)} %`;
}
