// A long day's edits are packed while the window is idle, and undo still leads back to the start.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rename } from './arrange';
import { contextForTests, type TestContext } from './contextForTests';
import { packHistory } from './packHistory';

/** The packer is loaded when it is first needed. */
const patience = { timeout: 10_000 };

beforeEach(() => vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run)));
afterEach(() => vi.unstubAllGlobals());

function renamed(context: TestContext, from: number, to: number): void {
  for (let nth = from; nth <= to; nth += 1) rename(context, `Title ${nth}`);
}

it('packs edits once enough of them are far, and goes on from there either way', async () => {
  const context = contextForTests({});
  const { chart, history } = context;
  packHistory(context);
  renamed(context, 1, 34);
  expect(history.farther(15)).toHaveLength(19);
  renamed(context, 35, 50);
  await fewFar(context);
  expect(history.farther(0)).toHaveLength(15);
  while (history.undo());
  expect([chart.title, history.position, history.names.length]).toEqual(['', 0, 50]);
  await fewFar(context);
  history.jumpTo(50);
  expect(chart.title).toBe('Title 50');
});

/** Too few to be packed together. */
function fewFar({ history }: TestContext): Promise<void> {
  return vi.waitFor(() => expect(history.farther(15).length).toBeLessThan(20), patience);
}
