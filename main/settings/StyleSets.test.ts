// Named sets of style rules outlive the app, in their order; no name is lost to another.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noStyle, type StyleRule } from '../../shared/dress/rule';
import { StyleSets } from './StyleSets';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-style-sets-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function rule(id: string): StyleRule {
  const look = { is: 'fixed', style: { ...noStyle, colour: '#e69f00' } } as const;
  return { id, name: '', isOn: true, on: 'entity', type: null, when: null, look };
}
const roles = { name: 'Roles', rules: [rule('a'), rule('b')] };
const money = { name: '资金', rules: [rule('c')] };

describe('kept style sets', () => {
  it('are there when the app starts again, in the order in which they were kept', async () => {
    const sets = new StyleSets(folder);
    await Promise.all([sets.keep(roles), sets.keep(money)]);
    expect(await new StyleSets(folder).list()).toEqual([roles, money]);
  });

  it('are replaced by name, renamed and removed', async () => {
    const sets = new StyleSets(folder);
    await sets.keep(roles);
    await sets.keep(money);
    const shorter = { ...roles, rules: [rule('z')] };
    expect(await sets.keep(shorter)).toEqual([shorter, money]);
    expect(await sets.rename('Roles', '资金'), 'a name that is taken').toEqual([shorter, money]);
    expect((await sets.rename('Roles', 'People')).map(({ name }) => name)).toEqual(['People', '资金']);
    expect(await sets.remove('nobody')).toHaveLength(2);
    expect(await sets.remove('People')).toEqual([money]);
  });

  it('count as none when damaged, and the file is kept aside', async () => {
    await writeFile(path.join(folder, 'style-sets.json'), '[{"name":"x"');
    expect(await new StyleSets(folder).list()).toEqual([]);
    expect(await readdir(folder)).toEqual(['style-sets.json.damaged']);
  });
});
