// The files that become one case: what each of them is, which one is shown, one more, one less.
import type { NamedFile } from '../../../shared/contract';
import { addImportFile, dropImportFile } from '../../actions/importFile';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { useApp, useTranslator } from '../AppContext';
import { leaderOf, stateOf, type FileStates } from './importFiles';

interface FileListProps {
  readonly files: readonly NamedFile[];
  readonly states: FileStates;
  readonly shown: NamedFile;
  readonly onShow: (file: NamedFile) => void;
}

export function FileList({ files, states, shown, onShow }: FileListProps) {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <ul className="import-files" aria-label={t('import.files')}>
      {files.map((file) => {
        const { token, name } = file;
        if (files.length === 1) {
          return (
            <li key={token} className="import-file">
              <strong className="cut">{name}</strong>
            </li>
          );
        }
        return (
          <li key={token} className={`import-file ${file === shown ? 'is-shown' : ''}`}>
            <button type="button" className="import-show" aria-pressed={file === shown} onClick={() => onShow(file)}>
              <span className="cut">{name}</span> <Kind files={files} states={states} file={file} />
            </button>
            <button
              type="button"
              className="clear"
              aria-label={t('import.without', { name })}
              title={t('import.without', { name })}
              onClick={() => dropImportFile(context, token)}
            >
              ×
            </button>
          </li>
        );
      })}
      <li>
        <Button hint={t('import.addHint')} onClick={() => attempt(context, () => addImportFile(context))}>
          {t('import.add')}
        </Button>
      </li>
    </ul>
  );
}

/** What the file is, in a word or two. */
function Kind({ files, states, file }: Pick<FileListProps, 'files' | 'states'> & { readonly file: NamedFile }) {
  const { t, language } = useTranslator();
  const { look, error } = stateOf(states, file);
  if (error !== null) return <span className="import-wrong">{t('import.kinds.wrong')}</span>;
  if (look === null) return <span className="quiet">…</span>;
  if (look.kind === 'graph') return <span className="quiet">{look.title[language]}</span>;
  if (look.kind === 'case') return <span className="quiet">{t('import.kinds.case')}</span>;
  const leader = leaderOf(files, states, file);
  const word = leader === file ? t('import.kinds.table') : t('import.kinds.like', { name: leader.name });
  return <span className="quiet">{word}</span>;
}
