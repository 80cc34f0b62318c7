import { describe, expect, it } from 'vitest';
import { ClosingGuard, type ClosingAnswer } from './ClosingGuard';

/** A window that answers as told and writes down what happens to it. */
function windowAnswering(answer: ClosingAnswer): { readonly guard: ClosingGuard; readonly happened: string[] } {
  const happened: string[] = [];
  const guard = new ClosingGuard({
    ask: () => {
      happened.push('asked');
      return Promise.resolve(answer);
    },
    save: () => happened.push('saving'),
    keep: () => happened.push('keeping'),
    close: () => happened.push('closed'),
  });
  return { guard, happened };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('closing the window', () => {
  it('does not ask when everything is saved', () => {
    const { guard, happened } = windowAnswering('cancel');
    guard.onUnsaved(true);
    guard.onUnsaved(false);
    expect(guard.onClose()).toBe(true);
    expect(happened).toEqual([]);
  });

  it('stays open when the user cancels, and asks again the next time', async () => {
    const { guard, happened } = windowAnswering('cancel');
    guard.onUnsaved(true);
    expect(guard.onClose()).toBe(false);
    expect(guard.onClose()).toBe(false);
    await settled();
    expect(happened).toEqual(['asked']);
    guard.onClose();
    await settled();
    expect(happened).toEqual(['asked', 'asked']);
  });

  it('closes when the user gives the edits up', async () => {
    const { guard, happened } = windowAnswering('discard');
    guard.onUnsaved(true);
    guard.onClose();
    await settled();
    expect(happened).toEqual(['asked', 'closed']);
    expect(guard.onClose()).toBe(true);
  });

  it('closes after the save is done, not before', async () => {
    const { guard, happened } = windowAnswering('save');
    guard.onUnsaved(true);
    guard.onClose();
    await settled();
    expect(happened).toEqual(['asked', 'saving']);
    guard.onSaveEnded(true);
    guard.onUnsaved(false);
    expect(happened).toEqual(['asked', 'saving', 'closed']);
    expect(guard.onClose()).toBe(true);
  });

  it('stays open when the save is cancelled, also after a later save', async () => {
    const { guard, happened } = windowAnswering('save');
    guard.onUnsaved(true);
    guard.onClose();
    await settled();
    guard.onSaveEnded(false);
    guard.onSaveEnded(true);
    guard.onUnsaved(false);
    expect(happened).toEqual(['asked', 'saving']);
  });

  it('waits without a word until the case has what is left, and asks when it cannot take it', async () => {
    const { guard, happened } = windowAnswering('cancel');
    guard.onUnsaved(true, true);
    expect(guard.onClose()).toBe(false);
    guard.onUnsaved(false);
    expect(happened).toEqual(['keeping', 'closed']);
    const other = windowAnswering('cancel');
    other.guard.onUnsaved(true, true);
    other.guard.onClose();
    other.guard.onUnsaved(true, false);
    await settled();
    expect(other.happened).toEqual(['keeping', 'asked']);
  });

  it('asks when it is to close once more while the case takes its time', async () => {
    const { guard, happened } = windowAnswering('discard');
    guard.onUnsaved(true, true);
    guard.onClose();
    guard.onClose();
    await settled();
    expect(happened).toEqual(['keeping', 'asked', 'closed']);
  });
});
