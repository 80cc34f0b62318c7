// What style rules make of a closed group: the look that all its members share; where they differ, a ring of their shares,
// and of a scale the most in it, so that a group is never smaller or paler than what it hides.
import type { ChartEntity } from '../../../shared/chartState';
import { foldedShares, type Share } from '../shareRing';
import type { AppliedRule, Dressing } from './applyRule';
import type { RuleSet } from './ruleSet';

interface GroupDressing {
  /** What the group takes. */
  readonly sets: Dressing;
  /** Of members that differ; [] when they do not. */
  readonly shares: readonly Share[];
}

/** What rules set of one member, with how far along its scale a number stands. */
interface Dressed {
  readonly sets: Dressing;
  readonly at: { readonly [name in keyof Dressing]?: number };
}

const plain: GroupDressing = { sets: {}, shares: [] };

/**
 * `members` are those shown for; `colourOf` is the colour of a member without a rule. The group takes badge, colour and border
 * that all share; it is as large as the largest in it (and never smaller than a group is); colours that are all of scales give
 * that of the greatest number.
 */
export function groupDressing(
  rules: RuleSet | null,
  members: readonly ChartEntity[],
  colourOf: (it: ChartEntity) => string,
): GroupDressing {
  if (rules === null || rules.entityRules.length === 0) return plain;
  const dressed = members.map((it) => ({ ...dressedBy(rules.entityRules, it), usual: colourOf(it) }));
  const colour = shared(dressed, 'colour') ?? greatest(dressed);
  const border = shared(dressed, 'border');
  const sizes = dressed.flatMap(({ sets }) => sets.size ?? []);
  const size = sizes.length === 0 ? undefined : Math.max(...sizes);
  const sets = defined({ colour, border, badge: shared(dressed, 'badge'), size });
  const differing = colour === undefined && hasAny(dressed, 'colour') ? 'colour' : 'border';
  if (sets[differing] !== undefined || !hasAny(dressed, differing)) return { sets, shares: [] };
  return { sets, shares: sharesOf(dressed.map((one) => one.sets[differing] ?? one.usual)) };
}

function defined(sets: { readonly [name in keyof Dressing]: Dressing[name] | undefined }): Dressing {
  return Object.fromEntries(Object.entries(sets).filter(([, value]) => value !== undefined));
}

function hasAny(dressed: readonly Dressed[], name: keyof Dressing): boolean {
  return dressed.some(({ sets }) => sets[name] !== undefined);
}

function dressedBy(rules: readonly AppliedRule<ChartEntity>[], it: ChartEntity): Dressed {
  let [sets, at]: [Dressing, Dressed['at']] = [{}, {}];
  for (const rule of rules) {
    const effect = rule.effectOn(it);
    if (effect === null) continue;
    sets = { ...sets, ...effect.sets };
    // A later rule that is no scale takes the number away again.
    for (const name of Object.keys(effect.sets)) at = { ...at, [name]: effect.at };
  }
  return { sets, at };
}

/** Undefined unless all have it, and the same. */
function shared<Name extends keyof Dressing>(dressed: readonly Dressed[], name: Name): Dressing[Name] | undefined {
  const first = dressed[0]?.sets[name];
  return dressed.every(({ sets }) => sets[name] === first) ? first : undefined;
}

/** The colour furthest along its scale; undefined unless every colour that a rule sets is of a scale. */
function greatest(dressed: readonly Dressed[]): string | undefined {
  let most: Dressed | undefined;
  for (const one of dressed) {
    if (one.sets.colour === undefined) continue;
    if (one.at.colour === undefined) return undefined;
    if ((most?.at.colour ?? -1) < one.at.colour) most = one;
  }
  return most?.sets.colour;
}

function sharesOf(colours: readonly string[]): readonly Share[] {
  const counts = new Map<string, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return counts.size < 2 ? [] : foldedShares([...counts].map(([colour, count]) => ({ colour, count })));
}
