// The channels about rules for finding duplicates: those of the profile, and files of them.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DuplicateRules } from '../../shared/analysis/duplicates/rules';
import { parseDuplicateRules, writeDuplicateRules } from '../../shared/analysis/duplicates/rulesFile';
import { AppError } from '../../shared/errors';
import type { Dialogs } from '../cases/Dialogs';
import { toFileError } from '../cases/fileErrors';
import { saveAtomic } from '../cases/saveAtomic';
import type { JsonFile } from '../settings/jsonFile';
import type { Handlers } from './Answerer';

type DuplicateChannel = Extract<keyof Handlers, `duplicates.${string}`>;

interface Parts {
  readonly dialogs: Dialogs;
  readonly duplicateRules: JsonFile<DuplicateRules>;
}

export function duplicateHandlers({ dialogs, duplicateRules }: Parts): Pick<Handlers, DuplicateChannel> {
  return {
    'duplicates.rules': () => duplicateRules.read(),
    'duplicates.keepRules': async (rules) => {
      await duplicateRules.write(rules);
      return null;
    },
    'duplicates.exportRules': async ({ rules, suggestedName }) => {
      const file = await dialogs.chooseToSave(suggestedName, 'duplicates');
      if (file === null) return null;
      await saveAtomic(file, writeDuplicateRules(rules));
      return { name: path.basename(file) };
    },
    'duplicates.importRules': async () => {
      const file = await dialogs.chooseToOpen('duplicates');
      return file === null ? null : { name: path.basename(file), rules: await readRules(file) };
    },
  };
}

const mostBytes = 1024 * 1024;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_DUPLICATE_RULES. */
async function readRules(file: string): Promise<DuplicateRules> {
  const name = path.basename(file);
  try {
    if ((await stat(file)).size > mostBytes) throw new AppError('NOT_DUPLICATE_RULES', { file: name });
    return parseDuplicateRules(await readFile(file, 'utf8'), name);
  } catch (error) {
    throw toFileError(error, file, 'read');
  }
}
