// A picture's SVG as PNG bytes, at any scale or print density. Drawn strip by strip, because a canvas past its limits
// turns out blank without a word.
import { AppError } from '../../shared/errors';
import { encodePng } from './encodePng';
import { PicturePainter } from './PicturePainter';
import { readMarks } from './readMarks';

/** Pixels per chart unit, or per printed inch when a chart unit is 1/96 inch. */
type PngSize = { readonly scale: number } | { readonly dpi: number };

const unitsPerInch = 96;
/** The widest canvas that Chromium draws on. */
const maxSide = 65_535;
/** What viewers still open, and what is still deflated within a minute or two. */
const maxPixels = 1_000_000_000;
/** 32 MiB of pixels at a time. */
const stripPixels = 8 * 1024 * 1024;

/**
 * The scale, made smaller where a picture of that many units would be larger than a PNG can be: 65,535 pixels a side and a
 * thousand million in all.
 */
export function drawableScale(picture: { readonly width: number; readonly height: number }, scale: number): number {
  const { width, height } = picture;
  const most = Math.min((maxSide - 1) / width, (maxSide - 1) / height, Math.sqrt(maxPixels / (width * height)) * 0.999);
  return scale > most ? most : scale;
}

/**
 * PNG bytes of an SVG from `writeSvg`, with the density in them. Rejects with PICTURE_TOO_LARGE beyond 65,535 pixels a
 * side or a thousand million in all, and when the drawing surface fails: it never gives a blank picture. Rejects with
 * CANCELLED once the signal is aborted.
 */
export async function rasterisePng(
  svg: string,
  size: PngSize,
  signal: AbortSignal | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = 'scale' in size ? size.scale : size.dpi / unitsPerInch;
  const picture = readMarks(svg);
  const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
  const tooLarge = () => new AppError('PICTURE_TOO_LARGE', { width, height });
  if (!(scale > 0) || width > maxSide || height > maxSide || width * height > maxPixels) throw tooLarge();
  const painter = await PicturePainter.load(picture);
  const stripRows = Math.max(1, Math.min(height, Math.floor(stripPixels / width)));
  const strip = new Strip(width, stripRows);
  try {
    return await encodePng({
      width,
      height,
      dpi: unitsPerInch * scale,
      stripRows,
      rows: (top, count) => {
        if (signal?.aborted === true) throw new AppError('CANCELLED');
        const pixels = strip.draw((context) => painter.paint(context, scale, top), count);
        if (pixels === null) throw tooLarge();
        return pixels;
      },
    });
  } finally {
    strip.free();
    painter.free();
  }
}

/** One canvas as wide as the picture and a few rows high, used again and again. */
class Strip {
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D | null;

  constructor(width: number, rows: number) {
    this.canvas.width = width;
    this.canvas.height = rows;
    this.context = this.canvas.getContext('2d', { willReadFrequently: true });
  }

  /** The pixels of the first `count` rows, or null when the surface does not hold what is drawn on it. */
  draw(paint: (context: CanvasRenderingContext2D) => void, count: number): Uint8ClampedArray | null {
    const { context, canvas } = this;
    if (context === null) return null;
    const [right, bottom] = [canvas.width - 1, canvas.height - 1];
    context.fillStyle = '#000000';
    context.fillRect(right, bottom, 1, 1);
    if (context.getImageData(right, bottom, 1, 1).data[3] !== 255) return null;
    context.clearRect(0, 0, canvas.width, canvas.height);
    paint(context);
    return context.getImageData(0, 0, canvas.width, count).data;
  }

  /** Gives the memory back at once instead of when somebody cleans up. */
  free(): void {
    this.canvas.width = 0;
    this.canvas.height = 0;
  }
}
