// Passing messages at the bottom right: facts go by themselves, errors stay until they are closed.
import { useEffect } from 'react';
import { closeNotice, type Notice } from '../../state/session';
import { Button } from '../../ui/Button';
import { useApp, useSession, useTranslator } from '../AppContext';

const readingMs = 7000;

export function Notices() {
  const notices = useSession((session) => session.notices);
  return (
    <div className="notices">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const context = useApp();
  const { t } = useTranslator();
  const isError = notice.kind === 'error';
  const more = notice.kind === 'error' ? null : (notice.more ?? null);
  const isStaying = isError || more !== null;
  useEffect(() => {
    if (isStaying) return;
    const timer = setTimeout(() => closeNotice(context.session, notice.id), readingMs);
    return () => clearTimeout(timer);
  }, [context, notice.id, isStaying]);
  return (
    <div className={`notice floating notice-${notice.kind}`} role={isError ? 'alert' : 'status'}>
      <div className="grow">
        {notice.kind === 'error' ? (
          <>
            <div className="notice-text">{t(`errors.${notice.error.code}.message`, notice.error.details)}</div>
            <div className="quiet">{t(`errors.${notice.error.code}.next`, notice.error.details)}</div>
          </>
        ) : (
          <div className="notice-text">{t(notice.text, notice.params)}</div>
        )}
      </div>
      {more === null ? null : (
        <Button
          kind="plain"
          onClick={() => {
            closeNotice(context.session, notice.id);
            context.view.setState({ dialog: more.dialog });
          }}
        >
          {t(more.label)}
        </Button>
      )}
      <button
        type="button"
        className="clear"
        aria-label={t('panels.notices.close')}
        title={t('panels.notices.close')}
        onClick={() => closeNotice(context.session, notice.id)}
      >
        ×
      </button>
    </div>
  );
}
