// The channels about what is printed: the fonts that the words need, then the pages.
import type { FontThread } from '../exports/FontThread';
import type { printPdf } from '../exports/printPdf';
import type { Handlers } from './Answerer';

type PrintChannel = Extract<keyof Handlers, `print.${string}`>;

interface Parts {
  readonly fonts: Pick<FontThread, 'subset'>;
  readonly printPdf: typeof printPdf;
}

export function printHandlers({ fonts, printPdf: print }: Parts): Pick<Handlers, PrintChannel> {
  return {
    'print.pdf': async ({ job, stamp }, { signal }) => {
      const faces = await fonts.subset(charactersOf(job));
      const { bytes, pages } = await print(job, { faces, stamp, signal });
      return { base64: bytes.toString('base64'), pages };
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
