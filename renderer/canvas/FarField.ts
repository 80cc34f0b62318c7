// The scene as the far picture needs it: places, sizes and colours in typed arrays, in painting order. Ten thousands of
// entities and links are walked in every frame of a zoom, and walking objects would take longer than painting them.
import type { Palette } from '../chart/appearance';
import { inkOf, isMarked, presenceOf, type Marks } from './marks';
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
}

function orderOf(scene: Scene): Order {
  const entities = inPaintingOrder([...scene.entities.values()]);
  const bundles = inPaintingOrder([...scene.bundles.values()]);
  const field = emptyField(entities, bundles.length);
  const places = new Map(entities.map((it, at) => [it, at]));
  bundles.forEach((it, at) => {
    field.from[at] = places.get(it.from) ?? 0;
    field.to[at] = places.get(it.to) ?? 0;
  });
  return { membership: scene.membership, field, bundles };
}

function dressField({ field, bundles }: Order, marks: Marks, palette: Palette): void {
  field.entities.forEach((it, at) => {
    field.radius[at] = it.look.radius;
    field.colour[at] = pixelOf(it.look.fill);
    field.presence[at] = 256 * presenceOf(marks, it.id);
    field.isSelected[at] = Number(marks.selection.has(it.id));
  });
  const accent = pixelOf(palette.accent);
  bundles.forEach((it, at) => {
    putLine(field, at, it, isMarked(marks, it) ? accent : null, presenceOf(marks, it.id));
  });
}

function putLine(field: FarField, at: number, { look }: SceneBundle, accent: number | null, presence: number): void {
  field.lineColour[at] = accent ?? pixelOf(look.colour);
  field.ink[at] = (accent === null ? look.opacity : 1) * presence * inkOf(look.dash);
  field.isAccented[at] = Number(accent !== null);
  field.width[at] = look.width + (accent === null ? 0 : 0.6);
  field.lane[at] = look.lane;
}

function placeAgain({ entities, x, y }: FarField): void {
  entities.forEach((it, at) => {
    x[at] = it.x;
    y[at] = it.y;
  });
}

/** The field of one scene: made anew when what it holds has changed, dressed anew when that looks different. */
export class FarFields {
  private order: Order | null = null;
  private made: { readonly makeup: number; readonly marks: Marks; readonly palette: Palette } | null = null;
  private placing = -1;

  of(scene: Scene, marks: Marks, palette: Palette): FarField {
    const isSameOrder = this.order?.membership === scene.membership;
    const order = this.order !== null && isSameOrder ? this.order : orderOf(scene);
    this.order = order;
    if (!isSameOrder || this.placing !== scene.revision) placeAgain(order.field);
    this.placing = scene.revision;
    const { made } = this;
    const isDressed =
      made !== null && made.makeup === scene.makeup && made.palette === palette && isSame(made.marks, marks);
    if (!isSameOrder || !isDressed) dressField(order, marks, palette);
    this.made = { makeup: scene.makeup, marks, palette };
    return order.field;
  }
}

/** Which texts show makes no difference here. */
function isSame(a: Marks, b: Marks): boolean {
  return a.selection === b.selection && a.selectedBundle === b.selectedBundle && a.presences === b.presences;
}
