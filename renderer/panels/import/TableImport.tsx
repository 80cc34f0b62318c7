// A table in the wizard: how it is read and its first rows on the left, with the chart that would come of them; what each
// row means and which rows cannot be read on the right.
import { useEffect, useState } from 'react';
import type { NamedFile } from '../../../shared/contract';
import type { ImportRunReply, KnownMapping, PreviewReply, TableLook } from '../../../shared/contracts/import';
import { knownMappings } from '../../actions/importMappings';
import { attempt } from '../../actions/report';
import { useApp, useTranslator } from '../AppContext';
import { firstChoice } from './chosen';
import { unasked } from './draft';
import { FirstRows } from './FirstRows';
import { FoundText } from './FoundText';
import { stateOf } from './importFiles';
import { MappingBar } from './MappingBar';
import { Meaning } from './Meaning';
import { PreviewPicture } from './PreviewPicture';
import { Problems, type OnProblem } from './Problems';
import type { ImportFiles } from './useImportFiles';
import { useTried } from './useTried';

interface TableImportProps {
  /** The one that is shown. */
  readonly file: NamedFile;
  /** By whose mapping it is read: its own, or that of another table with these columns. */
  readonly leader: NamedFile;
  readonly table: TableLook;
  readonly found: ImportFiles;
  readonly problems: {
    readonly onProblem: OnProblem;
    readonly setOnProblem: (onProblem: OnProblem) => void;
    readonly refusal: ImportRunReply | null;
  };
  /** Null while nothing was tried. */
  readonly onPreview: (preview: PreviewReply | null) => void;
}

export function TableImport({ file, leader, table, found, problems, onPreview }: TableImportProps) {
  const { t } = useTranslator();
  const { asked, error } = stateOf(found.states, file);
  const { begun } = stateOf(found.states, leader);
  const { chosen, mapping } = begun ?? { chosen: firstChoice(table), mapping: table.suggested };
  const change = (next: typeof mapping) => found.change(leader, next);
  const [known, setKnown] = useKnown();
  const tried = useTried(file.token, mapping, table, asked);
  const { preview } = tried;
  useEffect(() => {
    onPreview(preview);
    return () => onPreview(null);
  }, [onPreview, preview]);
  const columns = table.columns.map(({ name }) => name);
  return (
    <div className="import">
      <div className="import-left">
        {leader === file ? null : <p className="quiet">{t('import.readLike', { name: leader.name })}</p>}
        <FoundText table={table} asked={asked} onAsk={(text) => found.ask(file, text)} />
        <MappingBar
          table={table}
          draft={{
            chosen,
            isChanged: mapping !== chosen.mapping,
            choose: (next) => found.choose(leader, next),
          }}
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
          refusal={problems.refusal}
          onProblem={problems.onProblem}
          onChoose={problems.setOnProblem}
        />
      </div>
    </div>
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
