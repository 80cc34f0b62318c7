import { describe, expect, it } from 'vitest';
import { readHistory, remembered, writeHistory, type HistoryStorage } from './cypherHistory';

function memory(): HistoryStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('the history of statements', () => {
  it('has the newest first, each once, at most a hundred', () => {
    let history: readonly string[] = [];
    for (let index = 0; index < 120; index += 1) history = remembered(history, `RETURN ${index}`);
    history = remembered(history, ' RETURN 50\n');
    expect(history).toHaveLength(100);
    expect(history.slice(0, 2)).toEqual(['RETURN 50', 'RETURN 119']);
    expect(history.filter((one) => one === 'RETURN 50')).toHaveLength(1);
  });

  it('does not remember nothing', () => {
    expect(remembered(['RETURN 1'], ' \n')).toEqual(['RETURN 1']);
  });

  it('is kept for each connection by itself', () => {
    const storage = memory();
    writeHistory('one', ['RETURN 1'], storage);
    writeHistory('two', ['RETURN 2'], storage);
    expect(readHistory('one', storage)).toEqual(['RETURN 1']);
    expect(readHistory('three', storage)).toEqual([]);
  });

  it('lasts as long as the window where nothing can be stored', () => {
    const full: HistoryStorage = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    writeHistory('four', ['RETURN 4'], full);
    expect(readHistory('four', full)).toEqual(['RETURN 4']);
    expect(readHistory('four', null)).toEqual(['RETURN 4']);
  });

  it('is empty when what was stored cannot be read', () => {
    expect(readHistory('five', { getItem: () => '{half', setItem: () => undefined })).toEqual([]);
    expect(readHistory('five', { getItem: () => '[1, "RETURN 1"]', setItem: () => undefined })).toEqual(['RETURN 1']);
  });
});
