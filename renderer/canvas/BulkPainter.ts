// Paints the whole picture on one opaque 2-d canvas, quickly enough for every frame of a gesture. A pan shifts what
// is painted by whole device pixels and paints only the strips that come into view.
import type { EntityId } from '../../shared/ids';
import type { Viewport } from '../../shared/snapshot';
import { measures, pencilGlyph, pinGlyph, type Palette } from '../chart/appearance';
import { badgeBox, pencilBox, pinBox, ruleBadgeBox } from '../chart/boxes';
import { arrowHead, pointAt } from '../chart/geometry';
import { deviceOrigin, type Box, type Point, type Size } from './camera';
import { paintBadge, paintDisc, paintRing } from './attachments';
import { cutLine } from './cutLine';
import { FarFields, pixelOf } from './FarField';
import { FarRaster, type Region } from './FarRaster';
import {
  inkOf,
  isMarked,
  onlyFirstFrom,
  presenceOf,
  shownLines,
  smallTextFrom,
  textScale,
  weightOf,
  type Marks,
} from './marks';
import { isFromAfar, Pace } from './Pace';
import { routeOf, type Scene, type SceneBundle, type SceneEntity } from './Scene';
import { Sprites } from './sprites';

/** Further away, entities are dots of at least this radius on the screen, or they would vanish among their links. */
const smallestRadius = 2.2;
/** Zoom from which links have their full colour; further away they fade, since there are ever more to an inch. */
const fullColourFrom = 0.5;
const mostFaded = 0.35;
/** Where something else is painted into the picture. */
export interface Paper {
  readonly context: CanvasRenderingContext2D;
  /** Device pixels per chart unit. */
  readonly scale: number;
  /** Device pixel of the chart's 0,0. */
  readonly origin: Point;
}

export interface Picture {
  readonly scene: Scene;
  readonly camera: Viewport;
  readonly palette: Palette;
  readonly marks: Marks;
  /** A frame of a zoom or an animation: sprites may be scaled, texts go without halo and lines without dashes, to take less time. */
  readonly isPassing: boolean;
  /** Paints what lies over it all, within the clip that is set. */
  readonly cover: (paper: Paper) => void;
}

export class BulkPainter {
  private readonly context: CanvasRenderingContext2D;
  private readonly sprites = new Sprites();
  private readonly raster = new FarRaster();
  private readonly fields = new FarFields();
  private readonly pace = new Pace();
  private size: Size = { width: 1, height: 1 };
  private ratio = 1;
  /** Device pixel of the chart's 0,0 in what is painted now. */
  private origin = { x: 0, y: 0 };
  private scale = 0;

  /**
   * Without a graphics card a canvas is painted into the tiles of the page, all of them in every frame; one that does not
   * wait for the page is shown as it is, in half the time.
   */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    hasGraphicsCard: boolean,
  ) {
    // Opaque: there is nothing under it to blend with.
    const context = canvas.getContext('2d', { alpha: false, desynchronized: !hasGraphicsCard });
    if (context === null) throw new Error('no 2-d canvas');
    this.context = context;
  }

  /** In CSS pixels; what was painted is lost. */
  resize(size: Size, ratio: number): void {
    this.size = size;
    this.ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(size.width * ratio));
    this.canvas.height = Math.max(1, Math.round(size.height * ratio));
    this.canvas.style.width = `${size.width}px`;
    this.canvas.style.height = `${size.height}px`;
    this.scale = 0;
  }

  /** Pictures of entities are out of date: fonts have arrived, or they are gone with what drew them. */
  forgetSprites(): void {
    this.sprites.clear();
  }

  paint(picture: Picture): void {
    this.scale = picture.camera.zoom * this.ratio;
    this.origin = deviceOrigin(picture.camera, this.size, this.ratio);
    this.region(picture, { left: 0, top: 0, width: this.canvas.width, height: this.canvas.height });
  }

  /** Paints a picture that differs from the last one only by where the camera is. */
  pan(picture: Picture): void {
    const next = deviceOrigin(picture.camera, this.size, this.ratio);
    const [dx, dy] = [next.x - this.origin.x, next.y - this.origin.y];
    const { width, height } = this.canvas;
    if (picture.camera.zoom * this.ratio !== this.scale || Math.abs(dx) >= width || Math.abs(dy) >= height) {
      this.paint(picture);
      return;
    }
    if (dx === 0 && dy === 0) return;
    this.origin = next;
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.globalAlpha = 1;
    this.context.drawImage(this.canvas, dx, dy);
    if (dx !== 0) this.region(picture, { left: dx > 0 ? 0 : width + dx, top: 0, width: Math.abs(dx), height });
    if (dy !== 0) this.region(picture, { left: 0, top: dy > 0 ? 0 : height + dy, width, height: Math.abs(dy) });
  }

  private region(picture: Picture, region: Region): void {
    const { context, scale, origin } = this;
    const { left, top, width, height } = region;
    if (isFromAfar(picture.scene.bundles.size, picture.camera.zoom, picture.isPassing)) {
      this.farRegion(picture, region);
      return;
    }
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    context.fillStyle = picture.palette.chart;
    context.fillRect(left, top, width, height);
    const box = this.boxOf(region, 80 * textScale(picture.camera.zoom));
    const bundles = picture.scene.bundlesIn(box);
    const entities = picture.scene.entitiesIn(box);
    context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
    for (const it of bundles) this.bundle(picture, it, box);
    context.setLineDash([]);
    context.globalAlpha = 1;
    context.textAlign = 'center';
    context.lineJoin = 'round';
    if (picture.camera.zoom >= smallTextFrom) for (const it of bundles) this.label(picture, it);
    const { selection } = picture.marks;
    if (selection.size > 0) entities.sort((a, b) => Number(selection.has(a.id)) - Number(selection.has(b.id)));
    for (const it of entities) this.body(picture, it);
    context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
    for (const it of entities) this.words(picture, it);
    picture.cover({ context, scale, origin });
    context.restore();
  }

  /** Lines and dots as pixels; pictures of entities where they are large enough to be told apart; texts. */
  private farRegion(picture: Picture, region: Region): void {
    const { context, scale, origin } = this;
    const { scene, camera, palette, marks } = picture;
    const field = this.fields.of(scene, marks, palette);
    const smallest = smallestRadius * this.ratio;
    const largest = smallest * 1.6;
    const began = performance.now();
    this.raster.paint(context, region, field, {
      scale,
      originX: origin.x,
      originY: origin.y,
      smallestRadius: smallest,
      largestRadius: largest,
      lineInk: Math.min(1, Math.max(mostFaded, camera.zoom / fullColourFrom)),
      narrowest: 0.7,
      mostLines: picture.isPassing ? this.pace.mostLines : Infinity,
      isRough: picture.isPassing,
      ground: pixelOf(palette.chart),
      accent: pixelOf(palette.accent),
    });
    if (picture.isPassing) this.pace.learn(performance.now() - began);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(region.left, region.top, region.width, region.height);
    context.clip();
    context.textAlign = 'center';
    context.lineJoin = 'round';
    const box = this.boxOf(region, 80 * textScale(camera.zoom));
    if (measures.largeRadius * scale > largest) {
      // By the field: the index would be made for this alone, and takes longer.
      field.entities.forEach((it, at) => {
        if ((field.radius[at] ?? 0) * scale > largest && isWithin(it, box)) this.body(picture, it);
      });
    }
    context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
    for (const id of marks.shown.keys()) {
      const it = scene.entities.get(id as EntityId);
      if (it !== undefined && isWithin(it, box)) this.words(picture, it);
    }
    picture.cover({ context, scale, origin });
    context.restore();
  }

  /** The region in chart units, with so many around it: texts reach beyond the boxes of what they belong to, the more the further away the camera is. */
  private boxOf({ left, top, width, height }: Region, reach: number): Box {
    const { scale, origin } = this;
    return {
      minX: (left - origin.x) / scale - reach,
      minY: (top - origin.y) / scale - reach,
      maxX: (left + width - origin.x) / scale + reach,
      maxY: (top + height - origin.y) / scale + reach,
    };
  }

  private bundle(picture: Picture, it: SceneBundle, box: Box): void {
    const { look, from, to } = it;
    const isStraight = look.lane === 0 && from !== to;
    if (isStraight && cutLine(from, to, box) === null) return;
    this.dress(picture, it, !picture.isPassing && look.dash.length > 0);
    this.route(it, box);
  }

  /** Colour, width and dashes of a line. */
  private dress({ palette, marks, camera }: Picture, it: SceneBundle, hasDash: boolean): void {
    const { context } = this;
    const { look } = it;
    const isAccented = isMarked(marks, it);
    const fading = isAccented ? 1 : look.opacity * Math.min(1, Math.max(mostFaded, camera.zoom / fullColourFrom));
    context.globalAlpha = fading * presenceOf(marks, it.id) * (hasDash ? 1 : inkOf(look.dash));
    context.strokeStyle = isAccented ? palette.accent : look.colour;
    context.lineWidth = Math.max(isAccented ? look.width + 0.6 : look.width, 0.7 / this.scale);
    context.setLineDash(hasDash ? (look.dash as number[]) : []);
    context.beginPath();
  }

  private route(it: SceneBundle, box: Box): void {
    const route = routeOf(it);
    if (route === null) return;
    const { context } = this;
    const { start, controls, end } = route;
    const [first, second] = controls;
    if (first === undefined) this.straight(start, end, box);
    else {
      context.lineDashOffset = 0;
      context.moveTo(start.x, start.y);
      this.bend(first, second, end);
    }
    context.stroke();
    const [tip, ...corners] = arrowHead(route, it.look);
    if (tip === undefined) return;
    context.fillStyle = context.strokeStyle;
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    for (const corner of corners) context.lineTo(corner.x, corner.y);
    context.fill();
  }

  /** Only what is in the box, its dashes where they would be on the whole line. */
  private straight(start: Point, end: Point, box: Box): void {
    const { context } = this;
    const [enter, leave] = cutLine(start, end, box) ?? [0, 0];
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    context.lineDashOffset = enter * Math.hypot(dx, dy);
    context.moveTo(start.x + enter * dx, start.y + enter * dy);
    context.lineTo(start.x + leave * dx, start.y + leave * dy);
  }

  /** One curve, or the two of a loop; see `LinkRoute`. */
  private bend(first: Point, second: Point | undefined, end: Point): void {
    const { context } = this;
    if (second === undefined) context.quadraticCurveTo(first.x, first.y, end.x, end.y);
    else {
      context.quadraticCurveTo(first.x, first.y, (first.x + second.x) / 2, (first.y + second.y) / 2);
      context.quadraticCurveTo(second.x, second.y, end.x, end.y);
    }
  }

  private label(picture: Picture, it: SceneBundle): void {
    const { marks } = picture;
    const route = it.look.label !== '' && marks.shown.has(it.id) ? routeOf(it) : null;
    if (route === null) return;
    const middle = pointAt(route, 0.5);
    this.context.globalAlpha = presenceOf(marks, it.id);
    this.context.font = `${measures.captionWeight} ${measures.labelSize}px ${measures.fonts}`;
    this.context.textBaseline = 'middle';
    this.text(it.look.label, middle.x, middle.y, it.look.labelColour, picture);
  }

  /** Text in chart units with a halo of the ground's colour. */
  private text(text: string, x: number, y: number, colour: string, { palette, isPassing }: Picture): void {
    if (!isPassing) {
      this.context.lineWidth = measures.haloWidth * 2;
      this.context.strokeStyle = palette.chart;
      this.context.strokeText(text, x, y);
    }
    this.context.fillStyle = colour;
    this.context.fillText(text, x, y);
  }

  private body(picture: Picture, it: SceneEntity): void {
    const { context, scale, origin } = this;
    const { palette, marks } = picture;
    context.globalAlpha = presenceOf(marks, it.id);
    if (marks.selection.has(it.id)) {
      context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
      paintRing(context, it, palette);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    const [x, y] = [origin.x + it.x * scale, origin.y + it.y * scale];
    this.sprite(picture, it, x, y);
  }

  /** Caption and badges, above every outline. */
  private words(picture: Picture, it: SceneEntity): void {
    const { palette, marks, camera } = picture;
    this.context.globalAlpha = presenceOf(marks, it.id);
    this.caption(it, picture, textScale(camera.zoom));
    if (camera.zoom < smallTextFrom) return;
    const placed = { x: it.x, y: it.y, shape: it.look.shape, radius: it.look.radius };
    if (it.look.hiddenBadge !== null)
      paintBadge(this.context, badgeBox(placed, it.look.hiddenBadge), it.look.hiddenBadge, palette);
    if (it.look.badge !== null)
      paintBadge(this.context, ruleBadgeBox(placed, it.look.badge), it.look.badge, palette, palette.ink);
    if (it.look.isPinned) paintDisc(this.context, pinBox(placed), pinGlyph, palette);
    if (it.look.isDrawn) paintDisc(this.context, pencilBox(placed), pencilGlyph, palette);
  }

  /** On whole pixels, or every sprite would be blurred; one of another scale is blurred anyway. */
  private sprite({ palette, isPassing }: Picture, it: SceneEntity, x: number, y: number): void {
    const sprite = this.sprites.spriteOf(it.look, this.scale, palette, isPassing);
    const { image, half } = sprite;
    if (sprite.scale === this.scale) this.context.drawImage(image, Math.round(x) - half, Math.round(y) - half);
    else {
      const size = (half * this.scale) / sprite.scale;
      this.context.drawImage(image, x - size, y - size, 2 * size, 2 * size);
    }
  }

  private caption(it: SceneEntity, picture: Picture, enlarged: number): void {
    const { context } = this;
    const { palette } = picture;
    context.textBaseline = 'alphabetic';
    for (const { text, baseline, size, kind } of shownLines(picture.marks, it)) {
      if (kind === 'quiet' && enlarged > onlyFirstFrom) continue;
      const weight = weightOf(kind);
      context.font = `${weight} ${size * enlarged}px ${measures.fonts}`;
      const y = it.y + it.caption.below + (baseline - it.caption.below) * enlarged;
      this.text(text, it.x, y, kind === 'quiet' ? palette.quiet : palette.ink, picture);
    }
  }
}

function isWithin({ x, y }: Point, { minX, minY, maxX, maxY }: Box): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}
