// A file of the wizard that is no table: it is looked at, it cannot be read, or it needs no mapping.
import type { NamedFile } from '../../../shared/contract';
import { useTranslator } from '../AppContext';
import type { FileState } from './importFiles';

interface OtherFileProps {
  readonly file: NamedFile;
  readonly state: FileState;
}

export function OtherFile({ file: { name }, state: { look, error } }: OtherFileProps) {
  const { t, language } = useTranslator();
  if (error !== null) {
    return (
      <div role="alert">
        <p className="import-wrong">{t(`errors.${error.code}.message`, error.details)}</p>
        <p className="quiet">{t(`errors.${error.code}.next`, error.details)}</p>
      </div>
    );
  }
  if (look?.kind === 'graph') return <p>{t('import.graph', { name, format: look.title[language] })}</p>;
  if (look?.kind === 'case') return <p>{t('import.case', { name })}</p>;
  return (
    <p className="quiet import-waiting" role="status">
      {t('import.looking')}
    </p>
  );
}
