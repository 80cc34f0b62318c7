// A list that the user keeps, in one file of the profile: each thing in it has a name of its own, or an id.
import type { z } from 'zod';
import { jsonFile, type JsonFile } from './jsonFile';

export class KeptList<T> {
  private readonly file: JsonFile<readonly T[]>;
  /** One change at a time, or two that were asked for at once would lose one. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    place: string,
    schema: z.ZodType<readonly T[]>,
    /** What tells one from another. */
    private readonly nameOf: (one: T) => string,
    private readonly most: number,
  ) {
    this.file = jsonFile(place, schema, []);
  }

  /** In the order in which they were first kept. */
  list(): Promise<readonly T[]> {
    return this.file.read();
  }

  /** Keeps it, in the place of one of the same name; a full list stays as it is. The answer is the list as it is then. */
  keep(kept: T): Promise<readonly T[]> {
    const isSame = (one: T) => this.nameOf(one) === this.nameOf(kept);
    return this.change((all) => {
      if (all.some(isSame)) return all.map((one) => (isSame(one) ? kept : one));
      return all.length < this.most ? [...all, kept] : all;
    });
  }

  /** Unknown names are ignored. */
  remove(name: string): Promise<readonly T[]> {
    return this.change((all) => all.filter((one) => this.nameOf(one) !== name));
  }

  /** Rejects with DISK_FULL or FILE_UNWRITABLE. */
  protected change(by: (all: readonly T[]) => readonly T[]): Promise<readonly T[]> {
    const changed = this.last.then(async () => {
      const all = by(await this.file.read());
      await this.file.write(all);
      return all;
    });
    this.last = changed.catch(() => undefined);
    return changed;
  }
}
