// Says who is one and the same, and takes it back. Nothing is added, removed or moved: a merge is a way to see what is there,
// so that it can be split at any time, not only by undo.
import { apartOf, type Apart, type Merge } from '../../../shared/dress/identity';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { Diff } from '../diff';
import { mergeTreeOf } from '../mergeTree';
import { setDress } from './setDress';

/**
 * The given entities are one from now on, with all that any of them was merged with; the first given is the main one. That
 * two of them were "not the same" is forgotten. Ids that are not on the chart are ignored; entities of several types are not
 * merged, and neither is one by itself: then nothing changes.
 */
export function merge(chart: Chart, { ids }: { readonly ids: Iterable<EntityId> }): Diff {
  const { merges, apart } = chart.dress;
  const tree = mergeTreeOf(merges);
  const present = [...ids].filter((id) => chart.entity(id) !== undefined);
  const members = [...new Set([...present, ...present.flatMap((id) => tree.originalsOf(id))])];
  const types = new Set(present.map((id) => chart.entity(id)?.entity.type));
  const isSame = members.length === merges.find((one) => one.members[0] === members[0])?.members.length;
  if (members.length < 2 || types.size > 1 || isSame) return setDress(chart, {});
  const inside = new Set(members);
  return setDress(chart, {
    merges: [...merges.filter((one) => !one.members.some((id) => inside.has(id))), { members }],
    apart: keptApart(apart, inside),
  });
}

function keptApart(apart: Apart[], inside: ReadonlySet<EntityId>): Apart[] {
  const left = apart.filter(([a, b]) => !inside.has(a) || !inside.has(b));
  return left.length === apart.length ? apart : left;
}

/** Takes every merge apart that one of the given entities is in. Ids that are in none are ignored. */
export function split(chart: Chart, { ids }: { readonly ids: Iterable<EntityId> }): Diff {
  const { merges } = chart.dress;
  const named = new Set(ids);
  const left = merges.filter(({ members }) => !members.some((id) => named.has(id)));
  return setDress(chart, { merges: left.length === merges.length ? merges : left });
}

/** Takes one original out of its merge; what is left of two is no merge any more. */
export function splitOff(chart: Chart, { id }: { readonly id: EntityId }): Diff {
  const { merges } = chart.dress;
  const left = merges.flatMap((one): Merge[] => {
    if (!one.members.includes(id)) return [one];
    const members = one.members.filter((member) => member !== id);
    return members.length < 2 ? [] : [{ members }];
  });
  return setDress(chart, { merges: merges.some(({ members }) => members.includes(id)) ? left : merges });
}

/** Remembers that two are not the same; a merge that holds both is split. Two ids that are one id change nothing. */
export function setApart(chart: Chart, { a, b }: { readonly a: EntityId; readonly b: EntityId }): Diff {
  const { merges, apart } = chart.dress;
  const pair = apartOf(a, b);
  if (a === b || apart.some(([one, other]) => one === pair[0] && other === pair[1])) return setDress(chart, {});
  const left = merges.filter(({ members }) => !members.includes(a) || !members.includes(b));
  return setDress(chart, { apart: [...apart, pair], merges: left.length === merges.length ? merges : left });
}

/** Forgets that the two are not the same. */
export function unsetApart(chart: Chart, { a, b }: { readonly a: EntityId; readonly b: EntityId }): Diff {
  const pair = apartOf(a, b);
  const { apart } = chart.dress;
  const left = apart.filter(([one, other]) => one !== pair[0] || other !== pair[1]);
  return setDress(chart, { apart: left.length === apart.length ? apart : left });
}
