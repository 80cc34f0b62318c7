// How those look who are taken out by the plan that is played: grey, ringed in red and crossed, their lines pale and dotted. It
// lies over the chart's own rules, so that canvas and pictures need to know nothing of plans.
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { takenOut } from '../plansOf';
import type { Dressing } from './applyRule';
import type { RuleSet } from './ruleSet';

const crossed: Dressing = { colour: '#8d99a6', border: '#c4392c', badge: '×' };
const cut: Dressing = { colour: '#a9b3bd', width: 0.8, dash: 'dotted' };

interface Kept {
  readonly base: RuleSet | null;
  readonly out: ReadonlySet<EntityId>;
  readonly set: RuleSet;
}

const kept = new WeakMap<Chart, Kept>();

/** The rules of the chart with what the plan adds; the same object as long as it decides the same. */
export function withTakenOut(chart: Chart, base: RuleSet | null): RuleSet | null {
  const out = takenOut(chart);
  if (out.size === 0) return base;
  const before = kept.get(chart);
  if (before?.base === base && before.out === out) return before.set;
  const set: RuleSet = {
    entityRules: base?.entityRules ?? [],
    linkRules: base?.linkRules ?? [],
    isOnLinks: true,
    entity: (it) => {
      const own = base?.entity(it) ?? null;
      return out.has(it.entity.id) ? { ...own, ...crossed } : own;
    },
    link: (bundle) => {
      const own = base?.link(bundle) ?? null;
      return out.has(bundle.from) || out.has(bundle.to) ? { ...own, ...cut } : own;
    },
  };
  kept.set(chart, { base, out, set });
  return set;
}
