// What every panel starts from: the action context, and the parts of chart, view and session it listens to.
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createTranslator, type Translator } from '../../shared/messages';
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

/** The chart; the caller renders again after every change of it. */
export function useChart(): Chart {
  const { chart } = useApp();
  const subscribe = useCallback((listener: () => void) => chart.subscribe(listener), [chart]);
  useSyncExternalStore(subscribe, () => chart.version);
  return chart;
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
  const language = useView((view) => view.language);
  return useMemo(() => createTranslator(language), [language]);
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
