// Rules go out as a file that the user names and come back from one that the user picks, checked.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StyleRule } from '../../shared/dress/rule';
import type { Dialogs } from '../cases/Dialogs';
import { StyleSets } from '../settings/StyleSets';
import { styleHandlers } from './styleHandlers';

const folder = mkdtempSync(path.join(tmpdir(), 'skein-styles-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'ours.skein-style.json');
const call = { signal: new AbortController().signal, onProgress: () => undefined } as never;

function handlers(answer: string | null) {
  const asked: string[] = [];
  const dialogs: Dialogs = {
    chooseToOpen: (kind) => (asked.push(kind), Promise.resolve(answer)),
    chooseToSave: (_, kind) => (asked.push(kind), Promise.resolve(answer)),
  };
  return { asked, ...styleHandlers({ dialogs, styleSets: new StyleSets(folder) }) };
}

const rules: StyleRule[] = [
  {
    id: 'a',
    name: 'By role',
    isOn: true,
    on: 'entity',
    type: 'Suspect',
    when: null,
    look: { is: 'categories', field: 'role', sets: 'colour', palette: 'okabe-ito' },
  },
];

describe('styleHandlers', () => {
  it('save rules and read them back', async () => {
    const desk = handlers(file);
    const name = path.basename(file);
    expect(await desk['style.export']({ rules, suggestedName: 'x' }, call)).toEqual({ name });
    expect(readFileSync(file, 'utf8')).toContain('"skein-style"');
    expect(await desk['style.import']({}, call)).toEqual({ name, rules });
    expect(desk.asked).toEqual(['style', 'style']);
  });

  it('do nothing when the user cancels', async () => {
    const desk = handlers(null);
    expect(await desk['style.export']({ rules, suggestedName: 'x' }, call)).toBeNull();
    expect(await desk['style.import']({}, call)).toBeNull();
  });

  it('refuse what is damaged, and what is not there', async () => {
    const bad = path.join(folder, 'bad.json');
    writeFileSync(bad, readFileSync(file, 'utf8').replace('categories', 'catastrophes'));
    await expect(handlers(bad)['style.import']({}, call)).rejects.toMatchObject({ code: 'STYLE_DAMAGED' });
    const gone = handlers(path.join(folder, 'gone.json'));
    await expect(gone['style.import']({}, call)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});
