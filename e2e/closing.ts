// Closing the window as its button does, and answering the question that may come before.
import { expect } from '@playwright/test';
import type { Explorer } from './explorer';

export async function closeWindow({ app }: Explorer): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

/** Answers the questions of the system from now on, such as that before closing; gives a way to ask how often one was put. */
export async function willAnswerClosing(
  { app }: Explorer,
  answer: 'Save' | 'Discard' | 'Cancel' | 'Start again',
): Promise<() => Promise<number>> {
  const counter = await app.evaluateHandle(({ dialog }, wanted) => {
    const asked = { times: 0 };
    dialog.showMessageBox = (...parameters: readonly unknown[]) => {
      asked.times += 1;
      const { buttons = [] } = parameters.at(-1) as Electron.MessageBoxOptions;
      return Promise.resolve({ response: buttons.indexOf(wanted), checkboxChecked: false });
    };
    return asked;
  }, answer);
  let times = 0;
  return async () => {
    // Once the app has ended, what it said last stands.
    times = await counter.evaluate((asked) => asked.times).catch(() => times);
    return times;
  };
}

export async function expectClosed({ process }: Explorer): Promise<void> {
  await expect.poll(() => process.exitCode).toBe(0);
}
