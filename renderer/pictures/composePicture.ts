// Decides what stands where in a picture, before a single letter of SVG: visible entities with their looks, the routes of
// links, labels that do not cover each other, legend, heading, and the box around it all.
import { bundleLook, entityLook, type AppearanceOptions } from '../chart/appearance';
import {
  badgeBox,
  captionLines,
  entityBox,
  grow,
  outlineBox,
  routeBox,
  textBox,
  unite,
  type Box,
} from '../chart/boxes';
import type { Chart } from '../chart/Chart';
import { linkRoute } from '../chart/geometry';
import { bundlesOf, hiddenNeighbours } from '../chart/selectors';
import { BoxIndex } from './BoxIndex';
import { headingBlock, type HeadingBlock } from './headingBlock';
import { legendCard, type LegendCard } from './legendCard';
import { legendRows } from '../chart/legendRows';
import type { Picture, PicturedEntity, PicturedLink, PlacedLegend } from './Picture';
import type { PictureOptions } from './PictureOptions';
import { placeLabels } from './placeLabels';

/** Room around the chart; around the legend half of it. */
export const margin = 24;
const inset = margin / 2;
const smallest = { width: 320, height: 180 };

export function composePicture(chart: Chart, options: PictureOptions): Picture {
  const theme = options.background === 'white' ? 'light' : options.theme;
  const appearance = { theme, language: options.language } as const;
  const entities = picturedEntities(chart, appearance);
  const links = picturedLinks(chart, entities, appearance);
  const taken = new BoxIndex();
  for (const one of entities.values()) for (const box of obstaclesOf(one)) taken.add(box);
  const labels = placeLabels(links, taken);
  const content = unite([
    ...[...entities.values()].map(({ place, look }) => entityBox(place, look)),
    ...links.map(({ route, look }) => routeBox(route, look)),
    ...labels.map(({ line }) => textBox(line)),
  ]);
  const card = options.hasLegend ? cardOf(chart, appearance) : null;
  const frame = atLeast(
    grow(content, margin),
    smallest.width,
    card === null ? smallest.height : card.height + 2 * inset,
  );
  const legend = card === null ? null : placeLegend(card, frame, taken);
  const heading = options.heading === null ? null : headingBlock(chart, options.heading, options.language);
  const framed = legend === null ? frame : unite([frame, grow(legendBox(legend), inset)]);
  const box = whole(heading === null ? framed : withHeading(framed, heading));
  return { box, appearance, entities: [...entities.values()], links, labels, legend, heading };
}

/** Null when there is nothing to explain. */
function cardOf(chart: Chart, appearance: AppearanceOptions): LegendCard | null {
  const rows = legendRows(chart, appearance);
  return rows.entities.length === 0 ? null : legendCard(rows);
}

function picturedEntities(chart: Chart, appearance: AppearanceOptions): ReadonlyMap<string, PicturedEntity> {
  const visible = chart.entities().filter(({ isHidden }) => !isHidden);
  return new Map(
    visible.map((it) => {
      const look = entityLook(it, hiddenNeighbours(chart, it), appearance);
      const place = { x: it.x, y: it.y, shape: look.shape, radius: look.radius };
      return [it.entity.id, { type: it.entity.type, place, look, lines: captionLines(place, look) }];
    }),
  );
}

function picturedLinks(
  chart: Chart,
  entities: ReadonlyMap<string, PicturedEntity>,
  appearance: AppearanceOptions,
): readonly PicturedLink[] {
  const links: PicturedLink[] = [];
  for (const bundle of bundlesOf(chart)) {
    const [from, to] = [entities.get(bundle.from), entities.get(bundle.to)];
    if (from === undefined || to === undefined) continue;
    const look = bundleLook(bundle, appearance);
    const route = linkRoute(from.place, to.place, look);
    if (route !== null) links.push({ bundle, look, route });
  }
  return links.sort((a, b) => a.look.opacity - b.look.opacity || compare(a.bundle.type, b.bundle.type));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What no label may cover: outlines, captions, badges, each by itself. */
function obstaclesOf({ place, look, lines }: PicturedEntity): Box[] {
  const badge = look.hiddenBadge === null ? [] : [badgeBox(place, look.hiddenBadge)];
  return [outlineBox(place), ...lines.map(textBox), ...badge];
}

function atLeast({ left, top, right, bottom }: Box, width: number, height: number): Box {
  const [dx, dy] = [Math.max(0, width - (right - left)) / 2, Math.max(0, height - (bottom - top)) / 2];
  return { left: left - dx, right: right + dx, top: top - dy, bottom: bottom + dy };
}

function legendBox({ card, left, top }: PlacedLegend): Box {
  return { left, top, right: left + card.width, bottom: top + card.height };
}

/** In the first free corner, bottom left first; else to the left of the chart, at its bottom. */
function placeLegend(card: LegendCard, frame: Box, taken: BoxIndex): PlacedLegend {
  const [left, right] = [frame.left + inset, frame.right - inset - card.width];
  const [top, bottom] = [frame.top + inset, frame.bottom - inset - card.height];
  const places = [
    { card, left, top: bottom },
    { card, left: right, top: bottom },
    { card, left, top },
    { card, left: right, top },
  ];
  const free = places.find((place) => taken.isFree(grow(legendBox(place), inset)));
  return free ?? { card, left: frame.left - card.width, top: bottom };
}

/** Room above for the block, and as wide as it. */
function withHeading(box: Box, { width, height }: HeadingBlock): Box {
  return { ...box, top: box.top - height, right: Math.max(box.right, box.left + width + 2 * margin) };
}

/** Whole pixels, so that no picture ends in a half-covered row. */
function whole({ left, top, right, bottom }: Box): Box {
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}
