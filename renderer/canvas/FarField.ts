// The scene as the far picture needs it: places, sizes and colours in typed arrays, in painting order. Ten thousands of
// entities and links are walked in every frame of a zoom, and walking objects would take longer than painting them.
import type { Palette } from '../chart/appearance';
import { inkOf, presenceOf, type Marks } from './marks';
import type { Scene, SceneBundle, SceneEntity } from './Scene';
import { inPaintingOrder } from './sceneParts';

export interface FarField {
  readonly entities: readonly SceneEntity[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Chart units. */
  readonly radius: Float32Array;
  /** As pixels in memory: 0xff, blue, green, red. */
  readonly colour: Uint32Array;
  /** 0 … 256. */
  readonly presence: Uint16Array;
  /** 1 where the ring of the selection goes around it. */
  readonly isSelected: Uint8Array;
  /** Places of the ends in the arrays above. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lineColour: Uint32Array;
  /** Opacity, dashes already turned into paleness. */
  readonly ink: Float32Array;
  /** 1 where the line has its full colour however far away. */
  readonly isAccented: Uint8Array;
  /** Chart units. */
  readonly width: Float32Array;
  readonly lane: Float32Array;
}

const pixels = new Map<string, number>();

/** `#rrggbb` as it lies in an image's memory; anything else is a middle grey. */
export function pixelOf(colour: string): number {
  const known = pixels.get(colour);
  if (known !== undefined) return known;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? ['', '8b', '98', 'a5'];
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => parseInt(digits, 16));
  const pixel = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  pixels.set(colour, pixel);
  return pixel;
}

function emptyField(entities: readonly SceneEntity[], lines: number): FarField {
  const count = entities.length;
  return {
    entities,
    x: new Float64Array(count),
    y: new Float64Array(count),
    radius: new Float32Array(count),
    colour: new Uint32Array(count),
    presence: new Uint16Array(count),
    isSelected: new Uint8Array(count),
    from: new Uint32Array(lines),
    to: new Uint32Array(lines),
    lineColour: new Uint32Array(lines),
    ink: new Float32Array(lines),
    isAccented: new Uint8Array(lines),
    width: new Float32Array(lines),
    lane: new Float32Array(lines),
  };
}

/** What is painted in which order, and which lines join what: the same however it looks. */
interface Order {
  readonly membership: number;
  readonly field: FarField;
  readonly bundles: readonly SceneBundle[];
  readonly plain: PlainLines;
}

/** Lines as they look while nobody marks anything: a selection then costs no question about looks. */
interface PlainLines {
  readonly colour: Uint32Array;
  readonly ink: Float32Array;
  readonly width: Float32Array;
  /** Ink without paleness: what a marked line has. */
  readonly fullInk: Float32Array;
}

function orderOf(scene: Scene): Order {
  const entities = inPaintingOrder([...scene.entities.values()]);
  const bundles = inPaintingOrder([...scene.bundles.values()]);
  const field = emptyField(entities, bundles.length);
  entities.forEach((it, at) => (it.farAt = at));
  bundles.forEach(({ from, to }, at) => {
    field.from[at] = from.farAt;
    field.to[at] = to.farAt;
  });
  const numbers = () => new Float32Array(bundles.length);
  const plain = { colour: new Uint32Array(bundles.length), ink: numbers(), width: numbers(), fullInk: numbers() };
  return { membership: scene.membership, field, bundles, plain };
}

function dressEntities({ field }: Order): void {
  field.entities.forEach(({ look }, at) => {
    field.radius[at] = look.radius;
    field.colour[at] = pixelOf(look.fill);
  });
}

function dressLines({ field, bundles, plain }: Order): void {
  bundles.forEach(({ look }, at) => {
    const fullInk = inkOf(look.dash);
    plain.colour[at] = pixelOf(look.colour);
    plain.fullInk[at] = fullInk;
    plain.ink[at] = look.opacity * fullInk;
    plain.width[at] = look.width;
    field.lane[at] = look.lane;
  });
}

/** Lays over it what the analyst's attention adds: the selection, and what steps back. */
function markField({ field, bundles, plain }: Order, marks: Marks, accent: number): void {
  const { selection, selectedBundle, presences } = marks;
  const { entities, isSelected, presence, ink, isAccented, lineColour, width, from, to } = field;
  isSelected.fill(0);
  if (selection.size > 0) entities.forEach(({ id }, at) => (isSelected[at] = Number(selection.has(id))));
  presence.fill(256);
  if (presences.size > 0) entities.forEach(({ id }, at) => (presence[at] = 256 * presenceOf(marks, id)));
  lineColour.set(plain.colour);
  ink.set(plain.ink);
  width.set(plain.width);
  isAccented.fill(0);
  if (selection.size > 0 || selectedBundle !== null) {
    // As `isMarked` says, asked by places instead of ids.
    bundles.forEach((it, at) => {
      const hasSelectedEnd = isSelected[from[at] ?? 0] === 1 || isSelected[to[at] ?? 0] === 1;
      if (it.isGhost || (!hasSelectedEnd && (selectedBundle === null || it.id !== selectedBundle))) return;
      lineColour[at] = accent;
      ink[at] = plain.fullInk[at] ?? 1;
      isAccented[at] = 1;
      width[at] = (plain.width[at] ?? 0) + 0.6;
    });
  }
  if (presences.size > 0) bundles.forEach(({ id }, at) => (ink[at] = (ink[at] ?? 1) * presenceOf(marks, id)));
}

function placeAgain({ entities, x, y }: FarField): void {
  entities.forEach((it, at) => {
    x[at] = it.x;
    y[at] = it.y;
  });
}

/** Of what the field was made. */
interface Made {
  readonly makeup: number;
  readonly lineMakeup: number;
  readonly marks: Marks;
  readonly palette: Palette;
}

/** The field of one scene: made anew when what it holds has changed, dressed or marked anew when only that has. */
export class FarFields {
  private order: Order | null = null;
  private made: Made | null = null;
  private placing = -1;

  of(scene: Scene, marks: Marks, palette: Palette): FarField {
    const isSameOrder = this.order?.membership === scene.membership;
    const order = this.order !== null && isSameOrder ? this.order : orderOf(scene);
    this.order = order;
    if (!isSameOrder || this.placing !== scene.revision) placeAgain(order.field);
    this.placing = scene.revision;
    if (!isSameOrder) this.made = null;
    this.dress(order, { makeup: scene.makeup, lineMakeup: scene.lineMakeup, marks, palette });
    return order.field;
  }

  private dress(order: Order, now: Made): void {
    const { made } = this;
    if (made?.makeup !== now.makeup) dressEntities(order);
    const areLinesSame = made?.lineMakeup === now.lineMakeup;
    if (!areLinesSame) dressLines(order);
    const isMarked = areLinesSame && made.palette === now.palette && isSame(made.marks, now.marks);
    if (!isMarked) markField(order, now.marks, pixelOf(now.palette.accent));
    this.made = now;
  }
}

/** Which texts show makes no difference here. */
function isSame(a: Marks, b: Marks): boolean {
  return a.selection === b.selection && a.selectedBundle === b.selectedBundle && a.presences === b.presences;
}
