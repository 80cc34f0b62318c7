// The wizard for a table: how it is read and its first rows on the left, with the chart that would come of them; what each
// row means and which rows cannot be read on the right.
import { useEffect, useState } from 'react';
import type { NamedFile } from '../../../shared/contract';
import type { ImportRunReply, KnownMapping, TableLook } from '../../../shared/contracts/import';
import { leaveImport, runImport } from '../../actions/importFile';
import { knownMappings } from '../../actions/importMappings';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator } from '../AppContext';
import { entityNamed, isReady, textFor, unasked } from './draft';
import { FileList } from './FileList';
import { FirstRows } from './FirstRows';
import { FoundText } from './FoundText';
import { MappingBar } from './MappingBar';
import { Meaning } from './Meaning';
import { PreviewPicture } from './PreviewPicture';
import { Problems, type OnProblem } from './Problems';
import { Running, useRunning } from './Running';
import { TogetherTick } from './TogetherTick';
import { useDraft, useTried, type Look } from './useTable';

interface TableImportProps {
  /** The one that is shown. */
  readonly first: NamedFile;
  readonly files: readonly NamedFile[];
  readonly table: TableLook;
  readonly found: Look;
}

export function TableImport({ first, files, table, found }: TableImportProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { asked, ask, error } = found;
  const draft = useDraft(table);
  const { mapping, change } = draft;
  const [known, setKnown] = useKnown();
  const [onProblem, setOnProblem] = useState<OnProblem>('keep');
  const [isTogether, setIsTogether] = useState(false);
  const [refusal, setRefusal] = useState<ImportRunReply | null>(null);
  const { isRunning, run } = useRunning();
  const tried = useTried(first.token, mapping, table, asked);
  const { preview } = tried;
  const columns = table.columns.map(({ name }) => name);
  const isPossible = isReady(mapping) && (preview?.missingColumns.length ?? 0) === 0;
  const start = async () => {
    setRefusal(null);
    const text = textFor(table.text, asked, files.length === 1);
    const nameOf = (id: string) => entityNamed(mapping, id, language);
    setRefusal(await run(runImport(context, { files, mapping: { ...mapping, text }, onProblem, isTogether, nameOf })));
  };
  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('panels.dialog.close')}
      size="full"
      onClose={() => leaveImport(context)}
      buttons={
        <>
          <Running isRunning={isRunning} />
          <TogetherTick isOn={isTogether} onChange={setIsTogether} />
          <span className="grow" />
          <Button onClick={() => leaveImport(context)}>{t('panels.dialog.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={!isPossible || isRunning || preview === null}
            onClick={() => attempt(context, start)}
          >
            {t('import.run')}
          </Button>
        </>
      }
    >
      <div className="import">
        <div className="import-left">
          <FileList files={files} />
          <FoundText table={table} asked={asked} onAsk={ask} />
          <MappingBar
            table={table}
            draft={draft}
            known={known}
            toKeep={{ ...mapping, text: asked ?? unasked(table.text) }}
            onKnown={setKnown}
          />
          <FirstRows table={table} mapping={mapping} problems={preview?.problems ?? []} onChange={change} />
          {preview === null ? <div className="import-preview" /> : <PreviewPicture preview={preview} />}
        </div>
        <div className="import-right">
          <Meaning mapping={mapping} columns={columns} onChange={change} />
          <Problems
            mapping={mapping}
            preview={preview}
            error={error ?? tried.error}
            refusal={refusal}
            onProblem={onProblem}
            onChoose={setOnProblem}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** The mappings that are kept and built in; none until main has told. */
function useKnown() {
  const context = useApp();
  const [known, setKnown] = useState<readonly KnownMapping[]>([]);
  useEffect(() => {
    let isGone = false;
    attempt(context, async () => {
      const all = await knownMappings(context);
      if (!isGone) setKnown(all);
    });
    return () => {
      isGone = true;
    };
  }, [context]);
  return [known, setKnown] as const;
}
