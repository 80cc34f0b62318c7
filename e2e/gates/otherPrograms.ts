// What programs of others make of our files, where they are installed: LibreOffice of tables, Poppler of PDF. A gate says in its
// line when one is absent, and measures with our own readers alone.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const absent = 'absent';
/** Bytes. */
const maxBuffer = 256 * 1024 * 1024;

/** What it prints; `absent` where it is not installed. */
function printed(program: string, words: readonly string[]): string {
  const stdio: ('ignore' | 'pipe')[] = ['ignore', 'pipe', 'ignore'];
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio, maxBuffer });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw error;
  }
}

/** Cells that LibreOffice takes for formulas. */
export function formulasInOffice(file: string): number | typeof absent {
  const folder = path.dirname(file);
  if (printed('soffice', ['--headless', '--convert-to', 'fods', '--outdir', folder, file]) === absent) return absent;
  const text = readFileSync(path.join(folder, `${path.parse(file).name}.fods`), 'utf8');
  return [...text.matchAll(/table:formula=/g)].length;
}

/** The text of all pages as Poppler finds it. */
export function textInPoppler(file: string): string {
  return printed('pdftotext', ['-enc', 'UTF-8', file, '-']);
}

/** Fonts that Poppler does not find in the file: the last but five columns of `pdffonts` are emb, sub, uni, object and generation. */
export function fontsMissingInPoppler(file: string): number | typeof absent {
  const text = printed('pdffonts', [file]);
  if (text === absent) return absent;
  const [, , ...lines] = text.trimEnd().split('\n');
  return lines.filter((line) => line.trim().split(/\s+/).at(-5) !== 'yes').length;
}
