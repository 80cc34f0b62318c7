// The channels about what is printed and reported: the fonts that the words need, then the pages; templates and logos.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import { readLogo } from '../../shared/report/readLogo';
import type { Logo } from '../../shared/report/Report';
import { parseTemplate, writeTemplate } from '../../shared/report/templateFile';
import type { Dialogs } from '../cases/Dialogs';
import { toFileError } from '../cases/fileErrors';
import { saveAtomic } from '../cases/saveAtomic';
import type { FontThread } from '../exports/FontThread';
import type { printPdf } from '../exports/printPdf';
import type { ReportTemplates } from '../settings/ReportTemplates';
import type { Handlers } from './Answerer';

type PrintChannel = Extract<keyof Handlers, `print.${string}` | `report.${string}`>;

interface Parts {
  readonly dialogs: Dialogs;
  readonly fonts: Pick<FontThread, 'subset'>;
  readonly printPdf: typeof printPdf;
  readonly reportTemplates: ReportTemplates;
}

export function printHandlers(parts: Parts): Pick<Handlers, PrintChannel> {
  const { dialogs, fonts, printPdf: print, reportTemplates } = parts;
  return {
    'print.pdf': async ({ job, stamp }, { signal }) => {
      const faces = await fonts.subset(charactersOf(job));
      const { bytes, pages } = await print(job, { faces, stamp, signal });
      return { base64: bytes.toString('base64'), pages };
    },
    'report.save': async ({ suggestedName, kind, bytes }) => {
      const file = await dialogs.chooseToSave(suggestedName, kind);
      if (file === null) return null;
      await saveAtomic(file, bytes);
      return { name: path.basename(file) };
    },
    'report.templates': () => reportTemplates.list(),
    'report.keepTemplate': (template) => reportTemplates.keep(template),
    'report.removeTemplate': ({ id }) => reportTemplates.remove(id),
    'report.exportTemplate': async ({ template, suggestedName }) => {
      const file = await dialogs.chooseToSave(suggestedName, 'template');
      if (file === null) return null;
      await saveAtomic(file, writeTemplate(template));
      return { name: path.basename(file) };
    },
    'report.importTemplate': async () => {
      const file = await dialogs.chooseToOpen('template');
      if (file === null) return null;
      const content = await readSmall(file, mostTemplateBytes, 'NOT_A_TEMPLATE');
      return parseTemplate(content.toString('utf8'), path.basename(file));
    },
    'report.chooseLogo': async () => {
      const file = await dialogs.chooseToOpen('logo');
      return file === null ? null : logoOf(await readSmall(file, mostLogoBytes, 'NOT_A_LOGO'), path.basename(file));
    },
  };
}

const setByThePage = ' 0123456789/·–…';

/** Every character that may be set, in code point order, and a few more: those of markup and of picture data. */
function charactersOf(job: unknown): string {
  const codes = new Set<number>();
  for (const character of JSON.stringify(job) + setByThePage) codes.add(character.codePointAt(0) ?? 0);
  return [...codes]
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .join('');
}

const mostTemplateBytes = 8 * 1024 * 1024;
const mostLogoBytes = 2 * 1024 * 1024;

/** FILE_NOT_FOUND, FILE_UNREADABLE, or `tooLarge`. */
async function readSmall(file: string, mostBytes: number, tooLarge: 'NOT_A_TEMPLATE' | 'NOT_A_LOGO'): Promise<Buffer> {
  try {
    if ((await stat(file)).size > mostBytes) throw new AppError(tooLarge, { file: path.basename(file) });
    return await readFile(file);
  } catch (error) {
    throw toFileError(error, file, 'read');
  }
}

function logoOf(bytes: Buffer, file: string): Logo {
  const found = readLogo(bytes);
  if (found === null) throw new AppError('NOT_A_LOGO', { file });
  return { ...found, base64: bytes.toString('base64') };
}
