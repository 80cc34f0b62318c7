// The first and the last day of a span in the chart's time zone, either of them open; for whatever is filtered by time.
import type { TimeWindow } from '../../../shared/where';
import { useTranslator } from '../AppContext';
import { DayField } from '../DayField';
import { dayEdgeIn, dayIn } from '../filters/zoneDays';
import { useTimeZone } from '../time/useTimeZone';

interface DayRangeProps {
  readonly time: TimeWindow | null;
  /** Null when both ends are open. */
  readonly onChange: (time: TimeWindow | null) => void;
  /** Each field under its word, where there is room for words. */
  readonly isLabelled?: boolean;
}

export function DayRange({ time, onChange, isLabelled = false }: DayRangeProps) {
  const { from = null, until = null } = time ?? {};
  const set = (next: TimeWindow) => onChange(next.from === null && next.until === null ? null : next);
  return (
    <>
      <DayEdge edge="first" ms={from} isLabelled={isLabelled} onChange={(ms) => set({ from: ms, until })} />
      {isLabelled ? null : <span className="quiet">–</span>}
      <DayEdge edge="last" ms={until} isLabelled={isLabelled} onChange={(ms) => set({ from, until: ms })} />
    </>
  );
}

interface DayEdgeProps {
  readonly edge: 'first' | 'last';
  readonly ms: number | null;
  readonly isLabelled: boolean;
  readonly onChange: (ms: number | null) => void;
}

function DayEdge({ edge, ms, isLabelled, onChange }: DayEdgeProps) {
  const { t } = useTranslator();
  const zone = useTimeZone();
  const word = t(edge === 'first' ? 'filters.from' : 'filters.until');
  const field = (
    <DayField
      {...(isLabelled ? {} : { label: word, className: '' })}
      value={dayIn(ms, zone)}
      onChange={(day) => onChange(dayEdgeIn(day, edge, zone))}
    />
  );
  if (!isLabelled) return field;
  return (
    <label className="filter-edge">
      {word}
      {field}
    </label>
  );
}
