// One window on this machine and account: a second start hands its file to the first and leaves.
import { app, type BrowserWindow } from 'electron';
import path from 'node:path';
import { z } from 'zod';
import { parseCommand, type SourceWords } from './batch/arguments';
import { openTarget } from './batch/startupPlan';
import type { FileTokens } from './cases/FileTokens';
import { pathAddress } from './cases/pathAddress';
import { send } from './ipc/serve';
import type { OpenTarget } from '../shared/contract';

export interface OneWindow {
  readonly isFirst: boolean;
  /** From now on, what is opened from outside is told to this window. */
  forwardTo(window: BrowserWindow): void;
}

const messageSchema = z.object({ words: z.array(z.string()).max(1000), folder: z.string() });

/** Call before Electron is ready. `words` are this start's own, for the window that is there already. */
export function keepOneWindow(words: readonly string[], files: FileTokens): OneWindow {
  const isFirst = app.requestSingleInstanceLock({ words, folder: process.cwd() });
  const early: OpenTarget[] = [];
  let tell = (target: OpenTarget): void => {
    early.push(target);
  };
  let show = (): void => undefined;
  // macOS hands over files by an event, possibly before there is a window.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void openTarget(pathAddress(file), files).then((target) => tell(target));
  });
  app.on('second-instance', (_event, _argv, _folder, message) => {
    show();
    void targetOf(message, files).then((target) => {
      if (target !== null) tell(target);
    });
  });
  return {
    isFirst,
    forwardTo: (window) => {
      tell = (target) => send(window.webContents, 'open', { target });
      show = () => {
        if (window.isMinimized()) window.restore();
        window.focus();
      };
      window.webContents.once('did-finish-load', () => early.splice(0).forEach(tell));
    },
  };
}

async function targetOf(message: unknown, files: FileTokens): Promise<OpenTarget | null> {
  try {
    const { words, folder } = messageSchema.parse(message);
    const command = parseCommand(words);
    if (command.name !== 'open' || command.source === null) return null;
    return await openTarget(inFolder(command.source, folder), files);
  } catch {
    // Words that make no sense to the second start have been answered there.
    return null;
  }
}

/** With the files that the words name as seen from there. */
function inFolder(source: SourceWords, folder: string): SourceWords {
  if ('path' in source) return { ...source, path: path.resolve(folder, source.path) };
  if (source.kind !== 'neo4j' || source.certificatesFile === null) return source;
  return { ...source, certificatesFile: path.resolve(folder, source.certificatesFile) };
}
