// Files opened before, and the other ways to open something.
import { useEffect, useState } from 'react';
import type { NamedFile } from '../../../shared/contract';
import { openFile, openNamed, recentFiles } from '../../actions/openFile';
import { openSample } from '../../actions/openSource';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useRun, useTranslator } from '../AppContext';

export function OpenDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const [files, setFiles] = useState<readonly NamedFile[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void recentFiles(context).then((found) => {
      if (!isGone) setFiles(found);
    });
    return () => {
      isGone = true;
    };
  }, [context]);
  const leaveFor = (action: typeof openFile) => {
    closeDialog(context);
    run(action);
  };
  return (
    <Dialog
      title={t('panels.recent.title')}
      closeLabel={t('panels.dialog.close')}
      size="small"
      onClose={() => closeDialog(context)}
      buttons={
        <>
          <Button kind="plain" onClick={() => leaveFor(openSample)}>
            {t('actions.labels.openSample')}
          </Button>
          <Button kind="primary" onClick={() => leaveFor(openFile)}>
            {t('panels.recent.choose')}
          </Button>
        </>
      }
    >
      {files?.length === 0 ? <p className="quiet">{t('panels.recent.none')}</p> : null}
      {files?.map((file) => (
        <button
          key={file.token}
          type="button"
          className="list-row"
          onClick={() => attempt(context, () => openNamed(context, file))}
        >
          {file.name}
        </button>
      ))}
    </Dialog>
  );
}
