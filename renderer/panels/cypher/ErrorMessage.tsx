// An error where it happened: what is wrong, and what to do.
import type { ErrorData } from '../../../shared/errors';
import { useTranslator } from '../AppContext';

export function ErrorMessage({ error: { code, details } }: { readonly error: ErrorData }) {
  const { t } = useTranslator();
  return (
    <div className="panel-message is-error" role="alert">
      <p>{t(`errors.${code}.message`, details)}</p>
      <p>{t(`errors.${code}.next`, details)}</p>
    </div>
  );
}
