// Where the lines of a layout stand in a picture: it grows until they are in it, and gives their words room at its edges, so
// that no word lies on an entity.
import type { Box, TextLine } from '../chart/boxes';
import { textWidth } from '../chart/textWidth';
import type { PicturedGuides } from './Picture';
import type { PictureGuides } from './PictureOptions';

export const guideSize = 11;
/** Lines further off than this are those of another part of the world. */
const reach = 80;
const pad = 12;
/** The heading reaches into the first half of it. */
const topRoom = 36;
const underHeading = 14;
/** Words nearer to each other than this are left out. */
const leastGap = 10;

interface Framed {
  readonly frame: Box;
  readonly guides: PicturedGuides | null;
}

/** The frame with room for the guides, and these in their places. */
export function withGuides(frame: Box, guides: PictureGuides | null): Framed {
  if (guides === null) return { frame, guides: null };
  const rows = guides.rows.filter(({ at }) => at > frame.top - reach && at < frame.bottom + reach);
  const columns = guides.columns.filter(({ at }) => at > frame.left - reach && at < frame.right + reach);
  const widest = rows.reduce((width, { text }) => Math.max(width, textWidth(text, guideSize, true)), 0);
  const inside = {
    left: Math.min(frame.left, ...columns.map(({ at }) => at - pad)) - (rows.length === 0 ? 0 : widest + pad),
    right: Math.max(frame.right, ...columns.map(({ at }) => at + pad)),
    top: Math.min(frame.top, ...rows.map(({ at }) => at - 2 * pad)) - (columns.length === 0 ? 0 : topRoom),
    // Room for the name of the last row below its line.
    bottom: Math.max(frame.bottom, ...rows.map(({ at }) => at + 2 * pad)),
  };
  const rowWords = rows.map(({ at, text }): TextLine => ({
    text,
    x: inside.left + pad + textWidth(text, guideSize, true) / 2,
    baseline: at + 14,
    size: guideSize,
    kind: 'bold',
  }));
  const lines = {
    rows: rows.map(({ at }) => at),
    columns: columns.map(({ at }) => at),
    coast: guides.coast,
    top: inside.top + underHeading,
  };
  return { frame: inside, guides: { ...lines, rowWords, columnWords: columnWords(columns, inside.top) } };
}

/** From left to right, as many as there is room for. */
function columnWords(columns: PictureGuides['columns'], top: number): readonly TextLine[] {
  let end = -Infinity;
  return columns.flatMap(({ at, text }): readonly TextLine[] => {
    const half = textWidth(text, guideSize) / 2;
    if (text === '' || at - half - end < leastGap) return [];
    end = at + half;
    return [{ text, x: at, baseline: top + underHeading + 13, size: guideSize, kind: 'quiet' }];
  });
}
