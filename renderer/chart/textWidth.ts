// How wide a text will be, without a screen: captions are cut and kept apart the same way by every painter and on
// every machine. Measured from the shipped Inter; a little off for other scripts, never by more than a few pixels.

/** Advance widths of U+0020 … U+007E in Inter at weight 500, in thousandths of the font size. */
const asciiWidths = [
  267, 304, 494, 639, 646, 993, 653, 313, 369, 369, 521, 667, 303, 462, 303, 370, 646, 415, 616, 627, 656, 603, 630,
  571, 629, 630, 303, 315, 667, 667, 667, 527, 982, 709, 657, 733, 722, 603, 589, 748, 745, 272, 575, 688, 565, 913,
  756, 767, 642, 769, 648, 646, 653, 740, 709, 1003, 701, 696, 641, 369, 370, 369, 477, 463, 337, 568, 618, 577, 618,
  587, 379, 620, 602, 252, 252, 559, 252, 888, 602, 604, 618, 618, 387, 539, 340, 602, 575, 829, 557, 575, 559, 440,
  346, 440, 667,
];
const otherWidth = 620;
const boldFactor = 1.02;

/** Combining marks and what has no width of its own. */
const weightless = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Scripts and symbols that fill a square, and the marks that go with them. */
const square =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]$/;

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) return asciiWidths[code - 0x20] ?? 0;
  if (code > 0xffff || square.test(character)) return 1000;
  return weightless.test(character) ? 0 : otherWidth;
}

/** Width in the unit of `size`. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x7f) width += asciiWidths[code - 0x20] ?? 0;
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      width += widthOf(character);
      at += character.length - 1;
    }
  }
  return (width * size * (isBold ? boldFactor : 1)) / 1000;
}

// Everything that breaks a line or turns the writing direction: a caption is one line and reads as it is stored.
const unprintable = /[\s\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu;

/** Whether a text may need cleaning; most do not, and there are many. */
const doubtful = /[^\x20-\x7e\u00a1-\u024f\u2022-\u2026\u4e00-\u9fff]|\s\s|^\s|\s$/;

/** The text as one clean line, cut with `…` to fit `maxWidth`. */
export function fitText(text: string, maxWidth: number, size: number, isBold = false): string {
  const line = doubtful.test(text) ? text.replace(unprintable, ' ').trim() : text;
  if (line.length * size <= maxWidth || textWidth(line, size, isBold) <= maxWidth) return line;
  const room = maxWidth - textWidth('…', size, isBold);
  let width = 0;
  let fitting = '';
  for (const character of line) {
    width += textWidth(character, size, isBold);
    if (width > room) break;
    fitting += character;
  }
  return `${fitting.trimEnd()}…`;
}
