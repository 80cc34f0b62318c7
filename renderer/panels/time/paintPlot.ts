// Paints the bars of the time bar on a canvas: stacked by link type in the types' colours, pale outside the window, and
// the selection's share in full colour when there is one.
import { strokeLook } from '../../chart/linkAppearance';
import { stackOf, type Histogram } from '../../chart/time/bins';
import type { PlotScale } from './usePlotScale';

export interface PlotPicture {
  readonly scale: PlotScale;
  readonly types: readonly string[];
  readonly bars: Histogram;
  /** The selection's share; null without a selection. */
  readonly selected: Histogram | null;
  readonly isWindowOn: boolean;
  readonly theme: 'light' | 'dark';
}

const pale = { light: 0.3, dark: 0.32 } as const;
/** Room above the tallest bar. */
const headPx = 14;

export function paintPlot(canvas: HTMLCanvasElement, picture: PlotPicture, ratio: number): void {
  const { widthPx, heightPx } = picture.scale;
  const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
  // Setting a size clears the canvas, even to the same.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, widthPx, heightPx);
  const colours = picture.types.map((type) => strokeLook(type, picture.theme).colour);
  const { edges } = picture.scale;
  for (let bin = 0; bin + 1 < edges.length; bin += 1) {
    const isIn = isInWindow(picture, edges[bin] ?? 0, edges[bin + 1] ?? 0);
    const full = isIn ? 1 : pale[picture.theme];
    pen.globalAlpha = picture.selected === null ? full : full * pale[picture.theme];
    paintBar(pen, picture, picture.bars, bin, colours);
    if (picture.selected === null) continue;
    pen.globalAlpha = isIn ? 1 : 0.55;
    paintBar(pen, picture, picture.selected, bin, colours);
  }
  pen.globalAlpha = 1;
}

function isInWindow({ scale: { span }, isWindowOn }: PlotPicture, from: number, until: number): boolean {
  if (span === null || !isWindowOn) return true;
  const middle = (from + until) / 2;
  return middle >= span.from && middle < span.until;
}

function paintBar(
  pen: CanvasRenderingContext2D,
  { scale, bars }: PlotPicture,
  histogram: Histogram,
  bin: number,
  colours: readonly string[],
): void {
  const { edges, xOf, heightPx } = scale;
  const [left, right] = [xOf(edges[bin] ?? 0), xOf(edges[bin + 1] ?? 0)];
  const gap = right - left > 3 ? 1 : 0;
  const perEvent = (heightPx - headPx) / Math.max(1, bars.most);
  for (const { type, from, height } of stackOf(histogram, bin, perEvent)) {
    pen.fillStyle = colours[type] ?? '#888888';
    const seam = from > 0 && height > 3 ? 0.5 : 0;
    pen.fillRect(left, heightPx - from - height, right - left - gap, height - seam);
  }
}
