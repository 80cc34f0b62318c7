// What the analyst draws by hand: an entity or a link that no source has told of, each with an act of its own that says when
// and why it was drawn. Drawn again, it keeps its id, and so its place in groups and annotations.
import type { ChartEntity, ChartLink, DrawnBringing } from '../../../shared/chartState';
import { isDrawn } from '../../../shared/drawn';
import type { Entity, Link } from '../../../shared/graph';
import type { LinkId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { diffOf, type Diff } from '../diff';
import { removalDiff } from '../removal';

interface Drawing<T> {
  readonly it: T;
  readonly bringing: DrawnBringing;
}

/** Puts it where it was drawn, in chart coordinates. */
export function drawEntity(
  chart: Chart,
  { it, bringing, x, y }: Drawing<Entity> & { readonly x: number; readonly y: number },
): Diff {
  const before = chart.entity(it.id);
  if (before !== undefined) return diffOf({});
  const broughtBy = [bringing.id];
  const added = { entity: it, x, y, isPinned: false, isHidden: false, broughtBy, knownNeighbours: null };
  return diffOf({ entities: { added: [added] }, bringings: { added: [bringing] } });
}

/** Both ends must be on the chart; without them nothing is drawn. */
export function drawLink(chart: Chart, { it, bringing }: Drawing<Link>): Diff {
  const isPossible = chart.entity(it.from) !== undefined && chart.entity(it.to) !== undefined;
  if (!isPossible || chart.link(it.id) !== undefined) return diffOf({});
  return diffOf({ links: { added: [{ link: it, broughtBy: [bringing.id] }] }, bringings: { added: [bringing] } });
}

/** Says something else of an entity drawn before, under the same id; of one that is not there, or is a fact, nothing. */
export function redrawEntity(chart: Chart, { it, note }: { readonly it: Entity; readonly note: string }): Diff {
  const before = chart.entity(it.id);
  if (before === undefined || !isDrawn(it.id)) return diffOf({});
  const changed = isSame(before.entity, it) ? [] : [{ before, after: { ...before, entity: it } }];
  return diffOf({ entities: { changed }, bringings: renoted(chart, before, note) });
}

/** The same for a link, which may also be turned around. */
export function redrawLink(chart: Chart, { it, note }: { readonly it: Link; readonly note: string }): Diff {
  const before = chart.link(it.id);
  if (before === undefined || !isDrawn(it.id)) return diffOf({});
  const after = { ...before, link: it };
  const bringings = renoted(chart, before, note);
  if (isSame(before.link, it)) return diffOf({ bringings });
  const isInPlace = before.link.from === it.from && before.link.to === it.to;
  const links = isInPlace ? { changed: [{ before, after }] } : { removed: [before], added: [after] };
  return diffOf({ links, bringings });
}

/** Takes drawn links off the chart; facts among them stay, because the source would bring them back. */
export function eraseLinks(chart: Chart, { ids }: { readonly ids: Iterable<LinkId> }): Diff {
  return removalDiff(chart, {
    entities: new Set(),
    links: new Set([...ids].filter((id) => isDrawn(id))),
    changedEntities: [],
    changedLinks: [],
    changedBringings: [],
  });
}

/** The act that drew it; undefined for a fact. */
export function drawingOf(chart: Chart, { broughtBy }: ChartEntity | ChartLink): DrawnBringing | undefined {
  return broughtBy.map((id) => chart.bringings.get(id)).find((one) => one?.kind === 'drawn');
}

function renoted(chart: Chart, it: ChartEntity | ChartLink, note: string): Diff['bringings'] {
  const before = drawingOf(chart, it);
  if (before === undefined || before.note === note) return { added: [], removed: [] };
  return { removed: [before], added: [{ ...before, note }] };
}

function isSame(a: Entity | Link, b: Entity | Link): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
