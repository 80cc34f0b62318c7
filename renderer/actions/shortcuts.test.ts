import { describe, expect, it } from 'vitest';
import { actions } from './index';
import { actionForKey, worksWhileTyping, writeShortcut, type KeyPress } from './shortcuts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

const idFor = (event: KeyPress, isMac = false) => actionForKey(actions, event, isMac)?.id ?? null;

describe('actionForKey', () => {
  it('tells Ctrl Z from Ctrl Shift Z', () => {
    expect(idFor(press('z', { ctrlKey: true }))).toBe('undo');
    expect(idFor(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
  });

  it('takes Cmd on macOS, and Ctrl not', () => {
    expect(idFor(press('k', { metaKey: true }), true)).toBe('palette');
    expect(idFor(press('k', { ctrlKey: true }), true)).toBeNull();
  });

  it('takes a sign wherever the keyboard has it', () => {
    expect(idFor(press('?', { shiftKey: true }))).toBe('shortcuts');
    expect(idFor(press('/', { shiftKey: true }))).toBe('search');
    expect(idFor(press('+', { shiftKey: true }))).toBe('zoomIn');
  });

  it('leaves keys with Alt to the system', () => {
    expect(idFor(press('e', { altKey: true }))).toBeNull();
  });
});

describe('shortcuts', () => {
  it('belong to one action each', () => {
    const keys = actions.flatMap(({ shortcuts }) => shortcuts);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leave single keys to the text that is being typed', () => {
    expect(worksWhileTyping(press('e'), false)).toBe(false);
    expect(worksWhileTyping(press('k', { ctrlKey: true }), false)).toBe(true);
  });

  it('are written as on the keyboard', () => {
    expect(writeShortcut('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(writeShortcut('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(writeShortcut('+', false)).toBe('+');
  });
});
