// A database that stopped answering: when it is asked again, and what can be done meanwhile.
import { connect } from '../../actions/connect';
import { tryAgainNow } from '../../actions/reconnect';
import { useApp, useRun, useSession, useTranslator } from '../AppContext';

export function ConnectionState() {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const connection = useSession((session) => session.connection);
  if (connection.state === 'up') return null;
  if (connection.state === 'refused') {
    return (
      <span
        className="connection-lost"
        aria-live="polite"
        title={t(`errors.${connection.error.code}.message`, connection.error.details)}
      >
        {t('connection.refused')}{' '}
        <button type="button" className="text-button" onClick={() => run(connect)}>
          {t('connection.connectAgain')}
        </button>
      </span>
    );
  }
  return (
    <span className="connection-lost">
      <span aria-live="polite">
        {connection.isTrying ? t('connection.trying') : t('connection.lostIn', { count: connection.inS })}
      </span>{' '}
      <button type="button" className="text-button" disabled={connection.isTrying} onClick={() => tryAgainNow(context)}>
        {t('connection.tryNow')}
      </button>
    </span>
  );
}
