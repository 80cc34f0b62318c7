// Safe storage as Electron offers it: asynchronous where the runtime has those calls, else the older ones.
import { safeStorage } from 'electron';
import type { Secrets } from './Secrets';

type Kept = Pick<
  typeof safeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;
// The types are those of the newest Electron; the oldest that Skein runs on has only the synchronous calls.
const kept: Partial<Kept> = safeStorage;

export const electronSecrets: Secrets = {
  isSafe: async () => {
    const isAvailable = await (kept.isAsyncEncryptionAvailable?.() ?? safeStorage.isEncryptionAvailable());
    return isAvailable && kept.getSelectedStorageBackend?.() !== 'basic_text';
  },
  encrypt: async (text) => {
    const bytes = await (kept.encryptStringAsync?.(text) ?? safeStorage.encryptString(text));
    return bytes.toString('base64');
  },
  decrypt: async (base64) => {
    const bytes = Buffer.from(base64, 'base64');
    try {
      return kept.decryptStringAsync === undefined
        ? safeStorage.decryptString(bytes)
        : (await kept.decryptStringAsync(bytes)).result;
    } catch {
      return null;
    }
  },
};
