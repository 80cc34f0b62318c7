// The last statements of each connection, newest first. They are kept in the page's own storage, as text alone, never
// with the values of parameters; without storage they last as long as the window.

const mostKept = 100;
/** A statement longer than this is not worth the storage. */
const mostLetters = 20_000;

export interface HistoryStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const inMemory = new Map<string, readonly string[]>();

function keyOf(profileId: string): string {
  return `cypher history ${profileId}`;
}

/** The page's storage, or null where there is none (a test, a page that may not store). */
export function pageStorage(): HistoryStorage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** Statements of that connection, the newest first; what cannot be read counts as none. */
export function readHistory(profileId: string, storage: HistoryStorage | null): readonly string[] {
  const kept = fromStorage(storage, keyOf(profileId));
  return kept ?? inMemory.get(profileId) ?? [];
}

function fromStorage(storage: HistoryStorage | null, key: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : null;
  } catch {
    return null;
  }
}

/** The history with this statement first; one that was there already moves to the front. */
export function remembered(history: readonly string[], statement: string): readonly string[] {
  const text = statement.trim();
  if (text === '' || text.length > mostLetters) return history;
  return [text, ...history.filter((one) => one !== text)].slice(0, mostKept);
}

export function writeHistory(profileId: string, history: readonly string[], storage: HistoryStorage | null): void {
  inMemory.set(profileId, history);
  try {
    storage?.setItem(keyOf(profileId), JSON.stringify(history));
  } catch {
    // Full or forbidden: the window still knows them.
  }
}
