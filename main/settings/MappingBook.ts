// The mappings that the user keeps, in one file of the profile.
import path from 'node:path';
import { z } from 'zod';
import { mappingSchema, mostMappings, type Mapping } from '../../shared/tables/Mapping';
import { jsonFile, type JsonFile } from './jsonFile';

export class MappingBook {
  private readonly file: JsonFile<readonly Mapping[]>;
  /** One change at a time, or two that were asked for at once would lose one. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.file = jsonFile<readonly Mapping[]>(path.join(folder, 'mappings.json'), z.array(mappingSchema), []);
  }

  /** In the order in which they were first kept. */
  list(): Promise<readonly Mapping[]> {
    return this.file.read();
  }

  /** Keeps it, in the place of one of the same name; a full list stays as it is. The answer is the list as it is then. */
  keep(mapping: Mapping): Promise<readonly Mapping[]> {
    return this.change((all) => {
      if (all.some(({ name }) => name === mapping.name)) {
        return all.map((one) => (one.name === mapping.name ? mapping : one));
      }
      return all.length < mostMappings ? [...all, mapping] : all;
    });
  }

  /** Unknown names are ignored. */
  remove(name: string): Promise<readonly Mapping[]> {
    return this.change((all) => all.filter((one) => one.name !== name));
  }

  /** Rejects with DISK_FULL or FILE_UNWRITABLE. */
  private change(by: (all: readonly Mapping[]) => readonly Mapping[]): Promise<readonly Mapping[]> {
    const changed = this.last.then(async () => {
      const all = by(await this.file.read());
      await this.file.write(all);
      return all;
    });
    this.last = changed.catch(() => undefined);
    return changed;
  }
}
