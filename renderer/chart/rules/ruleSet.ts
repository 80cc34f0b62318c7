// The rules of a chart, put together: what they set of each entity and bundle, later rules over earlier ones. Derived, and
// the same object as long as it decides the same, so that painters know when everything looks different.
import type { ChartEntity, ChartLink } from '../../../shared/chartState';
import type { Dress } from '../../../shared/dress/Dress';
import type { Overlay } from '../../../shared/dress/overlay';
import type { StyleRule } from '../../../shared/dress/rule';
import type { Chart } from '../Chart';
import { roleBadgesOf } from '../roleMarks';
import { bundlesOf, type LinkBundle } from '../selectors';
import { applyRule, type AppliedRule, type Dressing } from './applyRule';
import { overlayRules } from './overlayRules';
import { bundleReading, entityReading } from './readings';
import { withTakenOut } from './takenOutSet';

export interface RuleSet {
  /** Those that are on, in their order. */
  readonly entityRules: readonly AppliedRule<ChartEntity>[];
  readonly linkRules: readonly AppliedRule<LinkBundle>[];
  /** Null when no rule sets anything of it. */
  entity(it: ChartEntity): Dressing | null;
  link(bundle: LinkBundle): Dressing | null;
}

interface Kept {
  readonly rules: readonly StyleRule[];
  readonly overlays: readonly Overlay[];
  readonly roles: Dress['roles'];
  readonly entities: readonly ChartEntity[];
  readonly links: readonly ChartLink[];
  readonly set: RuleSet;
}

const kept = new WeakMap<Chart, Kept>();

/**
 * What the chart's rules set, the scores that are shown over them, the badges of decided roles, and over all that the plan that is
 * played; null when none is on.
 */
export function ruleSetOf(chart: Chart): RuleSet | null {
  return withTakenOut(chart, ownRules(chart));
}

function ownRules(chart: Chart): RuleSet | null {
  const { rules, overlays, roles } = chart.dress;
  if (!isRuled(chart.dress)) return null;
  const [entities, links] = [chart.entities(), chart.links()];
  const before = kept.get(chart);
  const isDressedSame = before?.rules === rules && before.overlays === overlays && before.roles === roles;
  if (isDressedSame && before.links === links && before.entities === entities) return before.set;
  const made = makeSet(chart, [...rules, ...overlayRules(overlays)]);
  const isSame = isDressedSame && decidesSame(before, made, links);
  const set = isSame ? before.set : made;
  kept.set(chart, { rules, overlays, roles, entities, links, set });
  return set;
}

function isRuled({ rules, overlays, roles = [] }: Dress): boolean {
  return overlays.length > 0 || roles.length > 0 || rules.some(({ isOn }) => isOn);
}

function makeSet(chart: Chart, rules: readonly StyleRule[]): RuleSet {
  const reading = entityReading(chart);
  const on = (kind: StyleRule['on']) => rules.filter((rule) => rule.isOn && rule.on === kind);
  const entityRules = on('entity').map((rule) => applyRule(rule, chart.entities(), reading));
  const badges = roleBadgesOf(chart);
  const linkOnes = on('link');
  const linkReading = bundleReading(chart);
  const linkRules = linkOnes.map((rule) => applyRule(rule, bundlesOf(chart), linkReading));
  return {
    entityRules,
    linkRules,
    entity: (it) => {
      const [dressing, badge] = [together(entityRules, it), badges.get(it.entity.id)];
      return badge === undefined ? dressing : { badge, ...dressing };
    },
    link: (bundle) => together(linkRules, bundle),
  };
}

function together<It>(rules: readonly AppliedRule<It>[], it: It): Dressing | null {
  let dressing: Dressing | null = null;
  for (const rule of rules) {
    const sets = rule.effectOn(it)?.sets ?? null;
    if (sets !== null) dressing = over(dressing, sets);
  }
  return dressing;
}

function over(earlier: Dressing | null, later: Dressing): Dressing {
  return earlier === null ? later : { ...earlier, ...later };
}

function decidesSame(before: Kept, made: RuleSet, links: readonly ChartLink[]): boolean {
  const signatures = ({ entityRules, linkRules }: RuleSet) =>
    [...entityRules, ...linkRules].map(({ signature }) => signature).join('\n');
  const countsLinks = made.entityRules.some(({ rule: { look } }) => look.is === 'scale' && look.measure.is !== 'field');
  return signatures(before.set) === signatures(made) && (!countsLinks || before.links === links);
}
