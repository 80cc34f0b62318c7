// Reads an SVG that `writeSvg` wrote back into a flat list of marks to draw. An SVG shown as an image draws before its
// embedded fonts have loaded and never says so; drawing the marks ourselves, a PNG has every letter. Knows only the SVG
// that we write, and says so when it meets any other.
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface Ink {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly fillRule: CanvasFill;
  readonly stroke: string;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
  readonly join: 'miter' | 'round';
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The stroke lies under the fill, as a halo or an outer edge. */
  readonly isStrokeFirst: boolean;
}
type CanvasFill = 'nonzero' | 'evenodd';

/** First scaled, then moved. */
interface Place {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A shape as path data, or a text whose anchor stands at its place. */
export type Mark = { readonly place: Place; readonly ink: Ink } & (
  { readonly kind: 'path'; readonly data: string } | { readonly kind: 'text'; readonly text: string }
);

interface MarkedFont {
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly woff2Base64: string;
}

export interface MarkedPicture {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly fontFamily: string;
  readonly fonts: readonly MarkedFont[];
  readonly marks: readonly Mark[];
}

const plainInk: Ink = {
  fill: '#000000',
  fillOpacity: 1,
  fillRule: 'nonzero',
  stroke: 'none',
  strokeOpacity: 1,
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  fontSize: 16,
  fontWeight: 400,
  anchor: 'start',
  isStrokeFirst: false,
};

interface Level {
  readonly ink: Ink;
  readonly place: Place;
  /** Where marks of this level go: the picture, or a sign in the definitions. */
  readonly into: Mark[];
}

/** Throws an Error for anything that `writeSvg` does not write. */
export function readMarks(svg: string): MarkedPicture {
  const marks: Mark[] = [];
  const signs = new Map<string, Mark[]>();
  const levels: Level[] = [{ ink: plainInk, place: { scale: 1, x: 0, y: 0 }, into: marks }];
  const parser = new SaxesParser({ xmlns: false });
  let root: Attributes = {};
  let style = '';
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const above = levels.at(-1) ?? { ink: plainInk, place: { scale: 1, x: 0, y: 0 }, into: marks };
    const level = levelOf(tag.name, tag.attributes, above, signs);
    levels.push(level);
    text = '';
    if (tag.name === 'svg') root = tag.attributes;
    else level.into.push(...marksOf(tag.name, tag.attributes, level, signs));
  });
  parser.on('text', (content) => {
    text += content;
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    const level = levels.pop();
    if (tag.name === 'style') style = text;
    if (tag.name === 'text' && level !== undefined) {
      const { ink, into } = level;
      into.push({
        kind: 'text',
        text,
        ink,
        place: moved(level.place, numberIn(tag.attributes, 'x'), numberIn(tag.attributes, 'y')),
      });
    }
    text = '';
  });
  parser.write(svg).close();
  const [left = 0, top = 0, width = 0, height = 0] = numbers(root['viewBox']);
  return { left, top, width, height, fontFamily: root['font-family'] ?? '', fonts: fontsIn(style), marks };
}

type Attributes = Readonly<Record<string, string>>;

function levelOf(name: string, attributes: Attributes, above: Level, signs: Map<string, Mark[]>): Level {
  const ink = inkOf(attributes, above.ink);
  const place = placeOf(attributes['transform'] ?? '', above.place);
  if (name !== 'g' || attributes['id'] === undefined) return { ink, place, into: name === 'defs' ? [] : above.into };
  const sign: Mark[] = [];
  signs.set(attributes['id'], sign);
  return { ink, place, into: sign };
}

/** What the element itself draws; texts follow when they are complete. */
function marksOf(
  name: string,
  attributes: Attributes,
  { ink, place }: Level,
  signs: Map<string, Mark[]>,
): readonly Mark[] {
  const n = (key: string) => numberIn(attributes, key);
  const path = (data: string): readonly Mark[] => [{ kind: 'path', data, ink, place }];
  switch (name) {
    case 'path':
      return path(attributes['d'] ?? '');
    case 'rect':
      return path(rectangle(n('x'), n('y'), n('width'), n('height'), n('rx')));
    case 'circle':
      return path(rectangle(n('cx') - n('r'), n('cy') - n('r'), 2 * n('r'), 2 * n('r'), n('r')));
    case 'use': {
      const sign = signs.get((attributes['xlink:href'] ?? '').slice(1)) ?? [];
      return sign.map((mark) => ({ ...mark, place: within(moved(place, n('x'), n('y')), mark.place) }));
    }
    case 'g':
    case 'defs':
    case 'style':
    case 'title':
    case 'text':
      return [];
    default:
      throw new Error(`cannot draw the SVG element ${name}`);
  }
}

function inkOf(attributes: Attributes, above: Ink): Ink {
  const text = (key: string, otherwise: string) => attributes[key] ?? otherwise;
  const number = (key: string, otherwise: number) =>
    attributes[key] === undefined ? otherwise : Number(attributes[key]);
  return {
    fill: text('fill', above.fill),
    fillOpacity: number('fill-opacity', above.fillOpacity),
    fillRule: text('fill-rule', above.fillRule) === 'evenodd' ? 'evenodd' : 'nonzero',
    stroke: text('stroke', above.stroke),
    strokeOpacity: number('stroke-opacity', above.strokeOpacity),
    strokeWidth: number('stroke-width', above.strokeWidth),
    dash: attributes['stroke-dasharray'] === undefined ? above.dash : numbers(attributes['stroke-dasharray']),
    cap: text('stroke-linecap', above.cap) === 'round' ? 'round' : 'butt',
    join: text('stroke-linejoin', above.join) === 'round' ? 'round' : 'miter',
    fontSize: number('font-size', above.fontSize),
    fontWeight: number('font-weight', above.fontWeight),
    anchor: anchorOf(text('text-anchor', above.anchor)),
    isStrokeFirst:
      attributes['paint-order'] === undefined ? above.isStrokeFirst : attributes['paint-order'] === 'stroke',
  };
}

function anchorOf(text: string): Ink['anchor'] {
  return text === 'middle' || text === 'end' ? text : 'start';
}

/** We write `translate(x y)`, `scale(s)`, or both in that order. */
function placeOf(transform: string, above: Place): Place {
  const [x = 0, y = 0] = numbers(/translate\(([^)]*)\)/.exec(transform)?.[1]);
  const [scale = 1] = numbers(/scale\(([^)]*)\)/.exec(transform)?.[1]);
  return within(above, { scale, x, y });
}

function moved({ scale, x, y }: Place, dx: number, dy: number): Place {
  return { scale, x: x + scale * dx, y: y + scale * dy };
}

function within(outer: Place, inner: Place): Place {
  return { ...moved(outer, inner.x, inner.y), scale: outer.scale * inner.scale };
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}Z`;
}

function fontsIn(style: string): readonly MarkedFont[] {
  return [...style.matchAll(/@font-face\{([^}]*)\}/g)].map(([, body = '']) => {
    const part = (pattern: RegExp) => pattern.exec(body)?.[1] ?? '';
    return {
      family: part(/font-family:'([^']*)'/),
      weight: part(/font-weight:([^;]*)/),
      unicodeRange: part(/unicode-range:([^;]*)/),
      woff2Base64: part(/base64,([^)]*)/),
    };
  });
}

function numbers(text: string | undefined): readonly number[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);
}

function numberIn(attributes: Attributes, key: string): number {
  return Number(attributes[key] ?? 0);
}
