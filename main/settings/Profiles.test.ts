import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preferences } from './preferences';
import { Profiles } from './Profiles';
import type { Secrets } from './Secrets';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-settings-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A system whose "encryption" only has to hide the text from a search of the disk. */
function systemSecrets(isSafe: boolean): Secrets {
  return {
    isSafe: () => Promise.resolve(isSafe),
    encrypt: (text) =>
      Promise.resolve(Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a)).toString('base64')),
    decrypt: (base64) =>
      Promise.resolve(Buffer.from(Buffer.from(base64, 'base64').map((byte) => byte ^ 0x5a)).toString()),
  };
}

const profile = {
  id: 'p1',
  name: 'Lab',
  uri: 'bolt://lab:7687',
  user: 'neo4j',
  database: 'neo4j',
  certificates: null,
  actAs: '',
  isOpenAccepted: false,
};

async function everythingOnDisk(): Promise<string> {
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
}

describe('profiles', () => {
  it('keeps a profile and its password, and the password never in clear', async () => {
    const profiles = new Profiles(folder, systemSecrets(true));
    expect(await profiles.save(profile, 'canary-密码')).toEqual({ isPasswordKept: true });
    expect(await profiles.list()).toEqual([{ ...profile, hasPassword: true }]);
    expect(await new Profiles(folder, systemSecrets(true)).passwordOf(profile)).toBe('canary-密码');
    const disk = await everythingOnDisk();
    for (const clear of ['canary', Buffer.from('canary-密码').toString('base64')]) expect(disk).not.toContain(clear);
  });

  it('keeps the profile but not the password when the system has no safe place', async () => {
    const profiles = new Profiles(folder, systemSecrets(false));
    expect(await profiles.save(profile, 'canary')).toEqual({ isPasswordKept: false });
    expect(await profiles.list()).toEqual([{ ...profile, hasPassword: false }]);
    expect(await everythingOnDisk()).not.toContain('canary');
  });

  it('keeps the password when only the name changes, and forgets it for another server or user', async () => {
    const profiles = new Profiles(folder, systemSecrets(true));
    await profiles.save(profile, 'secret');
    await profiles.save({ ...profile, name: 'Lab 2' }, null);
    expect(await profiles.passwordOf(profile)).toBe('secret');
    expect(await profiles.passwordOf({ ...profile, uri: 'bolt://elsewhere:7687' })).toBeNull();
    await profiles.save({ ...profile, uri: 'bolt://elsewhere:7687' }, null);
    expect(await profiles.list()).toMatchObject([{ uri: 'bolt://elsewhere:7687', hasPassword: false }]);
  });

  it('reads what an older Skein kept, and keeps what is new', async () => {
    const { certificates: _, actAs: __, isOpenAccepted: ___, ...older } = profile;
    await writeFile(path.join(folder, 'profiles.json'), JSON.stringify([{ profile: older, secret: null }]));
    const profiles = new Profiles(folder, systemSecrets(true));
    expect(await profiles.list()).toEqual([{ ...profile, hasPassword: false }]);
    const newer = { ...profile, certificates: 'PEM', actAs: 'bea', isOpenAccepted: true };
    await profiles.save(newer, null);
    expect(await new Profiles(folder, systemSecrets(true)).list()).toEqual([{ ...newer, hasPassword: false }]);
  });

  it('keeps the password when it changes how the server is trusted', async () => {
    const profiles = new Profiles(folder, systemSecrets(true));
    await profiles.save(profile, 'secret');
    const trusting = { ...profile, certificates: 'PEM', isOpenAccepted: true };
    expect(await profiles.save(trusting, null)).toEqual({ isPasswordKept: true });
    expect(await profiles.passwordOf(trusting)).toBe('secret');
  });

  it('removes a profile with its password', async () => {
    const profiles = new Profiles(folder, systemSecrets(true));
    await profiles.save(profile, 'secret');
    await profiles.remove('p1');
    await profiles.remove('unknown');
    expect(await profiles.list()).toEqual([]);
    expect(await profiles.passwordOf(profile)).toBeNull();
  });

  it('starts with none and keeps the file aside when it is damaged', async () => {
    await writeFile(path.join(folder, 'profiles.json'), '[{"profile":{"id":');
    expect(await new Profiles(folder, systemSecrets(true)).list()).toEqual([]);
    expect(await readdir(folder)).toEqual(['profiles.json.damaged']);
  });
});

describe('preferences', () => {
  it('follows the system’s language until the user chooses', async () => {
    expect(await preferences(folder, 'zh-CN').read()).toEqual({ language: 'zh', theme: 'system' });
    await preferences(folder, 'zh-CN').write({ language: 'en', theme: 'dark' });
    expect(await preferences(folder, 'zh-CN').read()).toEqual({ language: 'en', theme: 'dark' });
  });
});
