import { describe, expect, it } from 'vitest';
import { distinctFiles, writtenTime } from './origins';

describe('distinctFiles', () => {
  it('puts the rows of one file together', () => {
    const rows = [118, 529, 200, 118].map((row) => ({ file: 'calls', row }));
    expect(distinctFiles([...rows, { file: 'cards', row: 3 }])).toEqual([
      { file: 'calls', rows: 3, first: 118, last: 529 },
      { file: 'cards', rows: 1, first: 3, last: 3 },
    ]);
  });
});

describe('writtenTime', () => {
  it('writes day and minute', () => {
    expect(writtenTime('2026-06-14T09:12:30.000Z')).toMatch(/^2026-06-1[345] \d\d:\d\d$/);
  });

  it('leaves alone what is no moment', () => {
    expect(writtenTime('unknown')).toBe('unknown');
  });
});
