import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyLens } from '../../shared/lens/Lens';
import { Lenses } from './Lenses';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-lenses-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const police = { ...emptyLens, name: 'Police' };
const id = 'bolt://../../etc:7687';

describe('kept lenses', () => {
  it('are kept one by profile, whatever the profile is called', async () => {
    await new Lenses(folder).save(id, police);
    const lenses = new Lenses(folder);
    expect(await lenses.of(id)).toEqual(police);
    expect(await lenses.of('another')).toBeNull();
    expect(await readdir(folder)).toEqual(['lenses']);
  });

  it('count as none when damaged, and the file is kept aside', async () => {
    const lenses = new Lenses(folder);
    await lenses.save(id, police);
    const [name = ''] = await readdir(path.join(folder, 'lenses'));
    await writeFile(path.join(folder, 'lenses', name), '{"format":"skein-lens"');
    expect(await lenses.of(id)).toBeNull();
    expect(await readdir(path.join(folder, 'lenses'))).toEqual([`${name}.damaged`]);
  });

  it('give way to one named on the command line, which is not kept', async () => {
    await new Lenses(folder).save(id, police);
    const given = { ...emptyLens, name: 'Given' };
    expect(await new Lenses(folder, new Map([[id, given]])).of(id)).toEqual(given);
    expect(await new Lenses(folder).of(id)).toEqual(police);
  });
});
