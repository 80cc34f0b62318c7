import { describe, expect, it } from 'vitest';
import { rowKey } from './useRowSelection';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false };
const from = { row: 3, column: 1 };
const key = (name: string, held: Partial<typeof plain> = {}) => rowKey({ ...plain, ...held, key: name }, from, 9, 4);

describe('keys of a table of rows', () => {
  it('take the row above or below, with Shift stretch to it, with Ctrl only go there', () => {
    expect(key('ArrowDown')).toEqual({ does: 'take', to: { row: 4, column: 1 } });
    expect(key('ArrowUp', { shiftKey: true })).toEqual({ does: 'stretch', to: { row: 2, column: 1 } });
    expect(key('ArrowDown', { ctrlKey: true })).toEqual({ does: 'move', to: { row: 4, column: 1 } });
  });

  it('go along the row with left and right, and leave the selection', () => {
    expect(key('ArrowRight')).toEqual({ does: 'move', to: { row: 3, column: 2 } });
  });

  it('go to the first and last row with Home and End', () => {
    expect(key('Home')).toEqual({ does: 'take', to: { row: 0, column: 1 } });
    expect(key('End', { shiftKey: true })).toEqual({ does: 'stretch', to: { row: 9, column: 1 } });
  });

  it('select all, toggle, open, sort, and take back', () => {
    expect(key('a', { metaKey: true })).toEqual({ does: 'all' });
    expect(key(' ')).toEqual({ does: 'toggle' });
    expect(key('Enter')).toEqual({ does: 'open' });
    expect(key('S', { shiftKey: true })).toEqual({ does: 'sort', isAdded: true });
    expect(key('Escape')).toEqual({ does: 'none' });
  });

  it('leave every other key to the window', () => {
    expect([key('x'), key('F2'), key('z', { ctrlKey: true }), key('s', { ctrlKey: true })]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
