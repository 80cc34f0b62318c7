// The import that runs: how far it is, and the way to stop it. The status line, which tells the same, lies behind the wizard.
import { useState } from 'react';
import { cancelImport } from '../../actions/importFile';
import { Button } from '../../ui/Button';
import { useApp, useSession, useTranslator } from '../AppContext';
import { number } from '../words';

/** `run` passes on what the work comes to; meanwhile `isRunning`. */
export function useRunning() {
  const [isRunning, setRunning] = useState(false);
  const run = async <T,>(work: Promise<T>): Promise<T> => {
    setRunning(true);
    try {
      return await work;
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, run };
}

export function Running({ isRunning }: { readonly isRunning: boolean }) {
  const context = useApp();
  const { t } = useTranslator();
  const work = useSession((session) => session.work);
  const own = work.find(({ label }) => label === 'import.work.run');
  if (!isRunning) return null;
  const { done = 0, total = null } = own ?? {};
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  return (
    <span className="import-running" role="status">
      <progress aria-label={t('import.running')} max={1} {...(share === null ? {} : { value: share })} />
      <span className="quiet">
        {total === null ? t('import.running') : `${number(Math.round(100 * (share ?? 0)))} %`}
      </span>
      <Button kind="plain" onClick={() => cancelImport(context)}>
        {t('import.stop')}
      </Button>
    </span>
  );
}
