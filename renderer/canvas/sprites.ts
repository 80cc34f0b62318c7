// Pictures of entities without caption, drawn once per type, size and scale. Copying a
// small image is less work than filling an outline, its edge and a glyph, two thousand times a frame.
import { shapeBox, shapePath } from '../../shared/catalogue/shapes';
import { bandOf, measures, type DrawnBand, type EntityLook, type Palette } from '../chart/appearance';
import { ringKey, ringPieces } from '../chart/shareRing';

export interface Sprite {
  readonly image: ImageBitmap;
  /** Half its side in device pixels: where its centre is. */
  readonly half: number;
  /** Device pixels per chart unit that it was drawn for. */
  readonly scale: number;
}

type Bare = Pick<
  EntityLook,
  'shape' | 'fill' | 'onFill' | 'border' | 'glyph' | 'initial' | 'radius' | 'isDrawn' | 'shares'
>;

function spriteKey({ shape, fill, border, glyph, initial, radius, isDrawn, shares }: Bare): string {
  return `${ringKey(shares)}|${shape}|${fill}|${border?.colour ?? ''}|${border?.width ?? ''}|${radius}|${isDrawn ? 'drawn' : ''}|${glyph ?? initial}`;
}

function draw(look: Bare, scale: number, palette: Palette): Sprite {
  const { shape, radius, fill, border, glyph, initial } = look;
  const edgeWidth = border?.width ?? measures.edgeWidth;
  const { halfWidth, halfHeight, glyphSize, glyphY } = shapeBox(shape);
  const band = bandOf(look);
  const half = Math.ceil((Math.max(halfWidth, halfHeight) * radius + (band?.outer ?? edgeWidth) + 1) * scale);
  const canvas = new OffscreenCanvas(half * 2, half * 2);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2-d canvas');
  context.setTransform(scale, 0, 0, scale, half, half);
  const outline = new Path2D();
  outline.addPath(new Path2D(shapePath(shape)), new DOMMatrix().scale(radius));
  if (band !== null) strokeBand(context, outline, band, palette);
  // The edge lies outside the fill and halves under it.
  context.lineWidth = edgeWidth * 2;
  context.lineJoin = 'round';
  context.strokeStyle = border?.colour ?? palette.entityEdge;
  context.stroke(outline);
  context.fillStyle = fill;
  context.fill(outline, 'evenodd');
  fillRing(context, look, palette);
  const side = glyphSize * radius;
  if (glyph === null) {
    context.font = `${measures.boldWeight} ${side * 0.8}px ${measures.fonts}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(initial, 0, glyphY * radius);
  } else {
    context.translate(-side / 2, glyphY * radius - side / 2);
    context.scale(side / 24, side / 24);
    context.fill(new Path2D(glyph), 'evenodd');
  }
  return { image: canvas.transferToImageBitmap(), half, scale };
}

/** The shares of a group; its number is written next, in the colour that this leaves. */
function fillRing(
  context: OffscreenCanvasRenderingContext2D,
  { shares, radius, onFill }: Bare,
  palette: Palette,
): void {
  for (const { colour, path } of ringPieces(shares)) {
    const piece = new Path2D();
    piece.addPath(new Path2D(path), new DOMMatrix().scale(radius));
    context.fillStyle = colour ?? palette.onEntity;
    context.fill(piece);
  }
  context.fillStyle = onFill ?? palette.onEntity;
}

/** The dashes around what was drawn by hand, and the gap between them and the edge. */
function strokeBand(
  context: OffscreenCanvasRenderingContext2D,
  outline: Path2D,
  { outer, inner }: DrawnBand,
  palette: Palette,
): void {
  context.lineJoin = 'round';
  context.lineWidth = outer * 2;
  context.strokeStyle = palette.ink;
  context.setLineDash([...measures.drawnDash]);
  context.stroke(outline);
  context.setLineDash([]);
  context.lineWidth = inner * 2;
  context.strokeStyle = palette.chart;
  context.stroke(outline);
}

/** Sprites for one scale and palette at a time. */
export class Sprites {
  private readonly known = new Map<string, Sprite>();
  private scale = 0;
  private palette: Palette | null = null;

  /** With `isPassing` (a frame of a zoom) a sprite of another scale will do: drawing all types anew costs a frame. */
  spriteOf(look: Bare, scale: number, palette: Palette, isPassing: boolean): Sprite {
    if (palette !== this.palette || (scale !== this.scale && !isPassing)) this.clear();
    if (!isPassing || this.known.size === 0) this.scale = scale;
    this.palette = palette;
    const key = spriteKey(look);
    const sprite = this.known.get(key) ?? draw(look, this.scale, palette);
    this.known.set(key, sprite);
    return sprite;
  }

  clear(): void {
    for (const { image } of this.known.values()) image.close();
    this.known.clear();
  }
}
