// The channels about rules for finding duplicates: those of the profile, and files of them.
import path from 'node:path';
import type { DuplicateRules } from '../../shared/analysis/duplicates/rules';
import { parseDuplicateRules, writeDuplicateRules } from '../../shared/analysis/duplicates/rulesFile';
import type { Dialogs } from '../cases/Dialogs';
import { readSmall } from '../cases/readSmall';
import { saveChosen } from '../cases/saveChosen';
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
    'duplicates.exportRules': ({ rules, suggestedName }) =>
      saveChosen(dialogs, suggestedName, 'duplicates', writeDuplicateRules(rules)),
    'duplicates.importRules': async () => {
      const file = await dialogs.chooseToOpen('duplicates');
      return file === null ? null : { name: path.basename(file), rules: await readRules(file) };
    },
  };
}

const small = { mostBytes: 1024 * 1024, otherwise: 'NOT_DUPLICATE_RULES' } as const;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_DUPLICATE_RULES. */
function readRules(file: string): Promise<DuplicateRules> {
  return readSmall(file, small, (content, name) => parseDuplicateRules(content.toString('utf8'), name));
}
