// The channels about what is printed and reported: the fonts that the words need, then the pages; templates and logos.
import { AppError } from '../../shared/errors';
import { readLogo } from '../../shared/report/readLogo';
import type { Logo } from '../../shared/report/Report';
import { parseTemplate, writeTemplate } from '../../shared/report/templateFile';
import type { Dialogs } from '../cases/Dialogs';
import { readSmall } from '../cases/readSmall';
import { saveChosen } from '../cases/saveChosen';
import type { FontThread } from '../exports/FontThread';
import type { printPdf } from '../exports/printPdf';
import { saveExportChosen, type ExportDesk } from '../exports/saveExport';
import type { ReportTemplates } from '../settings/ReportTemplates';
import type { Handlers } from './Answerer';

type PrintChannel = Extract<keyof Handlers, `print.${string}` | `report.${string}`>;

interface Parts {
  readonly dialogs: Dialogs;
  readonly exports: ExportDesk;
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
    'report.save': ({ suggestedName, kind, bytes, about }) =>
      saveExportChosen(parts, suggestedName, kind, bytes, about),
    'report.templates': () => reportTemplates.list(),
    'report.keepTemplate': (template) => reportTemplates.keep(template),
    'report.removeTemplate': ({ id }) => reportTemplates.remove(id),
    'report.exportTemplate': ({ template, suggestedName }) =>
      saveChosen(dialogs, suggestedName, 'template', writeTemplate(template)),
    'report.importTemplate': async () => {
      const file = await dialogs.chooseToOpen('template');
      if (file === null) return null;
      return readSmall(file, smallTemplate, (content, name) => parseTemplate(content.toString('utf8'), name));
    },
    'report.chooseLogo': async () => {
      const file = await dialogs.chooseToOpen('logo');
      return file === null ? null : readSmall(file, smallLogo, logoOf);
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

const smallTemplate = { mostBytes: 8 * 1024 * 1024, otherwise: 'NOT_A_TEMPLATE' } as const;
const smallLogo = { mostBytes: 2 * 1024 * 1024, otherwise: 'NOT_A_LOGO' } as const;

function logoOf(bytes: Buffer, file: string): Logo {
  const found = readLogo(bytes);
  if (found === null) throw new AppError('NOT_A_LOGO', { file });
  return { ...found, base64: bytes.toString('base64') };
}
