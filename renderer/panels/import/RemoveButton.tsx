// Takes a card off the mapping.
import { useTranslator } from '../AppContext';

export function RemoveButton({ about, onRemove }: { readonly about: string; readonly onRemove: () => void }) {
  const { t } = useTranslator();
  const name = t('import.remove', { about });
  return (
    <button type="button" className="clear" aria-label={name} title={name} onClick={onRemove}>
      ×
    </button>
  );
}
