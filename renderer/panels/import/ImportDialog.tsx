// The import wizard: what the files are, what each row of a table means, and what would come of it. Nothing is written
// before the analyst says so, and then all or nothing; several files, of whatever kinds, become one case.
import { useState } from 'react';
import type { NamedFile } from '../../../shared/contract';
import type { ImportRunReply, PreviewReply } from '../../../shared/contracts/import';
import { importGraph, leaveImport, runImport, type FileWanted } from '../../actions/importFile';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator, useView } from '../AppContext';
import { entityNamed } from './draft';
import { FileList } from './FileList';
import { leaderOf, stateOf, wantedOf } from './importFiles';
import { OtherFile } from './OtherFile';
import type { OnProblem } from './Problems';
import { TableImport } from './TableImport';
import { TogetherTick } from './TogetherTick';
import { Running, useRunning } from './Running';
import { useImportFiles } from './useImportFiles';

export function ImportDialog() {
  const files = useView((view) => view.importing);
  return files.length === 0 ? null : <Wizard files={files} />;
}

function Wizard({ files }: { readonly files: readonly NamedFile[] }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const found = useImportFiles(files);
  const { states } = found;
  const [token, setToken] = useState(files[0]?.token);
  const shown = files.find((file) => file.token === token) ?? (files[0] as NamedFile);
  const leader = leaderOf(files, states, shown);
  const [onProblem, setOnProblem] = useState<OnProblem>('keep');
  const [isTogether, setIsTogether] = useState(false);
  const [refusal, setRefusal] = useState<ImportRunReply | null>(null);
  const [preview, setPreview] = useState<PreviewReply | null>(null);
  const { isRunning, run } = useRunning();
  const state = stateOf(states, shown);
  const table = state.look?.kind === 'table' ? state.look : null;
  const isTried = table === null || (preview !== null && preview.missingColumns.length === 0);
  const wanted = wantedOf(files, states);
  const start = async (all: readonly FileWanted[]) => {
    setRefusal(null);
    const [one] = all;
    if (all.length === 1 && one?.mapping === null) return run(importGraph(context, one.file, isTogether));
    const nameOf = (name: string, id: string) => {
      const mapping = all.find(({ file }) => file.name === name)?.mapping ?? null;
      return mapping === null ? id : entityNamed(mapping, id, language);
    };
    setRefusal(await run(runImport(context, { files: all, onProblem, isTogether, nameOf })));
  };
  const hasTable = files.some((file) => stateOf(states, file).look?.kind === 'table');
  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('panels.dialog.close')}
      {...(hasTable ? { size: 'full' as const } : {})}
      onClose={() => leaveImport(context)}
      buttons={
        <>
          <Running isRunning={isRunning} />
          {wanted === null ? null : <TogetherTick isOn={isTogether} onChange={setIsTogether} />}
          <span className="grow" />
          <Button onClick={() => leaveImport(context)}>{t('panels.dialog.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={wanted === null || isRunning || !isTried}
            onClick={() => attempt(context, () => start(wanted ?? []))}
          >
            {t('import.run')}
          </Button>
        </>
      }
    >
      <FileList files={files} states={states} shown={shown} onShow={(file) => setToken(file.token)} />
      {table === null ? (
        <div className="import-other">
          <OtherFile file={shown} state={state} />
        </div>
      ) : (
        <TableImport
          key={shown.token}
          file={shown}
          leader={leader}
          table={table}
          found={found}
          problems={{ onProblem, setOnProblem, refusal }}
          onPreview={setPreview}
        />
      )}
    </Dialog>
  );
}
