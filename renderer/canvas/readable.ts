// Chooses, for the part of the chart around the view, which captions and link labels are written.
import type { Viewport } from '../../shared/snapshot';
import { measures } from '../chart/appearance';
import { outlineBox } from '../chart/boxes';
import { pointAt } from '../chart/geometry';
import { isGroupId } from '../chart/groupTree';
import { textWidth } from '../chart/textWidth';
import { viewOf, type Box, type Size } from './camera';
import { shownCaptions, type CaptionCandidate, type ShownText } from './captions';
import { onlyFirstFrom, smallTextFrom, textScale } from './marks';
import { routeOf, type Scene, type SceneBundle, type SceneEntity } from './Scene';
import { shapeZooms } from './shapeCaptions';

/** From afar only so many captions: the picture is then about shape, with names for orientation. */
const mostFromAfar = 60;
const afar = 0.35;

function importanceOf({ look, bundles }: SceneEntity): number {
  return (look.isCaptionBold ? 10_000 : 0) + bundles.length;
}

function ofEntity(it: SceneEntity, isSelected: boolean, enlarged: number): CaptionCandidate {
  const importance = isSelected ? Infinity : importanceOf(it);
  return {
    id: it.id,
    x: it.x,
    y: it.y,
    importance,
    ...it.caption,
    ...(enlarged > onlyFirstFrom ? { height: it.caption.firstHeight } : {}),
  };
}

function ofBundle(it: SceneBundle): CaptionCandidate[] {
  const route = it.look.label === '' ? null : routeOf(it);
  if (route === null) return [];
  const { x, y } = pointAt(route, 0.5);
  const height = measures.labelSize * measures.lineHeight;
  const halfWidth = textWidth(it.look.label, measures.labelSize) / 2;
  // After every caption; among themselves the wider line, which is the larger amount.
  return [
    {
      id: it.id,
      x,
      y,
      importance: it.look.width / 100 - 1,
      halfWidth,
      height,
      firstHeight: height,
      below: -height / 2,
    },
  ];
}

/** Ids of the entities and bundles whose text shows, from afar clear of the reserved boxes (chart units); the neighbourhood is chosen too, for what a pan will reveal. */
export function readableIds(
  scene: Scene,
  camera: Viewport,
  size: Size,
  selection: ReadonlySet<string>,
  reserved: readonly Box[],
): ReadonlyMap<string, ShownText> {
  const scale = { zoom: camera.zoom, enlarged: textScale(camera.zoom) };
  const box = viewOf(camera, size, Math.max(size.width, size.height));
  if (camera.zoom < afar) {
    const areShapesAlone = reserved.length > 0 && camera.zoom < shapeZooms.alone;
    const ranked = areShapesAlone
      ? rankedOf(scene).filter(({ id }) => isGroupId(id) || selection.has(id))
      : rankedOf(scene);
    return shownCaptions(fromAfar(ranked, box, selection, scale.enlarged), reserved, scale);
  }
  const entities = scene.entitiesIn(box);
  const candidates = entities
    .filter(({ lines }) => lines.length > 0)
    .map((it) => ofEntity(it, selection.has(it.id), scale.enlarged));
  const outlines = entities.map(({ x, y, look }) => {
    const { left, top, right, bottom } = outlineBox({ x, y, shape: look.shape, radius: look.radius });
    return { minX: left, minY: top, maxX: right, maxY: bottom };
  });
  if (camera.zoom >= smallTextFrom) for (const it of scene.bundlesIn(box)) candidates.push(...ofBundle(it));
  return shownCaptions(candidates, outlines, scale);
}

/** The first of the ranked, those that are selected first. */
function fromAfar(
  ranked: readonly SceneEntity[],
  box: Box,
  selection: ReadonlySet<string>,
  enlarged: number,
): readonly CaptionCandidate[] {
  const candidates: CaptionCandidate[] = [];
  for (const isSelected of selection.size > 0 ? [true, false] : [false]) {
    for (const it of ranked) {
      if (candidates.length >= mostFromAfar) break;
      if (selection.has(it.id) !== isSelected || !isIn(it, box) || it.lines.length === 0) continue;
      candidates.push(ofEntity(it, isSelected, enlarged));
    }
  }
  return candidates;
}

function isIn({ x, y }: SceneEntity, { minX, minY, maxX, maxY }: Box): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

const rankings = new WeakMap<Scene, { readonly makeup: number; readonly ranked: readonly SceneEntity[] }>();

/** Most important first, equals in the chart's order; the same until the scene changes. */
function rankedOf(scene: Scene): readonly SceneEntity[] {
  const known = rankings.get(scene);
  if (known?.makeup === scene.makeup) return known.ranked;
  const weighed = [...scene.entities.values()].map((it) => ({ it, importance: importanceOf(it) }));
  weighed.sort((a, b) => b.importance - a.importance || a.it.order - b.it.order);
  const ranked = weighed.map(({ it }) => it);
  rankings.set(scene, { makeup: scene.makeup, ranked });
  return ranked;
}
