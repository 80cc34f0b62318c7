// The window: title bar, find panel, chart, inspector, status line, and what floats above them. The keys of all
// actions are heard here.
import { BlueprintProvider } from '@blueprintjs/core';
import { useEffect } from 'react';
import { actionById, actions } from '../actions';
import type { ActionContext } from '../actions/Action';
import { runAction } from '../actions/report';
import { closeDialog } from '../actions/window';
import { actionForKey, worksWhileTyping } from '../actions/shortcuts';
import { AppContext, isMac, useView } from './AppContext';
import { ChartArea } from './chart/ChartArea';
import { CompareBar } from './compare/CompareBar';
import { Dialogs } from './dialogs/Dialogs';
import { Drawer } from './drawer/Drawer';
import { FindPanel } from './find/FindPanel';
import { Inspector } from './inspector/Inspector';
import { Notices } from './status/Notices';
import { StatusLine } from './status/StatusLine';
import { TimeBar } from './time/TimeBar';
import { TitleBar } from './title/TitleBar';

export function App({ context }: { readonly context: ActionContext }) {
  useKeys(context);
  return (
    <BlueprintProvider>
      <AppContext value={context}>
        <Window />
      </AppContext>
    </BlueprintProvider>
  );
}

function Window() {
  const isLeftOpen = useView((view) => view.isLeftOpen);
  const isRightOpen = useView((view) => view.isRightOpen);
  return (
    <div className="window">
      <TitleBar />
      <div className="middle">
        {isLeftOpen ? <FindPanel /> : null}
        <div className="middle-column">
          <CompareBar />
          <ChartArea />
          <Drawer />
        </div>
        {isRightOpen ? <Inspector /> : null}
      </div>
      <TimeBar />
      <StatusLine />
      <Notices />
      <Dialogs />
    </div>
  );
}

function useKeys(context: ActionContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An open dialog has the keyboard to itself; what was handled already is done.
      if (event.defaultPrevented || event.isComposing) return;
      if (context.view.getState().dialog !== null) {
        if (isLeaving(event)) closeDialog(context);
        return;
      }
      if (isTyping(event.target) && !worksWhileTyping(event, isMac)) return;
      if (isTextEditing(event) || isCopyingText(event)) return;
      if (isPressing(event)) return;
      const action = actionForKey(actions, event, isMac);
      if (action === null) return;
      event.preventDefault();
      runAction(context, action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [context]);
  useEffect(
    () =>
      context.backend.on('action', ({ id }) => {
        const action = actionById(id);
        if (action !== null) runAction(context, action);
      }),
    [context],
  );
}

/** Escape before the dialog that just opened has taken the focus. */
function isLeaving(event: KeyboardEvent): boolean {
  const isInside = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
  return event.key === 'Escape' && !isInside;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Undo, select all and the like belong to the text while it is being typed. */
function isTextEditing(event: KeyboardEvent): boolean {
  return isTyping(event.target) && /^[azyxcv]$/i.test(event.key) && !event.shiftKey;
}

/** A text that is marked in a panel is what is copied, not the selection on the chart. */
function isCopyingText(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed === false;
}

/** Enter and Space press the button that has the focus. */
function isPressing(event: KeyboardEvent): boolean {
  const isPress = event.key === 'Enter' || event.key === ' ';
  return isPress && event.target instanceof HTMLElement && event.target.matches('button, a, [role="button"], summary');
}
