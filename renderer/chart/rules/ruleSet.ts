// The rules of a chart, put together: what they set of each entity and bundle, later rules over earlier ones. Derived, and
// the same object as long as it decides the same, so that painters know when everything looks different.
import type { ChartEntity, ChartLink } from '../../../shared/chartState';
import type { Dress } from '../../../shared/dress/Dress';
import type { Overlay } from '../../../shared/dress/overlay';
import type { StyleRule } from '../../../shared/dress/rule';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { roleBadgesOf } from '../roleMarks';
import { bundlesOf, type LinkBundle } from '../selectors';
import { applyRule, type AppliedRule, type Dressing } from './applyRule';
import { overlayRules, rankedBy } from './overlayRules';
import { bundleReading, entityReading } from './readings';
import { withTakenOut } from './takenOutSet';

export interface RuleSet {
  /** Those that are on, in their order. */
  readonly entityRules: readonly AppliedRule<ChartEntity>[];
  readonly linkRules: readonly AppliedRule<LinkBundle>[];
  /** False when `link` is null for everything: lines look as they do without rules. */
  readonly isOnLinks: boolean;
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
  const { ofAll, ofOne } = parted(chart, entityRules);
  return {
    entityRules,
    linkRules,
    isOnLinks: linkRules.length > 0,
    entity: (it) => {
      const { id } = it.entity;
      const [dressing, badge] = [together(ofOne.get(id) ?? noRules, it, together(ofAll, it)), badges.get(id)];
      return badge === undefined ? dressing : { badge, ...dressing };
    },
    link: (bundle) => together(linkRules, bundle),
  };
}

const noRules: readonly AppliedRule<ChartEntity>[] = [];

/** Rules of ranks are about one entity each. They set nothing that others of scores do, so that they may come last. */
function parted(chart: Chart, rules: readonly AppliedRule<ChartEntity>[]) {
  const ofAll: AppliedRule<ChartEntity>[] = [];
  const ofOne = new Map<EntityId, AppliedRule<ChartEntity>[]>();
  for (const one of rules) {
    const ranked = rankedBy(chart, one.rule);
    if (ranked === undefined) ofAll.push(one);
    else if (ranked !== null) ofOne.set(ranked, [...(ofOne.get(ranked) ?? []), one]);
  }
  return { ofAll, ofOne };
}

function together<It>(rules: readonly AppliedRule<It>[], it: It, earlier: Dressing | null = null): Dressing | null {
  let dressing = earlier;
  for (const rule of rules) {
    const sets = rule.effectOn(it)?.sets ?? null;
    if (sets !== null) dressing = over(dressing, sets);
  }
  return dressing;
}

const joined = new WeakMap<Dressing, WeakMap<Dressing, Dressing>>();

/** The same object for the same two: what many have alike is put together once. */
function over(earlier: Dressing | null, later: Dressing): Dressing {
  if (earlier === null) return later;
  const withEarlier = joined.get(earlier) ?? new WeakMap<Dressing, Dressing>();
  joined.set(earlier, withEarlier);
  const both = withEarlier.get(later) ?? { ...earlier, ...later };
  withEarlier.set(later, both);
  return both;
}

function decidesSame(before: Kept, made: RuleSet, links: readonly ChartLink[]): boolean {
  const signatures = ({ entityRules, linkRules }: RuleSet) =>
    [...entityRules, ...linkRules].map(({ signature }) => signature).join('\n');
  const countsLinks = made.entityRules.some(({ rule: { look } }) => look.is === 'scale' && look.measure.is !== 'field');
  return signatures(before.set) === signatures(made) && (!countsLinks || before.links === links);
}
