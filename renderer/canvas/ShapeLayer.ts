// The shapes of communities over the picture from afar: soft fills and captions, painted into the picture itself, whole or
// into the strips that a pan brings. A canvas of their own over it would be blended anew in every frame.
import type { CommunityShape, CommunityShapes } from '../actions/shapes';
import { measures, palettes, type Palette } from '../chart/appearance';
import { percent } from '../chart/percent';
import { isGroupId } from '../chart/groupTree';
import { categoryColours } from '../chart/rules/palettes';
import type { Translator } from '../../shared/messages';
import type { Paper } from './BulkPainter';
import type { Box, Point } from './camera';
import { textScale } from './marks';
import type { SceneEntity } from './Scene';
import {
  placeShapeCaptions,
  shapeCaptionBox,
  shapeInks,
  shapeText,
  shapeZooms,
  type PlacedCaption,
  type ShapeWords,
} from './shapeCaptions';
import { farApart, fittedWords, pathOf } from './shapeLooks';
import type { Stage } from './Stage';

/** Chart units: a witness that has gone further is somewhere else. */
const slack = 60;
/** Shapes are false when more of the witnesses than this are somewhere else. */
const mostAstray = 0.25;
/** Width of the ground's colour on each side of a caption's letters, CSS pixels. */
const halo = 3;

/** Of the ground, over the dots from afar. */
const farVeil = 0.45;
const farthest = 0.05;

interface Drawn {
  readonly shape: CommunityShape;
  readonly path: Path2D;
  readonly colour: string;
  readonly words: ShapeWords;
}

export class ShapeLayer {
  private drawn: readonly Drawn[] = [];
  private witnesses: CommunityShapes['witnesses'] = [];
  /** Captions for one zoom; see `captions`. */
  private placed: {
    readonly zoom: number;
    readonly makeup: number;
    readonly taken: readonly Box[];
    readonly at: readonly (PlacedCaption | null)[];
  } | null = null;
  /** Whether the list names the shapes as they are now; null when it may name others. */
  private isSaid: boolean | null = null;
  private theme: 'light' | 'dark' = 'light';
  private found: CommunityShapes = { shapes: [], witnesses: [] };

  constructor(
    /** What the shapes say, for those who listen. */
    private readonly list: HTMLElement,
    private readonly stage: Stage,
    private readonly translator: () => Translator,
    /** Room of the names of open groups at a zoom, in CSS pixels from the chart's 0,0. */
    private readonly headBoxes: (zoom: number) => readonly Box[],
  ) {}

  show(found: CommunityShapes): void {
    if (found.shapes.length === 0 && this.drawn.length === 0) return;
    this.found = found;
    this.make();
    // Captions of entities make room.
    this.stage.mark(this.stage.marks);
  }

  /** Theme or language have changed. */
  restyle(theme: 'light' | 'dark'): void {
    this.theme = theme;
    this.make();
  }

  private make(): void {
    const { shapes, witnesses } = this.found;
    const colours = farApart(shapes, categoryColours('tol-bright'));
    const { t } = this.translator();
    this.drawn = shapes.map((shape, nth) => {
      const { outline, name } = shape;
      const numbers = numbersOf(shape);
      const words = { name, count: t('chart.shape', numbers), brief: t('chart.shapeBrief', numbers) };
      return {
        shape,
        path: pathOf(outline.rings),
        colour: colours[nth] ?? '',
        words: { x: outline.x, y: outline.y, rings: outline.rings, ...fittedWords(words) },
      };
    });
    this.witnesses = witnesses;
    this.placed = null;
    this.isSaid = null;
  }

  /** Boxes of the captions in chart units: what else is written from afar keeps clear of them. */
  captionBoxes(zoom: number): readonly Box[] {
    if (this.strengthAt(zoom) === 0 || !this.areTrue()) return [];
    const at = this.captions(zoom);
    return this.drawn.flatMap(({ words }, nth) => {
      const place = at[nth];
      return place ? [scaled(shapeCaptionBox(words, place), 1 / zoom)] : [];
    });
  }

  /** After each painted frame: what is seen is said. */
  place(): void {
    const isShown = this.isShown();
    if (this.isSaid !== isShown) this.say(isShown);
    this.isSaid = isShown;
  }

  private isShown(): boolean {
    return this.strengthAt(this.stage.camera.zoom) > 0 && this.areTrue();
  }

  /** What fades is looked at one by one: shapes step back altogether. */
  private strengthAt(zoom: number): number {
    if (this.drawn.length === 0 || this.stage.marks.presences.size > 0) return 0;
    return Math.min(1, Math.max(0, (shapeZooms.gone - zoom) / (shapeZooms.gone - shapeZooms.alone)));
  }

  /** Enough of those whose places the shapes were made from still stand there. */
  private areTrue(): boolean {
    const { entities } = this.stage.scene;
    const isAstray = ({ id, x, y }: Point & { readonly id: SceneEntity['id'] }) => {
      const it = entities.get(id);
      return it === undefined || Math.abs(it.x - x) + Math.abs(it.y - y) > slack;
    };
    return this.witnesses.filter(isAstray).length <= mostAstray * this.witnesses.length;
  }

  private captions(zoom: number): readonly (PlacedCaption | null)[] {
    const { makeup } = this.stage.scene;
    const known = this.placed?.zoom === zoom ? this.placed : null;
    if (known?.makeup === makeup) return known.at;
    const taken = this.takenByGroups(zoom);
    // New looks of entities seldom change what the analyst has put there.
    const at = known !== null && isSameRoom(known.taken, taken) ? known.at : this.placeAnew(taken, zoom);
    this.placed = { zoom, makeup, taken, at };
    return at;
  }

  private placeAnew(taken: readonly Box[], zoom: number): readonly (PlacedCaption | null)[] {
    return placeShapeCaptions(
      this.drawn.map(({ words }) => words),
      taken,
      zoom,
    );
  }

  /** What the analyst has put together comes first: captions of closed groups, heads of open ones. */
  private takenByGroups(zoom: number): readonly Box[] {
    const { scene } = this.stage;
    const enlarged = textScale(zoom);
    const boxes = [...this.headBoxes(zoom)];
    for (const it of scene.entities.values()) {
      if (!isGroupId(it.id)) continue;
      const { halfWidth, below, firstHeight } = it.caption;
      const half = Math.max(it.look.radius, halfWidth * enlarged);
      const box = { minX: it.x - half, maxX: it.x + half, minY: it.y - it.look.radius };
      boxes.push(scaled({ ...box, maxY: it.y + below + firstHeight * enlarged }, zoom));
    }
    return boxes;
  }

  /** Over what is there, within the clip that is set. */
  paint({ context, scale, origin }: Paper): void {
    if (!this.isShown()) return;
    const { zoom } = this.stage.camera;
    const strength = this.strengthAt(zoom);
    const ratio = scale / zoom;
    context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
    context.setLineDash([]);
    context.lineWidth = 1.25 / zoom;
    this.fillAll(context, strength);
    context.setTransform(ratio, 0, 0, ratio, origin.x, origin.y);
    context.globalAlpha = strength;
    this.write(context, palettes[this.theme]);
  }

  private fillAll(context: CanvasRenderingContext2D, strength: number): void {
    const { theme } = this;
    const look = shapeInks[theme];
    const { zoom } = this.stage.camera;
    const far = Math.min(1, Math.max(0, (shapeZooms.alone - zoom) / (shapeZooms.alone - farthest)));
    for (const { path, colour } of this.drawn) {
      if (far > 0) {
        context.fillStyle = palettes[theme].chart;
        context.globalAlpha = farVeil * far;
        context.fill(path, 'evenodd');
      }
      context.fillStyle = colour;
      context.strokeStyle = colour;
      context.globalAlpha = (look.fill + (look.farFill - look.fill) * far) * strength;
      context.fill(path, 'evenodd');
      context.globalAlpha = (look.edge + (look.farEdge - look.edge) * far) * strength;
      context.stroke(path);
    }
  }

  private write(context: CanvasRenderingContext2D, palette: Palette): void {
    const at = this.captions(this.stage.camera.zoom);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.strokeStyle = palette.chart;
    context.lineWidth = 2 * halo;
    const put = (text: string, x: number, y: number, font: string, ink: string) => {
      context.font = `${font} ${measures.fonts}`;
      context.fillStyle = ink;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    };
    // Both lines in ink: the quiet colour is too faint on a coloured ground. The second is told by size and weight.
    const { nameSize, countSize, lineHeight } = shapeText;
    this.drawn.forEach(({ words }, nth) => {
      const place = at[nth];
      if (!place) return;
      const { x, y, isBrief } = place;
      put(
        isBrief ? words.brief : words.count,
        x,
        y + (nameSize * lineHeight) / 2,
        `${measures.captionWeight} ${countSize}px`,
        palette.ink,
      );
      put(words.name, x, y - (countSize * lineHeight) / 2, `${measures.boldWeight} ${nameSize}px`, palette.ink);
    });
  }

  private say(isShown: boolean): void {
    const items = isShown ? this.drawn : [];
    const { t } = this.translator();
    this.list.replaceChildren(
      ...items.map(({ shape }) => {
        const item = document.createElement('li');
        item.textContent = `${shape.name}, ${t('chart.shapeSaid', numbersOf(shape))}`;
        return item;
      }),
    );
  }
}

function numbersOf({ nth, count, of, inside }: CommunityShape) {
  return { nth, count, of, share: percent(count / of), inside: percent(inside) };
}

function isSameRoom(before: readonly Box[], after: readonly Box[]): boolean {
  if (before.length !== after.length) return false;
  return after.every(({ minX, minY, maxX, maxY }, nth) => {
    const box = before[nth];
    return box?.minX === minX && box.minY === minY && box.maxX === maxX && box.maxY === maxY;
  });
}

function scaled({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX * by, minY: minY * by, maxX: maxX * by, maxY: maxY * by };
}
