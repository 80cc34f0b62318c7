// What every panel starts from: the action context, and the parts of chart, view and session it listens to.
import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import { translatorOf, type Translator } from '../../shared/messages';
import type { Action, ActionContext } from '../actions/Action';
import { runAction } from '../actions/report';
import { writeShortcut } from '../actions/shortcuts';
import type { Chart } from '../chart/Chart';
import type { Session } from '../state/session';
import type { View } from '../state/view';

export const AppContext = createContext<ActionContext | null>(null);

export function useApp(): ActionContext {
  const context = useContext(AppContext);
  if (context === null) throw new Error('a panel stands outside the app');
  return context;
}

/** The chart; the caller renders again with every change of it, at once: what the analyst edits must not lag behind the hand. */
export function useChart(): Chart {
  useChartFact((chart) => chart.version);
  return useApp().chart;
}

/**
 * The chart; the caller renders again after every change of it, in slices between which the window answers: what panels
 * tell about a chart never holds up the picture. Not for what is edited: a control would show its old value meanwhile.
 */
export function useChartLater(): Chart {
  const { chart } = useApp();
  const [, setSeen] = useState(chart.version);
  useEffect(() => {
    const follow = () => startTransition(() => setSeen(chart.version));
    const unsubscribe = chart.subscribe(follow);
    // It may have changed since it was rendered.
    follow();
    return unsubscribe;
  }, [chart]);
  return chart;
}

/** A small fact about the chart, at once; the caller renders again when it becomes another one. */
export function useChartFact<T extends string | number | boolean>(pick: (chart: Chart) => T): T {
  const { chart } = useApp();
  const subscribe = useCallback((listener: () => void) => chart.subscribe(listener), [chart]);
  return useSyncExternalStore(subscribe, () => pick(chart));
}

/** A part of the view; `pick` must return a stored value, not make a new one. */
export function useView<T>(pick: (view: View) => T): T {
  return useStore(useApp().view, pick);
}

/** A part of the session; `pick` must return a stored value, not make a new one. */
export function useSession<T>(pick: (session: Session) => T): T {
  return useStore(useApp().session, pick);
}

export function useTranslator(): Translator {
  return translatorOf(useView((view) => view.language));
}

export const isMac = navigator.userAgent.includes('Mac');

/** The first shortcut of an action as people write it; undefined for none. */
export function keysOf(action: Action): string | undefined {
  const [first] = action.shortcuts;
  return first === undefined ? undefined : writeShortcut(first, isMac);
}

export function useRun(): (action: Action) => void {
  const context = useApp();
  return useCallback((action) => runAction(context, action), [context]);
}
