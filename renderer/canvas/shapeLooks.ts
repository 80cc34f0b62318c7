// How community shapes look: smooth paths in chart units, colours that neighbours do not share, words that fit.
import type { CommunityShape } from '../actions/shapes';
import { fitText } from '../chart/textWidth';
import { shapeText, type ShapeWords } from './shapeCaptions';

/** Rounds every corner: the curve runs through the middles of the sides, each corner only pulls. */
export function pathOf(rings: readonly Float32Array[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    const count = ring.length / 2;
    const corner = (nth: number): [number, number] => [ring[(nth % count) * 2] ?? 0, ring[(nth % count) * 2 + 1] ?? 0];
    const middle = (nth: number): [number, number] => {
      const [[x0, y0], [x1, y1]] = [corner(nth), corner(nth + 1)];
      return [(x0 + x1) / 2, (y0 + y1) / 2];
    };
    path.moveTo(...middle(0));
    for (let nth = 1; nth <= count; nth += 1) path.quadraticCurveTo(...corner(nth), ...middle(nth));
    path.closePath();
  }
  return path;
}

/** For each shape, largest first, the colour whose nearest bearer so far is furthest away; of equals the first. */
export function farApart(
  shapes: readonly { readonly outline: Pick<CommunityShape['outline'], 'x' | 'y'> }[],
  colours: readonly string[],
): readonly string[] {
  const given: { readonly colour: string; readonly x: number; readonly y: number }[] = [];
  for (const { outline } of shapes) {
    const { x, y } = outline;
    const room = (colour: string) =>
      given.reduce(
        (least, one) => (one.colour === colour ? Math.min(least, Math.hypot(one.x - x, one.y - y)) : least),
        Infinity,
      );
    const best = colours.reduce((a, b) => (room(b) > room(a) ? b : a), colours[0] ?? '');
    given.push({ colour: best, x, y });
  }
  return given.map(({ colour }) => colour);
}

export function fittedWords({ name, count, brief }: Pick<ShapeWords, 'name' | 'count' | 'brief'>) {
  const { mostWidth, nameSize, countSize } = shapeText;
  const second = (text: string) => fitText(text, mostWidth, countSize);
  return { name: fitText(name, mostWidth, nameSize, true), count: second(count), brief: second(brief) };
}
