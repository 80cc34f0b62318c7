// The import wizard: what the files are, what each row of a table means, and what would come of it. Nothing is written
// before the analyst says so, and then all or nothing.
import { useState } from 'react';
import type { NamedFile } from '../../../shared/contract';
import { importGraph, leaveImport } from '../../actions/importFile';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator, useView } from '../AppContext';
import { FileList } from './FileList';
import { TableImport } from './TableImport';
import { TogetherTick } from './TogetherTick';
import { Running, useRunning } from './Running';
import { useLook, type Look } from './useTable';

export function ImportDialog() {
  const files = useView((view) => view.importing);
  const [first] = files;
  return first === undefined ? null : <Wizard key={first.token} first={first} files={files} />;
}

interface WizardProps {
  readonly first: NamedFile;
  readonly files: readonly NamedFile[];
}

function Wizard({ first, files }: WizardProps) {
  const found = useLook(first.token);
  const { look } = found;
  return look?.kind === 'table' ? (
    <TableImport first={first} files={files} table={look} found={found} />
  ) : (
    <Before first={first} files={files} found={found} />
  );
}

/** Before the file is known to be a table: it is looked at, it cannot be read, or it is a graph that needs no mapping. */
function Before({ first, files, found: { look, error } }: WizardProps & { readonly found: Look }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { isRunning, run } = useRunning();
  const [isTogether, setIsTogether] = useState(false);
  const isGraph = look?.kind === 'graph' && error === null;
  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('panels.dialog.close')}
      onClose={() => leaveImport(context)}
      buttons={
        <>
          <Running isRunning={isRunning} />
          <span className="grow" />
          <Button onClick={() => leaveImport(context)}>{t('panels.dialog.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={!isGraph || isRunning}
            onClick={() => attempt(context, () => run(importGraph(context, first, isTogether)))}
          >
            {t('import.run')}
          </Button>
        </>
      }
    >
      <FileList files={files} />
      {error === null ? null : (
        <div role="alert">
          <p className="import-wrong">{t(`errors.${error.code}.message`, error.details)}</p>
          <p className="quiet">{t(`errors.${error.code}.next`, error.details)}</p>
        </div>
      )}
      {error === null && look === null ? (
        <p className="quiet import-waiting" role="status">
          {t('import.looking')}
        </p>
      ) : null}
      {isGraph ? <p>{t('import.graph', { name: first.name, format: look.title[language] })}</p> : null}
      {isGraph ? <TogetherTick isOn={isTogether} onChange={setIsTogether} /> : null}
      {isGraph && files.length > 1 ? <p className="quiet">{t('import.graphAlone', { name: first.name })}</p> : null}
    </Dialog>
  );
}
