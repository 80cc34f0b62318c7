// The channels about style rules: as a file for colleagues, taken from theirs, and as named sets in the profile.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseStyles, writeStyles } from '../../shared/dress/styleFile';
import type { StyleRule } from '../../shared/dress/rule';
import { AppError } from '../../shared/errors';
import type { Dialogs } from '../cases/Dialogs';
import { toFileError } from '../cases/fileErrors';
import { saveAtomic } from '../cases/saveAtomic';
import type { StyleSets } from '../settings/StyleSets';
import type { Handlers } from './Answerer';

type StyleChannel = Extract<keyof Handlers, `style.${string}`>;

interface Parts {
  readonly dialogs: Dialogs;
  readonly styleSets: StyleSets;
}

export function styleHandlers({ dialogs, styleSets }: Parts): Pick<Handlers, StyleChannel> {
  return {
    'style.sets': () => styleSets.list(),
    'style.keep': (set) => styleSets.keep(set),
    'style.rename': ({ name, to }) => styleSets.rename(name, to),
    'style.remove': ({ name }) => styleSets.remove(name),
    'style.export': async ({ rules, suggestedName }) => {
      const file = await dialogs.chooseToSave(suggestedName, 'style');
      if (file === null) return null;
      await saveAtomic(file, writeStyles(rules));
      return { name: path.basename(file) };
    },
    'style.import': async () => {
      const file = await dialogs.chooseToOpen('style');
      if (file === null) return null;
      return { name: path.basename(file), rules: await readStyles(file) };
    },
  };
}

const mostBytes = 8 * 1024 * 1024;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_STYLE, STYLE_DAMAGED, STYLE_NEWER. */
async function readStyles(file: string): Promise<readonly StyleRule[]> {
  const name = path.basename(file);
  try {
    if ((await stat(file)).size > mostBytes) throw new AppError('NOT_A_STYLE', { file: name });
    return parseStyles(await readFile(file, 'utf8'), name);
  } catch (error) {
    throw toFileError(error, file, 'read');
  }
}
