// The chart as the question where its communities are, and what each of them is called. Only what is drawn by itself and
// passes the filters is asked about: what the analyst has put into a group, open or closed, stays there.
import type { Communities, CommunityInput } from '../../shared/analysis/communities';
import type { EntityId } from '../../shared/ids';
import { translatorOf, type Language } from '../../shared/messages';
import { bundlesOf, type LinkBundle } from './bundles';
import type { Chart } from './Chart';
import type { GroupDraft } from './commands/group';
import { captioned, ofGang } from './groupings';
import { groupTreeOf } from './groupTree';
import { isPlainlyShown, shownOf } from './shown';

export interface CommunityQuestion {
  /** In the order of the chart, as the input counts them. */
  readonly ids: readonly EntityId[];
  readonly input: CommunityInput;
  /** How many links each line of the input stands for. */
  readonly links: Uint32Array;
  /** Who belongs to or leads which gang, by place among the ids. */
  readonly inGangs: readonly { readonly place: number; readonly gang: EntityId }[];
}

/** Fewer are no community that is worth a name. */
const leastMembers = 3;

/** So much is done between two pauses. */
const sliceSize = 2000;

/** The entities that may be in a community, in the order of the chart. */
function looseOn(chart: Chart): readonly EntityId[] {
  if (isPlainlyShown(chart)) return chart.entities().flatMap(({ entity, isHidden }) => (isHidden ? [] : [entity.id]));
  const tree = groupTreeOf(chart.dress);
  return shownOf(chart).nodes.flatMap(({ id, group, isGhost }) =>
    group === null && !isGhost && tree.holderOf(id) === undefined ? [id] : [],
  );
}

/** Pauses now and then, so that a large chart can be asked about without holding up the window. */
export function* communityQuestion(chart: Chart): Generator<void, CommunityQuestion> {
  const ids = looseOn(chart);
  yield;
  const places = new Map(ids.map((id, place) => [id, place]));
  yield;
  const bundles = isPlainlyShown(chart) ? bundlesOf(chart) : shownOf(chart).bundles;
  yield;
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  const links: number[] = [];
  const inGangs: { place: number; gang: EntityId }[] = [];
  for (const [nth, bundle] of bundles.entries()) {
    if (nth % sliceSize === 0) yield;
    const [a, b] = [places.get(bundle.from), places.get(bundle.to)];
    const gang = gangIn(chart, bundle);
    if (a !== undefined && gang !== null) inGangs.push({ place: a, gang });
    if (a === undefined || b === undefined || a === b) continue;
    from.push(a);
    to.push(b);
    links.push(bundle.links.length);
    // As in layouts: a hundred calls bind more than one, but not a hundred times.
    weight.push(1 + Math.log10(bundle.links.length));
  }
  const columns = { from: Uint32Array.from(from), to: Uint32Array.from(to), weight: Float64Array.from(weight) };
  return { ids, input: { count: ids.length, ...columns, seed: chart.seed }, links: Uint32Array.from(links), inGangs };
}

/** The gang that the bundle's first end belongs to or leads; null when the bundle says nothing of the kind. */
function gangIn(chart: Chart, { type, links }: LinkBundle): EntityId | null {
  const [first] = links;
  if (!ofGang.has(type) || first === undefined) return null;
  return chart.entity(first.link.to)?.entity.type === 'Gang' ? first.link.to : null;
}

/** The members of each community, largest first, in the order of the chart; those with fewer than `least` are left out. */
function membersOf(ids: readonly EntityId[], { of, sizes }: Communities, least: number): EntityId[][] {
  const members = Array.from(
    sizes.filter((size) => size >= least),
    (): EntityId[] => [],
  );
  ids.forEach((id, place) => members[of[place] ?? Infinity]?.push(id));
  return members;
}

/** Of the links that each community has to anybody asked about, the share that stays inside it; 0 for one without links. */
export function insideShares({ input, links }: CommunityQuestion, { of, sizes }: Communities): Float64Array {
  const [inside, all] = [new Float64Array(sizes.length), new Float64Array(sizes.length)];
  links.forEach((count, line) => {
    const [a, b] = [of[input.from[line] ?? 0] ?? 0, of[input.to[line] ?? 0] ?? 0];
    if (a === b) inside[a] = (inside[a] ?? 0) + count;
    for (const community of new Set([a, b])) all[community] = (all[community] ?? 0) + count;
  });
  return inside.map((count, community) => count / Math.max(1, all[community] ?? 0));
}

/**
 * Whom an analyst knows each community by: the gang on the chart that most of its members belong to or lead (two at
 * least), else the member with most lines to the others. Of equals the first by id.
 */
export function namesakesOf({ ids, input, inGangs }: CommunityQuestion, { of, sizes }: Communities): EntityId[] {
  const lines = new Uint32Array(input.count);
  input.from.forEach((a, link) => {
    const b = input.to[link] ?? a;
    if (of[a] !== of[b]) return;
    for (const end of [a, b]) lines[end] = (lines[end] ?? 0) + 1;
  });
  const names: EntityId[] = [];
  const most = new Int32Array(sizes.length).fill(-1);
  ids.forEach((id, place) => {
    const community = of[place] ?? 0;
    if ((lines[place] ?? 0) <= (most[community] ?? 0)) return;
    most[community] = lines[place] ?? 0;
    names[community] = id;
  });
  for (const [community, gang] of commonestGangs(inGangs, of)) names[community] = gang;
  return names;
}

function commonestGangs(inGangs: CommunityQuestion['inGangs'], of: Uint32Array): Map<number, EntityId> {
  const people = new Map<number, Map<EntityId, Set<number>>>();
  for (const { place, gang } of inGangs) {
    const community = of[place] ?? 0;
    const gangs = people.get(community) ?? new Map<EntityId, Set<number>>();
    people.set(community, gangs.set(gang, (gangs.get(gang) ?? new Set()).add(place)));
  }
  const commonest = new Map<number, EntityId>();
  for (const [community, gangs] of people) {
    const [first] = [...gangs].sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1));
    if (first !== undefined && first[1].size >= 2) commonest.set(community, first[0]);
  }
  return commonest;
}

/** As people write it; '' when it has left the chart. */
export function captionOn(chart: Chart, id: EntityId | undefined): string {
  const it = id === undefined ? undefined : chart.entity(id);
  return it === undefined ? '' : captioned(it.entity).slice(0, 150);
}

/**
 * One group for every community of three or more, numbered by size. Who has left the chart or come into a group since the
 * question was asked is left out.
 */
export function communityGroups(
  chart: Chart,
  question: CommunityQuestion,
  communities: Communities,
  language: Language,
): readonly GroupDraft[] {
  const { t } = translatorOf(language);
  const loose = new Set(looseOn(chart));
  const names = namesakesOf(question, communities);
  return membersOf(question.ids, communities, leastMembers).flatMap((all, nth): GroupDraft[] => {
    const members = all.filter((id) => loose.has(id));
    if (members.length < leastMembers) return [];
    const name = t('groups.communityOf', { nth: nth + 1, name: captionOn(chart, names[nth]) });
    return [{ name, members, by: 'community' }];
  });
}
