// An action is one user intention: its label, shortcut, when it is possible and what it does. Menus, buttons,
// keys, the command palette and the batch commands all run these same objects.
import type { MessageKey, Translator } from '../../shared/messages';
import type { Backend } from '../backend';
import type { Chart } from '../chart/Chart';
import type { History } from '../chart/history';
import type { CanvasSlot } from '../state/CanvasPort';
import type { SessionStore } from '../state/session';
import type { ViewStore } from '../state/view';

/** Everything an action may touch; made once in `main.tsx`. */
export interface ActionContext {
  readonly chart: Chart;
  readonly history: History;
  readonly session: SessionStore;
  readonly view: ViewStore;
  readonly canvas: CanvasSlot;
  readonly backend: Backend;
  /** It holds only what a partner may see: a part made by `leaving`, for one export. */
  readonly isRedacted?: true;
  /** In the language that is on now. */
  readonly translator: () => Translator;
}

/** An action without input: what menus, keys and the palette run. */
export interface Action {
  readonly id: string;
  readonly label: MessageKey;
  /** Keys such as `Mod+K` (Mod is Ctrl, on macOS Cmd); the first is shown. */
  readonly shortcuts: readonly string[];
  isEnabled(context: ActionContext): boolean;
  run(context: ActionContext): Promise<void> | void;
}
