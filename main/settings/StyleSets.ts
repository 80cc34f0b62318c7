// The named sets of style rules that the user keeps, in one file of the profile.
import path from 'node:path';
import { z } from 'zod';
import { mostStyleSets, styleSetSchema, type StyleSet } from '../../shared/dress/styleSet';
import { jsonFile, type JsonFile } from './jsonFile';

export class StyleSets {
  private readonly file: JsonFile<readonly StyleSet[]>;
  /** One change at a time, or two that were asked for at once would lose one. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.file = jsonFile<readonly StyleSet[]>(path.join(folder, 'style-sets.json'), z.array(styleSetSchema), []);
  }

  /** In the order in which they were first kept. */
  list(): Promise<readonly StyleSet[]> {
    return this.file.read();
  }

  /** Keeps it, in the place of one of the same name; a full list stays as it is. The answer is the list as it is then. */
  keep(set: StyleSet): Promise<readonly StyleSet[]> {
    return this.change((sets) => {
      if (sets.some(({ name }) => name === set.name)) return sets.map((one) => (one.name === set.name ? set : one));
      return sets.length < mostStyleSets ? [...sets, set] : sets;
    });
  }

  /** A name that another set has is not taken, so that none is lost. */
  rename(name: string, to: string): Promise<readonly StyleSet[]> {
    return this.change((sets) => {
      if (sets.some((one) => one.name === to)) return sets;
      return sets.map((one) => (one.name === name ? { ...one, name: to } : one));
    });
  }

  /** Unknown names are ignored. */
  remove(name: string): Promise<readonly StyleSet[]> {
    return this.change((sets) => sets.filter((one) => one.name !== name));
  }

  /** Rejects with DISK_FULL or FILE_UNWRITABLE. */
  private change(by: (sets: readonly StyleSet[]) => readonly StyleSet[]): Promise<readonly StyleSet[]> {
    const changed = this.last.then(async () => {
      const sets = by(await this.file.read());
      await this.file.write(sets);
      return sets;
    });
    this.last = changed.catch(() => undefined);
    return changed;
  }
}
