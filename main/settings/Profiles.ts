// The databases that the user connects to: name, address, user and database in a file, the password only
// encrypted by the system.
import path from 'node:path';
import { z } from 'zod';
import { profileSchema, type Profile } from '../../shared/contract';
import { jsonFile, type JsonFile } from './jsonFile';
import type { Secrets } from './Secrets';

const keptSchema = z.array(z.object({ profile: profileSchema, secret: z.string().nullable() }));
type Kept = z.infer<typeof keptSchema>[number];

export class Profiles {
  private readonly file: JsonFile<readonly Kept[]>;

  constructor(
    folder: string,
    private readonly secrets: Secrets,
  ) {
    this.file = jsonFile<readonly Kept[]>(path.join(folder, 'profiles.json'), keptSchema, []);
  }

  /** In the order of their first saving. */
  async list(): Promise<readonly (Profile & { readonly hasPassword: boolean })[]> {
    const all = await this.file.read();
    return all.map(({ profile, secret }) => ({ ...profile, hasPassword: secret !== null }));
  }

  /**
   * Keeps a profile, replacing one of the same id. A given password is kept with it; without one the password that
   * is there stays, unless the address or the user changed. Says whether a password is kept now: not when
   * the system has no safe place for it; the profile is kept all the same.
   */
  async save(profile: Profile, password: string | null): Promise<{ readonly isPasswordKept: boolean }> {
    const all = await this.file.read();
    const before = all.find((one) => one.profile.id === profile.id);
    const isSafe = password !== null && (await this.secrets.isSafe());
    const secret = isSafe ? await this.secrets.encrypt(password) : password === null ? staying(before, profile) : null;
    const kept = { profile, secret };
    await this.file.write(before === undefined ? [...all, kept] : all.map((one) => (one === before ? kept : one)));
    return { isPasswordKept: secret !== null };
  }

  /** Unknown ids are ignored. */
  async remove(id: string): Promise<void> {
    const all = await this.file.read();
    await this.file.write(all.filter(({ profile }) => profile.id !== id));
  }

  /** The kept password for this very address and user, or null. */
  async passwordOf({ id, uri, user }: Profile): Promise<string | null> {
    const all = await this.file.read();
    const kept = all.find(({ profile }) => profile.id === id && profile.uri === uri && profile.user === user);
    return kept?.secret ? this.secrets.decrypt(kept.secret) : null;
  }
}

/** A password belongs to one server and one user: it must never be sent to another. */
function staying(before: Kept | undefined, profile: Profile): string | null {
  const isSame = before?.profile.uri === profile.uri && before.profile.user === profile.user;
  return isSame ? before.secret : null;
}
