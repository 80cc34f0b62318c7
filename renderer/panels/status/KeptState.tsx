// Whether the case has what was done, and since when; nothing where the source keeps no work.
import { isKeptInCase } from '../../state/session';
import { useSession, useTranslator } from '../AppContext';

export function KeptState() {
  const { t, language } = useTranslator();
  const kept = useSession((session) => session.kept);
  const isKept = useSession(isKeptInCase);
  if (kept.keeping === 'memory') return null;
  if (kept.keeping !== 'case') {
    return <span className="kept-state">{t(`work.status.${kept.keeping}`)}</span>;
  }
  if (!isKept && kept.error !== null) {
    return (
      <span className="kept-state connection-lost" title={t(`errors.${kept.error.code}.message`, kept.error.details)}>
        {t('work.status.failed')}
      </span>
    );
  }
  if (kept.at === null) return null;
  const time = new Date(kept.at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  return (
    <span className="kept-state" data-pending={kept.isPending} title={t('work.status.hint')}>
      {t('work.status.kept', { time })}
    </span>
  );
}
