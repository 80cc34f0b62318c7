// The channels about style rules: as a file for colleagues, taken from theirs, and as named sets in the profile.
import path from 'node:path';
import { parseStyles, writeStyles } from '../../shared/dress/styleFile';
import type { StyleRule } from '../../shared/dress/rule';
import type { Dialogs } from '../cases/Dialogs';
import { readSmall } from '../cases/readSmall';
import { saveChosen } from '../cases/saveChosen';
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
    'style.export': ({ rules, suggestedName }) => saveChosen(dialogs, suggestedName, 'style', writeStyles(rules)),
    'style.import': async () => {
      const file = await dialogs.chooseToOpen('style');
      if (file === null) return null;
      return { name: path.basename(file), rules: await readStyles(file) };
    },
  };
}

const small = { mostBytes: 8 * 1024 * 1024, otherwise: 'NOT_A_STYLE' } as const;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_STYLE, STYLE_DAMAGED, STYLE_NEWER. */
function readStyles(file: string): Promise<readonly StyleRule[]> {
  return readSmall(file, small, (content, name) => parseStyles(content.toString('utf8'), name));
}
