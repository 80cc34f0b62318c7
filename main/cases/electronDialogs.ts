// The system's file dialogs. They are called through Electron's own object, where tests put their answers.
import path from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { Translate } from '../../shared/messages';
import type { Dialogs } from './Dialogs';
import { safeName } from './safeName';

type FileKind = Exclude<
  Parameters<Dialogs['chooseToOpen']>[0] | Parameters<Dialogs['chooseToSave']>[1],
  'open' | 'facts'
>;

/** Read when somebody imports: the start of the app needs no reader of any format. */
async function importedExtensions(): Promise<string[]> {
  const { formats } = await import('../../shared/formats');
  return [...new Set(formats.flatMap((format) => format.extensions)), 'xlsx'];
}

export function electronDialogs(window: BrowserWindow, t: () => Translate): Dialogs {
  const filter = async (kind: FileKind): Promise<FileFilter> => {
    const extensions = {
      case: ['skein'],
      snapshot: ['json'],
      json: ['json'],
      lens: ['json'],
      mapping: ['json'],
      style: ['json'],
      duplicates: ['json'],
      certificates: ['pem', 'crt', 'cer'],
      csv: ['csv'],
      xlsx: ['xlsx'],
      jsonl: ['jsonl'],
      png: ['png'],
      svg: ['svg'],
      import: kind === 'import' ? await importedExtensions() : [],
      pdf: ['pdf'],
      docx: ['docx'],
      template: ['json'],
      logo: ['png', 'jpg', 'jpeg'],
    };
    return { name: t()(`shell.files.${kind}`), extensions: extensions[kind] };
  };
  return {
    chooseToOpen: async (kind) => {
      const both = { name: t()('shell.files.open'), extensions: ['skein', 'json'] };
      const filters = kind === 'open' ? [both, await filter('case'), await filter('snapshot')] : [await filter(kind)];
      const chosen = await dialog.showOpenDialog(window, {
        title: t()(`shell.dialogs.${kind}`),
        properties: ['openFile'],
        filters,
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseToSave: async (suggestedName, kind) => {
      const wanted =
        kind === 'facts'
          ? { name: t()('shell.files.facts'), extensions: [path.extname(suggestedName).slice(1)] }
          : await filter(kind);
      const chosen = await dialog.showSaveDialog(window, {
        title: t()('shell.dialogs.save'),
        defaultPath: path.join(app.getPath('documents'), safeName(suggestedName)),
        filters: [wanted],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (chosen.canceled || !chosen.filePath) return null;
      // Linux dialogs do not add the extension of the filter.
      const extension = `.${wanted.extensions[0] ?? ''}`;
      return path.extname(chosen.filePath) === '' ? chosen.filePath + extension : chosen.filePath;
    },
  };
}
