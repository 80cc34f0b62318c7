// Decides what stands where in a picture, before a single letter of SVG: visible entities with their looks, the routes of
// links, labels that do not cover each other, legend, heading, and the box around it all.
import { inOrder } from '../../shared/textOrder';
import { shapesOfAnnotations } from '../chart/annotationShapes';
import { type AppearanceOptions, type LinkLook } from '../chart/appearance';
import { bundleLook, ghostLine } from '../chart/linkAppearance';
import {
  badgeBox,
  captionLines,
  entityBox,
  grow,
  outlineBox,
  pencilBox,
  routeBox,
  ruleBadgeBox,
  textBox,
  unite,
  type Box,
} from '../chart/boxes';
import type { Chart } from '../chart/Chart';
import { linkRoute } from '../chart/geometry';
import { frameMeasures, groupFrames } from '../chart/groupFrame';
import { lookOfNode, nameOfGroup } from '../chart/groupLook';
import { ruleSetOf } from '../chart/rules/ruleSet';
import type { LinkBundle } from '../chart/selectors';
import { fitText, textWidth } from '../chart/textWidth';
import { placeOfNode, shownOf } from '../chart/shown';
import { BoxIndex } from './BoxIndex';
import { withGuides } from './placeGuides';
import { headingBlock, type HeadingBlock } from './headingBlock';
import { legendCard, type LegendCard } from './legendCard';
import { legendRows } from '../chart/legendRows';
import type { Picture, PicturedEntity, PicturedFrame, PicturedLink, PlacedLegend, PlacedTimeScale } from './Picture';
import type { PictureOptions } from './PictureOptions';
import { placeLabels } from './placeLabels';
import { margin } from './svgFrame';
import { timeScaleOf } from './timeScale';

/** Around the legend stands half the room that is around the chart. */
const inset = margin / 2;
const smallest = { width: 320, height: 180 };

export function composePicture(chart: Chart, options: PictureOptions): Picture {
  const theme = options.background === 'white' ? 'light' : options.theme;
  const appearance = { theme, language: options.language, rules: ruleSetOf(chart) } as const;
  const entities = picturedEntities(chart, appearance);
  const links = picturedLinks(chart, entities, appearance);
  const frames = picturedFrames(chart, entities, appearance);
  const annotations = shapesOfAnnotations(chart.dress.annotations, (id) => entities.get(id)?.place ?? null);
  const taken = new BoxIndex();
  const obstacles = [...frames.map(nameBox), ...[...entities.values()].flatMap(obstaclesOf), ...roomsOf(annotations)];
  for (const one of obstacles) taken.add(one);
  const labels = placeLabels(links, taken);
  const content = extentOf({ entities: [...entities.values()], links, labels, frames, annotations });
  const card = options.hasLegend ? cardOf(chart, appearance) : null;
  const plain = atLeast(
    grow(content, margin),
    smallest.width,
    card === null ? smallest.height : card.height + 2 * inset,
  );
  const { frame, guides } = withGuides(plain, options.guides);
  for (const one of guides === null ? [] : [...guides.rowWords, ...guides.columnWords]) taken.add(textBox(one));
  const legend = card === null ? null : placeLegend(card, frame, taken);
  const heading = options.heading === null ? null : headingBlock(chart, options.heading, options.language);
  const framed = legend === null ? frame : unite([frame, grow(legendBox(legend), inset)]);
  const headed = heading === null ? framed : withHeading(framed, heading);
  const time = options.hasTime ? placeTime(chart, appearance, headed) : null;
  const box = whole(withTime(headed, time));
  return {
    ...{ box, appearance, frames, entities: [...entities.values()], links, labels, annotations },
    ...{ guides, legend, time, heading },
  };
}

/** The box around all that stands on the chart itself. */
function extentOf({
  entities,
  links,
  labels,
  frames,
  annotations,
}: Pick<Picture, 'entities' | 'links' | 'labels' | 'frames' | 'annotations'>): Box {
  return unite([
    ...entities.map(({ place, look }) => entityBox(place, look)),
    ...links.map(({ route, look }) => routeBox(route, look)),
    ...labels.map(({ line }) => textBox(line)),
    ...frames.map(({ box }) => box),
    ...annotations.map(({ box: room }) => room),
  ]);
}

/** Highlights lie beneath: whatever is written may stand on them. */
function roomsOf(annotations: Picture['annotations']): Box[] {
  return annotations.flatMap(({ note, box }) => (note.is === 'highlight' ? [] : [box]));
}

/** Null when there is nothing to explain. */
function cardOf(chart: Chart, appearance: AppearanceOptions): LegendCard | null {
  const rows = legendRows(chart, appearance);
  return rows.entities.length === 0 ? null : legendCard(rows);
}

/** What does not pass the filters lies beneath. */
function picturedEntities(chart: Chart, appearance: AppearanceOptions): ReadonlyMap<string, PicturedEntity> {
  const { nodes } = shownOf(chart);
  const pictured = new Map<string, PicturedEntity>();
  for (const node of [...nodes.filter(({ isGhost }) => isGhost), ...nodes.filter(({ isGhost }) => !isGhost)]) {
    const at = placeOfNode(chart, node.id);
    const look = lookOfNode(chart, node.id, node, appearance);
    if (at === null || look === null) continue;
    const place = { x: at.x, y: at.y, shape: look.shape, radius: look.radius };
    const type = chart.entity(node.id)?.entity.type ?? '';
    pictured.set(node.id, { type, place, look, lines: captionLines(place, look) });
  }
  return pictured;
}

function picturedLinks(
  chart: Chart,
  entities: ReadonlyMap<string, PicturedEntity>,
  appearance: AppearanceOptions,
): readonly PicturedLink[] {
  const { bundles, ghosts } = shownOf(chart);
  const links: PicturedLink[] = [];
  const put = (bundle: LinkBundle, look: LinkLook) => {
    const [from, to] = [entities.get(bundle.from), entities.get(bundle.to)];
    if (from === undefined || to === undefined) return;
    const route = linkRoute(from.place, to.place, look);
    if (route !== null) links.push({ bundle, look, route });
  };
  for (const bundle of ghosts) put(bundle, ghostLine(bundle, appearance));
  for (const bundle of bundles) put(bundle, bundleLook(bundle, appearance));
  return links.sort((a, b) => a.look.opacity - b.look.opacity || inOrder(a.bundle.type, b.bundle.type));
}

/** The frames of open groups with their names, which labels keep clear of. */
function picturedFrames(
  chart: Chart,
  entities: ReadonlyMap<string, PicturedEntity>,
  { language }: AppearanceOptions,
): readonly PicturedFrame[] {
  const { openGroups } = shownOf(chart);
  return groupFrames(openGroups, (id) => entities.get(id)).map(({ open, box }) => {
    const { padding, nameSize } = frameMeasures;
    const room = box.right - box.left - 2 * padding;
    const name = fitText(nameOfGroup(open.group.name, language), room, nameSize, true);
    return { box, name, left: box.left + padding, baseline: box.top + padding + nameSize * 0.6 };
  });
}

function nameBox({ name, left, baseline }: PicturedFrame): Box {
  const { nameSize } = frameMeasures;
  const right = left + textWidth(name, nameSize, true);
  return { left, right, top: baseline - nameSize, bottom: baseline + nameSize * 0.3 };
}

/** What no label may cover: outlines, captions, badges, each by itself. */
function obstaclesOf({ place, look, lines }: PicturedEntity): Box[] {
  const hidden = look.hiddenBadge === null ? [] : [badgeBox(place, look.hiddenBadge)];
  const badge = look.badge === null ? [] : [ruleBadgeBox(place, look.badge)];
  const pencil = look.isDrawn ? [pencilBox(place)] : [];
  return [outlineBox(place), ...lines.map(textBox), ...hidden, ...badge, ...pencil];
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

/** Below everything else. */
function placeTime(chart: Chart, appearance: AppearanceOptions, { left, right, bottom }: Box): PlacedTimeScale | null {
  const scale = timeScaleOf(chart, appearance, right - left - 2 * margin);
  return scale === null ? null : { scale, left: left + margin, top: bottom };
}

function withTime(box: Box, time: PlacedTimeScale | null): Box {
  return time === null ? box : { ...box, bottom: time.top + time.scale.height + inset };
}

/** Room above for the block, and as wide as it. */
function withHeading(box: Box, { width, height }: HeadingBlock): Box {
  return { ...box, top: box.top - height, right: Math.max(box.right, box.left + width + 2 * margin) };
}

/** Whole pixels, so that no picture ends in a half-covered row. */
function whole({ left, top, right, bottom }: Box): Box {
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}
