// Who is linked to whom among what is shown: the web that selecting by neighbours, paths and components runs on.
// Derived, never stored; what is hidden or filtered away is not part of it, and a closed group is one knot.
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { shownOf, type Shown } from './shown';

/** Everything shown with its shown neighbours, itself never among them; both in the order of the chart. */
export type Web = ReadonlyMap<EntityId, ReadonlySet<EntityId>>;

const cache = new WeakMap<Shown, Web>();

/** The web of the chart as it is; the same object until something else is shown. */
export function webOf(chart: Chart): Web {
  const shown = shownOf(chart);
  const web = cache.get(shown) ?? makeWeb(shown);
  cache.set(shown, web);
  return web;
}

function makeWeb(shown: Shown): Web {
  const web = new Map<EntityId, Set<EntityId>>();
  for (const { id, isGhost } of shown.nodes) if (!isGhost) web.set(id, new Set());
  for (const { from, to } of shown.bundles) {
    if (from === to) continue;
    const [out, back] = [web.get(from), web.get(to)];
    if (out === undefined || back === undefined) continue;
    out.add(to);
    back.add(from);
  }
  return web;
}
