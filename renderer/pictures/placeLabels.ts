// Puts the labels of links where nothing else stands: they never cover each other, an entity, a caption or a badge.
import { measures } from '../chart/appearance';
import { grow, textBox, type TextLine } from '../chart/boxes';
import { pointAt } from '../chart/geometry';
import { textWidth } from '../chart/textWidth';
import type { BoxIndex } from './BoxIndex';
import type { LinkLabel, PicturedLink } from './Picture';

/** Shares of the way at which a label may stand, best first. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/**
 * Labels of wide lines first, which is most money or most calls; one that finds no free place on its line is dropped. Takes
 * its places from `taken` and adds them there.
 */
export function placeLabels(links: readonly PicturedLink[], taken: BoxIndex): readonly LinkLabel[] {
  const size = measures.labelSize;
  const wanted = links.filter(({ look }) => look.label !== '');
  wanted.sort((a, b) => b.look.width - a.look.width || (a.bundle.id < b.bundle.id ? -1 : 1));
  return wanted.flatMap(({ look, route }) => {
    // Beside a loop, which is narrower than its label; on any other line.
    const aside = route.controls.length === 2 ? textWidth(look.label, size) / 2 + 4 : 0;
    for (const share of shares) {
      const { x, y } = pointAt(route, share);
      const line: TextLine = { text: look.label, x: x + aside, baseline: y + size * 0.36, size, kind: 'quiet' };
      const box = grow(textBox(line), 1);
      if (!taken.isFree(box)) continue;
      taken.add(box);
      return [{ line, colour: look.labelColour }];
    }
    return [];
  });
}
