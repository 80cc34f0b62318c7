// Keys of actions: which key press means which action, and how a shortcut is written for people.
import type { Action } from './Action';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

function matches(shortcut: string, press: KeyPress, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  // `+` itself is a key.
  const key = shortcut.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const hasMod = isMac ? press.metaKey : press.ctrlKey;
  const hasOther = isMac ? press.ctrlKey : press.metaKey;
  if (hasMod !== parts.includes('Mod') || hasOther || press.altKey) return false;
  // What a keyboard writes with Shift differs by country, so Shift only counts for letters and named keys.
  const isSymbol = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSymbol && press.shiftKey !== parts.includes('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** The action a key press means, enabled or not; null for none. */
export function actionForKey(actions: readonly Action[], press: KeyPress, isMac: boolean): Action | null {
  return actions.find((action) => action.shortcuts.some((shortcut) => matches(shortcut, press, isMac))) ?? null;
}

/** Single keys type text in a field; only Mod combinations and function keys may leave it. */
export function worksWhileTyping(press: KeyPress, isMac: boolean): boolean {
  return (isMac ? press.metaKey : press.ctrlKey) || /^F\d+$/.test(press.key);
}

/** `Ctrl Z`, on macOS `⌘Z`. */
export function writeShortcut(shortcut: string, isMac: boolean): string {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+');
  if (isMac) return parts.map((part) => macSigns[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : (keyNames[part] ?? part))).join(' ');
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Enter: '↵', Delete: '⌫', Escape: 'Esc' };
const keyNames: Readonly<Record<string, string>> = { Escape: 'Esc', Delete: 'Del' };
