// Breaks a text of the analyst's into lines of a given width: at spaces, between Chinese characters, and inside a word only
// when it is wider than a line. The same on every machine, because widths are (`textWidth`).
import { textWidth } from './textWidth';

/** What may not be parted: a word with the spaces after it, or one character of a script that is written without spaces. */
const pieces =
  /[\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffe6]|[^\s\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffe6]+\s*|\s+/gu;

/** Lines no wider than `width` (a single character may be); breaks of the text itself are kept, and so are empty lines. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, size));
}

function wrapParagraph(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const isTooWide = (wanted: string) => textWidth(wanted.trimEnd(), size) > width;
  for (const piece of text.match(pieces) ?? []) {
    if (!isTooWide(line + piece)) line += piece;
    else if (!isTooWide(piece)) {
      lines.push(line.trimEnd());
      line = piece;
    } else {
      for (const character of piece) {
        if (line !== '' && isTooWide(line + character)) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += character;
      }
    }
  }
  return [...lines, line.trimEnd()];
}
