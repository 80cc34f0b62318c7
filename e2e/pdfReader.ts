// Reads a PDF as another program does: pages with their sizes and texts, fonts, and whatever in it would act by itself.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export async function readPdf(bytes: Buffer): Promise<readonly ReadPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let nth = 1; nth <= document.numPages; nth += 1) {
    const page = await document.getPage(nth);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, text: items.map((item) => ('str' in item ? item.str : '')).join('') });
  }
  await document.destroy();
  return pages;
}

/** Names of actions, attachments and outside references that stand in the file; [] for a file that only shows. */
export function activeParts(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  return ['/JavaScript', '/JS ', '/Launch', '/URI', '/OpenAction', '/EmbeddedFile', '/GoToR', '/AA '].filter((name) =>
    text.includes(name),
  );
}

/** How many fonts the file names, and how many of them it holds: as a font file or as drawings of their letters. */
export function fontsIn(bytes: Buffer): { readonly named: number; readonly held: number } {
  const text = bytes.toString('latin1');
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  return {
    named: count(/\/Type \/FontDescriptor/g),
    held: count(/\/FontFile[23]? \d+ 0 R/g) + count(/\/Subtype \/Type3/g),
  };
}
