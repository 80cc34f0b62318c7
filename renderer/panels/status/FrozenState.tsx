// Whether the chart on the screen is a frozen snapshot as it was frozen, or with edits is based on one.
import { formatValue } from '../../../shared/catalogue';
import { useSession, useTranslator } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';

export function FrozenState() {
  const { t, language } = useTranslator();
  const frozen = useSession((session) => session.frozen);
  const hasUnsaved = useSession((session) => session.hasUnsaved);
  const zone = useTimeZone();
  if (frozen === null) return null;
  const at = formatValue({ t: 'datetime', v: frozen.at }, null, language, {}, zone).slice(0, 16);
  return (
    <span className="frozen-state" title={t('gallery.frozen.hint')}>
      {hasUnsaved ? t('gallery.frozen.basedOn', { title: frozen.title, at }) : t('gallery.frozen.at', { at })}
    </span>
  );
}
