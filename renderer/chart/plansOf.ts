// The plans of the arrest simulator as the chart has them: which one is played, and who is out by it.
import type { Plan } from '../../shared/dress/plan';
import { linkType } from '../../shared/catalogue';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { mergeTreeOf } from './mergeTree';

/** The plan that is played on the chart; null when everything is drawn as it is. */
export function livePlan(chart: Chart): Plan | null {
  const { live, list } = chart.dress.plans;
  return list.find(({ id }) => id === live) ?? null;
}

/** What one holds or uses and nobody else may go with them: the link types that say so. */
export function isHolding(type: string): boolean {
  return linkType(type).style === 'ownership';
}

interface Kept {
  readonly plan: Plan | null;
  readonly takesAlong: boolean;
  readonly links: ReturnType<Chart['links']>;
  readonly out: ReadonlySet<EntityId>;
}

const kept = new WeakMap<Chart, Kept>();
const nobody: ReadonlySet<EntityId> = new Set();

/** Who is out by the plan that is played, with what goes along; the same set until that changes. */
export function takenOut(chart: Chart): ReadonlySet<EntityId> {
  const plan = livePlan(chart);
  if (plan === null || plan.out.length === 0) return nobody;
  const { takesAlong } = chart.dress.plans;
  const links = chart.links();
  const before = kept.get(chart);
  if (before?.plan === plan && before.takesAlong === takesAlong && before.links === links) return before.out;
  const ones = mergeTreeOf(chart.dress.merges);
  const named = new Set(plan.out.flatMap((id) => ones.originalsOf(id)));
  const out = takesAlong ? withHeld(chart, named) : named;
  kept.set(chart, { plan, takesAlong, links, out });
  return out;
}

/** And what only those hold, round by round; the same as `goingAlong` of the numbers. */
function withHeld(chart: Chart, named: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
  const out = new Set(named);
  const holding = chart.links().filter(({ link }) => link.from !== link.to && isHolding(link.type));
  for (;;) {
    const free = new Set<EntityId>();
    const held = new Set<EntityId>();
    for (const { link } of holding) (out.has(link.from) ? held : free).add(link.to);
    const more = [...held].filter((id) => !out.has(id) && !free.has(id));
    if (more.length === 0) return out;
    for (const id of more) out.add(id);
  }
}
