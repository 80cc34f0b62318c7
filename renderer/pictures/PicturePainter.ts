// Draws the marks of a picture on a canvas, with the picture's own fonts, which are all loaded before the first mark.
import type { Ink, Mark, MarkedPicture } from './readMarks';

/** Families get a name of their own while a picture is drawn, so that the page's fonts never step in. */
let pictureCount = 0;

export class PicturePainter {
  private readonly paths = new Map<string, Path2D>();

  private constructor(
    private readonly picture: MarkedPicture,
    private readonly family: string,
    private readonly faces: readonly FontFace[],
  ) {}

  /** Rejects when a font of the picture cannot be used. */
  static async load(picture: MarkedPicture): Promise<PicturePainter> {
    pictureCount += 1;
    const own = (family: string) => `Picture ${pictureCount} ${family}`;
    const faces = picture.fonts.map(({ family, weight, unicodeRange, woff2Base64 }) => {
      const bytes = Uint8Array.from(atob(woff2Base64), (character) => character.charCodeAt(0));
      return new FontFace(own(family), bytes, { weight, ...(unicodeRange === '' ? {} : { unicodeRange }) });
    });
    await Promise.all(faces.map((face) => face.load()));
    for (const face of faces) document.fonts.add(face);
    const families = new Set(picture.fonts.map(({ family }) => `'${own(family)}'`));
    const painter = new PicturePainter(picture, [...families, picture.fontFamily].join(', '), faces);
    await painter.loadPageFonts();
    return painter;
  }

  /** For characters that the picture's own fonts lack, and pictures without fonts. */
  private async loadPageFonts(): Promise<void> {
    const texts = new Map<string, string>();
    for (const mark of this.picture.marks) {
      if (mark.kind === 'text') texts.set(this.fontOf(mark.ink), (texts.get(this.fontOf(mark.ink)) ?? '') + mark.text);
    }
    await Promise.all([...texts].map(([font, text]) => document.fonts.load(font, text)));
  }

  private fontOf({ fontWeight, fontSize }: Ink): string {
    return `${fontWeight} ${fontSize}px ${this.family}`;
  }

  /** The whole picture at that scale, with its row `top` (in pixels) at the top of the canvas. */
  paint(context: CanvasRenderingContext2D, scale: number, top: number): void {
    context.textBaseline = 'alphabetic';
    context.textRendering = 'geometricPrecision';
    for (const mark of this.picture.marks) {
      const { place, ink } = mark;
      const whole = scale * place.scale;
      const [x, y] = [(place.x - this.picture.left) * scale, (place.y - this.picture.top) * scale - top];
      context.setTransform(whole, 0, 0, whole, x, y);
      if (ink.isStrokeFirst) this.stroke(context, mark);
      this.fill(context, mark);
      if (!ink.isStrokeFirst) this.stroke(context, mark);
    }
    context.resetTransform();
    context.globalAlpha = 1;
  }

  private stroke(context: CanvasRenderingContext2D, mark: Mark): void {
    const { ink } = mark;
    if (ink.stroke === 'none') return;
    context.strokeStyle = ink.stroke;
    context.globalAlpha = ink.strokeOpacity;
    context.lineWidth = ink.strokeWidth;
    context.lineCap = ink.cap;
    context.lineJoin = ink.join;
    context.setLineDash([...ink.dash]);
    if (mark.kind === 'path') {
      context.stroke(this.pathOf(mark.data));
      return;
    }
    this.setText(context, ink);
    context.strokeText(mark.text, 0, 0);
  }

  private fill(context: CanvasRenderingContext2D, mark: Mark): void {
    const { ink } = mark;
    if (ink.fill === 'none') return;
    context.fillStyle = ink.fill;
    context.globalAlpha = ink.fillOpacity;
    if (mark.kind === 'path') {
      context.fill(this.pathOf(mark.data), ink.fillRule);
      return;
    }
    this.setText(context, ink);
    context.fillText(mark.text, 0, 0);
  }

  private setText(context: CanvasRenderingContext2D, ink: Ink): void {
    context.font = this.fontOf(ink);
    context.textAlign = ink.anchor === 'middle' ? 'center' : ink.anchor;
  }

  private pathOf(data: string): Path2D {
    const known = this.paths.get(data);
    if (known !== undefined) return known;
    const path = new Path2D(data);
    this.paths.set(data, path);
    return path;
  }

  /** Takes the picture's fonts out of the page again. */
  free(): void {
    for (const face of this.faces) document.fonts.delete(face);
  }
}
