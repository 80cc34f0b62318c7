// Rules for duplicates are kept in the profile, go out as a file and come back from one, checked.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultDuplicateRules } from '../../shared/analysis/duplicates/rules';
import type { Dialogs } from '../cases/Dialogs';
import { duplicateRulesIn } from '../settings/duplicateRules';
import { duplicateHandlers } from './duplicateHandlers';

const folder = mkdtempSync(path.join(tmpdir(), 'skein-duplicates-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'ours.skein-duplicates.json');
const call = { signal: new AbortController().signal, onProgress: () => undefined } as never;
const rules = { ...defaultDuplicateRules, threshold: 17 };

function handlers(answer: string | null) {
  const dialogs: Dialogs = {
    chooseToOpen: () => Promise.resolve(answer),
    chooseToSave: () => Promise.resolve(answer),
  };
  return duplicateHandlers({ dialogs, duplicateRules: duplicateRulesIn(folder) });
}

describe('duplicateHandlers', () => {
  it('give the default rules until others are kept', async () => {
    const desk = handlers(null);
    expect(await desk['duplicates.rules']({}, call)).toEqual(defaultDuplicateRules);
    await desk['duplicates.keepRules'](rules, call);
    expect(await handlers(null)['duplicates.rules']({}, call)).toEqual(rules);
  });

  it('save rules and read them back, and do nothing when the user cancels', async () => {
    const desk = handlers(file);
    const name = path.basename(file);
    expect(await desk['duplicates.exportRules']({ rules, suggestedName: 'x' }, call)).toEqual({ name });
    expect(await desk['duplicates.importRules']({}, call)).toEqual({ name, rules });
    const cancelled = handlers(null);
    expect(await cancelled['duplicates.exportRules']({ rules, suggestedName: 'x' }, call)).toBeNull();
    expect(await cancelled['duplicates.importRules']({}, call)).toBeNull();
  });

  it('refuse what is damaged, something else, or not there', async () => {
    const bad = path.join(folder, 'bad.json');
    for (const text of [readFileSync(file, 'utf8').replace('"identity"', '"gender"'), '{}', 'not JSON', '']) {
      writeFileSync(bad, text);
      await expect(handlers(bad)['duplicates.importRules']({}, call)).rejects.toMatchObject({
        code: 'NOT_DUPLICATE_RULES',
      });
    }
    const gone = handlers(path.join(folder, 'gone.json'));
    await expect(gone['duplicates.importRules']({}, call)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});
