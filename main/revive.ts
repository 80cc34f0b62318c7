// Brings the page back when its process has failed, and offers to when it no longer answers. What it then shows is kept
// by `KeptWindow`.
import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../shared/messages';
import { Revivals } from './Revivals';
import { load } from './window';

/** From now on; `t` speaks the language that is on at the time. */
export function revive(window: BrowserWindow, t: () => Translate): void {
  const revivals = new Revivals();
  const { webContents } = window;
  let hanging: AbortController | null = null;
  const answered = () => {
    hanging?.abort();
    hanging = null;
  };
  const start = () => {
    // Not from within the event: the process that is gone is only now being cleared away.
    setImmediate(() => {
      if (!window.isDestroyed()) load(window).catch(() => void afterTooMany());
    });
  };
  const afterTooMany = async () => {
    if (!(await wantsAnother(window, t()))) {
      window.destroy();
      return;
    }
    revivals.forgive();
    start();
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    answered();
    if (reason === 'clean-exit') return;
    if (revivals.mayCome(Date.now())) start();
    else void afterTooMany();
  });
  window.on('responsive', answered);
  window.on('unresponsive', () => {
    if (hanging !== null) return;
    hanging = new AbortController();
    void isGivenUp(window, t(), hanging.signal).then((isOver) => {
      hanging = null;
      // That it is gone brings it back, as any other failure.
      if (isOver && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
    });
  });
}

async function wantsAnother(window: BrowserWindow, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('shell.failure.stopped'),
    detail: t('shell.failure.stoppedDetail'),
    buttons: [t('shell.failure.again'), t('shell.failure.close')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 0;
}

/** False when the analyst waits, or the page answers again meanwhile. */
async function isGivenUp(window: BrowserWindow, t: Translate, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('shell.failure.hanging'),
    detail: t('shell.failure.hangingDetail'),
    buttons: [t('shell.failure.wait'), t('shell.failure.again')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1 && !signal.aborted;
}
