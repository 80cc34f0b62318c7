// The channels about style rules as a file: saving them for colleagues, and taking theirs.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseStyles, writeStyles } from '../../shared/dress/styleFile';
import type { StyleRule } from '../../shared/dress/rule';
import { AppError } from '../../shared/errors';
import type { Dialogs } from '../cases/Dialogs';
import { toFileError } from '../cases/fileErrors';
import { saveAtomic } from '../cases/saveAtomic';
import type { Handlers } from './Answerer';

type StyleChannel = Extract<keyof Handlers, `style.${string}`>;

export function styleHandlers({ dialogs }: { readonly dialogs: Dialogs }): Pick<Handlers, StyleChannel> {
  return {
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
