// The channels about facts for other programs: the page hands over its chart, main asks for a name and writes the file whole.
import path from 'node:path';
import { AppError } from '../../shared/errors';
import { factFormats } from '../../shared/formats/write';
import { Unsaid } from '../../shared/formats/write/FactFormat';
import { factsOfSnapshot } from '../../shared/formats/write/factsOfSnapshot';
import { parseSnapshot } from '../../shared/snapshot';
import type { Dialogs } from '../cases/Dialogs';
import { saveExport, type ExportDesk } from '../exports/saveExport';
import type { Handlers } from './Answerer';

interface Parts {
  readonly dialogs: Dialogs;
  readonly exports: ExportDesk;
}

export function factHandlers({ dialogs, exports }: Parts): Pick<Handlers, 'facts.save'> {
  return {
    'facts.save': async ({ suggestedName, format, text, about }) => {
      const writer = factFormats.find(({ id }) => id === format);
      if (writer === undefined) throw new AppError('UNKNOWN_FORMAT', { file: suggestedName });
      const snapshot = parseSnapshot(text, suggestedName);
      const file = await dialogs.chooseToSave(suggestedName, 'facts');
      if (file === null) return null;
      const unsaid = new Unsaid();
      const pieces: Buffer[] = [];
      for await (const piece of writer.write(factsOfSnapshot(snapshot, unsaid), unsaid))
        pieces.push(Buffer.from(piece));
      await saveExport(file, Buffer.concat(pieces), about, exports);
      return { name: path.basename(file), unsaid: unsaid.all() };
    },
  };
}
