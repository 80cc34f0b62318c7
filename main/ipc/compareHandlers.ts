// The channel that reads a snapshot beside whatever is open, to compare it.
import type { Dialogs } from '../cases/Dialogs';
import type { FileTokens } from '../cases/FileTokens';
import { readSnapshot } from '../sources/readSnapshot';
import type { Handlers } from './Answerer';

type CompareChannel = Extract<keyof Handlers, `compare.${string}`>;

interface Parts {
  readonly dialogs: Dialogs;
  readonly files: FileTokens;
}

export function compareHandlers({ dialogs, files }: Parts): Pick<Handlers, CompareChannel> {
  return {
    'compare.read': async ({ token }) => {
      const chosen = token === null ? await dialogs.chooseToOpen('snapshot') : files.pathOf(token);
      if (chosen === null) return null;
      return { file: files.name(chosen), snapshot: await readSnapshot(chosen) };
    },
  };
}
