// The lenses that analysts corrected, one file per connection profile.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { lensSchema, type Lens } from '../../shared/lens/Lens';
import { toFileError } from '../cases/fileErrors';
import { jsonFile } from './jsonFile';

export class Lenses {
  /** `folder`: the app's own files. `given`: lenses named on the command line, by profile; they go before those kept. */
  constructor(
    private readonly folder: string,
    private readonly given: ReadonlyMap<string, Lens> = new Map(),
  ) {}

  /** The lens given or kept for this profile, or null. A damaged one is kept aside and counts as none. */
  async of(profileId: string): Promise<Lens | null> {
    return this.given.get(profileId) ?? this.file(profileId).read();
  }

  /** Rejects with DISK_FULL or FILE_UNWRITABLE. */
  async save(profileId: string, lens: Lens): Promise<void> {
    const folder = path.join(this.folder, 'lenses');
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw toFileError(error, folder, 'write');
    });
    await this.file(profileId).write(lens);
  }

  private file(profileId: string) {
    // A profile's id holds an address, which is no name for a file.
    const name = createHash('sha256').update(profileId).digest('hex').slice(0, 32);
    return jsonFile<Lens | null>(path.join(this.folder, 'lenses', `${name}.json`), lensSchema.nullable(), null);
  }
}
