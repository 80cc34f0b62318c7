// The cases and snapshots that were opened or saved last, newest first.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { jsonFile, type JsonFile } from '../settings/jsonFile';

const most = 10;

export class RecentFiles {
  private readonly file: JsonFile<readonly string[]>;

  constructor(folder: string) {
    this.file = jsonFile<readonly string[]>(path.join(folder, 'recent.json'), z.array(z.string()), []);
  }

  /** Paths that are still there. */
  async list(): Promise<readonly string[]> {
    const all = await this.file.read();
    const isThere = await Promise.all(
      all.map((file) =>
        access(file)
          .then(() => true)
          .catch(() => false),
      ),
    );
    return all.filter((_, at) => isThere[at]);
  }

  /** Puts a path in front. A list that cannot be written is no reason to fail what was done with the file. */
  async add(file: string): Promise<void> {
    const absolute = path.resolve(file);
    const others = (await this.file.read()).filter((one) => one !== absolute);
    await this.file.write([absolute, ...others].slice(0, most)).catch(() => undefined);
  }
}
