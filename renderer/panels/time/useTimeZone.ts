// The zone that the chart's times are told in; whoever asks renders again when it changes, and not with every edit.
import { useCallback, useSyncExternalStore } from 'react';
import { useApp } from '../AppContext';

/** An IANA name. */
export function useTimeZone(): string {
  const { chart } = useApp();
  const subscribe = useCallback((listener: () => void) => chart.subscribe(listener), [chart]);
  return useSyncExternalStore(subscribe, () => chart.dress.timeZone);
}
