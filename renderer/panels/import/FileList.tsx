// The files that are imported together: the first shows what they look like, the others are tables of the same shape.
import type { NamedFile } from '../../../shared/contract';
import { addImportFile, dropImportFile } from '../../actions/importFile';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { useApp, useTranslator } from '../AppContext';

export function FileList({ files }: { readonly files: readonly NamedFile[] }) {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <ul className="import-files" aria-label={t('import.files')}>
      {files.map(({ token, name }) => (
        <li key={token} className="import-file">
          <strong className="cut">{name}</strong>
          {files.length > 1 ? (
            <button
              type="button"
              className="clear"
              aria-label={t('import.without', { name })}
              title={t('import.without', { name })}
              onClick={() => dropImportFile(context, token)}
            >
              ×
            </button>
          ) : null}
        </li>
      ))}
      <li>
        <Button hint={t('import.addHint')} onClick={() => attempt(context, () => addImportFile(context))}>
          {t('import.add')}
        </Button>
      </li>
    </ul>
  );
}
