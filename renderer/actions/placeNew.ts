// Where newcomers go: near the entity that brought them, else near a neighbour that is already there, else
// beside the chart. Nothing that is already on the chart moves, and nobody lands in the frame of an open group, which would
// look as if they were in it.
import { entityType } from '../../shared/catalogue';
import type { Entity, Link } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import { languages } from '../../shared/messages';
import { measures } from '../chart/appearance';
import type { Box } from '../chart/boxes';
import type { Chart } from '../chart/Chart';
import { groupFrames } from '../chart/groupFrame';
import { lookOfNode } from '../chart/groupLook';
import { ruleSetOf } from '../chart/rules/ruleSet';
import { placeOfNode, shownOf } from '../chart/shown';
import { placeNear } from '../layouts/placeNear';

interface Point {
  readonly x: number;
  readonly y: number;
}

function parentOf(chart: Chart, neighbours: readonly EntityId[], parents: ReadonlySet<EntityId>): EntityId | null {
  const onChart = neighbours.filter((id) => chart.entity(id) !== undefined);
  return onChart.find((id) => parents.has(id)) ?? onChart[0] ?? null;
}

function neighboursOf(links: readonly Link[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const neighbours = new Map<EntityId, EntityId[]>();
  const note = (id: EntityId, other: EntityId) => {
    const known = neighbours.get(id);
    if (known) known.push(other);
    else neighbours.set(id, [other]);
  };
  for (const { from, to } of links) {
    note(from, to);
    note(to, from);
  }
  return neighbours;
}

/** Positions for the newcomers; those of one type stand side by side. */
export function placeNew(
  chart: Chart,
  newcomers: readonly Entity[],
  links: readonly Link[],
  parents: readonly EntityId[],
): ReadonlyMap<EntityId, Point> {
  const neighbours = neighboursOf(links);
  const preferred = new Set(parents);
  const groups = new Map<EntityId | null, Entity[]>();
  for (const entity of newcomers) {
    const parent = parentOf(chart, neighbours.get(entity.id) ?? [], preferred);
    const group = groups.get(parent);
    if (group) group.push(entity);
    else groups.set(parent, [entity]);
  }
  const ordered = [...groups].map(([parent, children]) => ({
    parent: pointOf(chart, parent),
    children: children.toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0)),
  }));
  const placed = chart.entities().map(({ entity, x, y }) => ({ x, y, radius: radiusOf(entity.type) }));
  const found = placeNear({
    placed,
    groups: ordered.map(({ parent, children }) => ({ parent, children: children.length })),
    seed: chart.seed,
    frames: framesOn(chart),
  });
  const positions = new Map<EntityId, Point>();
  ordered.forEach(({ children }, g) =>
    children.forEach((entity, c) => {
      const point = found[g]?.[c];
      if (point) positions.set(entity.id, point);
    }),
  );
  return positions;
}

function pointOf(chart: Chart, id: EntityId | null): Point | null {
  const it = id === null ? undefined : chart.entity(id);
  return it === undefined ? null : { x: it.x, y: it.y };
}

function radiusOf(type: string): number {
  return entityType(type).isLarge === true ? measures.largeRadius : measures.radius;
}

/** The frames of the open groups, as wide as captions make them in either language. */
function framesOn(chart: Chart): readonly Box[] {
  const shown = shownOf(chart);
  if (shown.isPlain || shown.openGroups.length === 0) return [];
  const rules = ruleSetOf(chart);
  return languages.flatMap((language) => {
    const framed = (id: EntityId) => {
      const node = shown.node(id);
      const at = placeOfNode(chart, id);
      const look = node === undefined ? null : lookOfNode(chart, id, node, { theme: 'light', language, rules });
      if (at === null || look === null) return undefined;
      return { look, place: { x: at.x, y: at.y, shape: look.shape, radius: look.radius } };
    };
    return groupFrames(shown.openGroups, framed).map(({ box }) => box);
  });
}
