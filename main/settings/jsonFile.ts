// One small file of settings: checked when read, written whole. A damaged one is kept aside and replaced by the
// defaults, so that the app always starts and nothing the user had is thrown away.
import { readFile, rename } from 'node:fs/promises';
import type { z } from 'zod';
import { systemCode } from '../cases/fileErrors';
import { saveAtomic } from '../cases/saveAtomic';

export interface JsonFile<T> {
  /** Never fails: what cannot be read or is not valid gives the defaults. */
  read(): Promise<T>;
  /** Rejects with DISK_FULL or FILE_UNWRITABLE. */
  write(value: T): Promise<void>;
}

export function jsonFile<T>(path: string, schema: z.ZodType<T>, defaults: T): JsonFile<T> {
  return {
    read: async () => {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') process.stderr.write(`${path}: ${systemCode(error)}\n`);
        return defaults;
      }
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        process.stderr.write(`${path} is damaged; kept as ${path}.damaged\n`);
        await rename(path, `${path}.damaged`).catch(() => undefined);
        return defaults;
      }
    },
    write: (value) => saveAtomic(path, `${JSON.stringify(value, null, 2)}\n`),
  };
}
