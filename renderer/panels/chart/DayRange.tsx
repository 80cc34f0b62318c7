// The first and the last day of a span, either of them open; for whatever is filtered by time.
import type { TimeWindow } from '../../../shared/where';
import { useTranslator } from '../AppContext';
import { dayEdge, dayOf } from './whereWords';

interface DayRangeProps {
  readonly time: TimeWindow | null;
  /** Null when both ends are open. */
  readonly onChange: (time: TimeWindow | null) => void;
}

export function DayRange({ time, onChange }: DayRangeProps) {
  const { t } = useTranslator();
  const { from = null, until = null } = time ?? {};
  const set = (next: TimeWindow) => onChange(next.from === null && next.until === null ? null : next);
  return (
    <>
      <input
        type="date"
        aria-label={t('filters.from')}
        value={dayOf(from)}
        onChange={(event) => set({ from: dayEdge(event.currentTarget.value, 'first'), until })}
      />
      <span className="quiet">–</span>
      <input
        type="date"
        aria-label={t('filters.until')}
        value={dayOf(until)}
        onChange={(event) => set({ from, until: dayEdge(event.currentTarget.value, 'last') })}
      />
    </>
  );
}
