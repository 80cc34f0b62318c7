// Whether the new case also holds what the open one does: data that comes later joins what is known.
import { Tick } from '../../ui/fields';
import { useSession, useTranslator } from '../AppContext';

interface TogetherTickProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Nothing where no case is open. */
export function TogetherTick({ isOn, onChange }: TogetherTickProps) {
  const { t } = useTranslator();
  const open = useSession(({ kept, source }) => (kept.keeping === 'memory' ? null : (source?.name ?? null)));
  if (open === null) return null;
  return <Tick label={t('import.together', { name: open })} isOn={isOn} onChange={onChange} />;
}
