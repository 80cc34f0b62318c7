// One window for all tests of a file: starting the app takes longer than most of them. Every test ends with a page
// that has not complained.
import { expect, test } from '@playwright/test';
import { Explorer, type StartOptions } from './explorer';

interface Sharing extends StartOptions {
  /** Words for `open`; made anew when a failed test has cost the window. */
  readonly words: () => Promise<readonly string[]> | readonly string[];
}

/** Gives the window; to be called inside tests and hooks only. */
export function sharedExplorer({ words, ...options }: Sharing): () => Explorer {
  let explorer: Explorer | null = null;
  test.beforeAll(async () => {
    explorer = await Explorer.start(await words(), options);
  });
  test.afterEach(() => {
    expect(explorer?.complaints.splice(0)).toEqual([]);
  });
  test.afterAll(async () => {
    await explorer?.stop();
    explorer = null;
  });
  return () => {
    if (explorer === null) throw new Error('the window is not open');
    return explorer;
  };
}
