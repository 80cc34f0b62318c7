// One style rule, applied to what is on the chart: what it sets of each entity or bundle. The law is in `rule.ts`.
import type { Measure, PaletteId, RuleLook, StyleRule, Style } from '../../../shared/dress/rule';
import { fieldIn, fieldPasses } from '../../../shared/fieldTest';
import { numberOf, textOf, timeOf, type Fields } from '../../../shared/value';
import { categoryColours, colourAt, otherColour } from './palettes';
import { isOfScores } from './overlayRules';
import type { Reading } from './readings';

/** What rules set of one entity or bundle; what is missing stays as it is. */
export type Dressing = { readonly [K in keyof Style]?: NonNullable<Style[K]> };

interface Effect {
  readonly sets: Dressing;
  /** Of `categories`: the value, or null for those that are grey; '' for the other looks. */
  readonly category: string | null;
  /** Of a scale: how far along it, 0 to 1. */
  readonly at?: number;
}

export interface Ends {
  readonly least: number;
  readonly most: number;
}

export interface AppliedRule<It> {
  readonly rule: StyleRule;
  /** Null when the rule leaves it alone. */
  effectOn(it: It): Effect | null;
  /** The parts of it (see `Reading`) that the rule matches. */
  partsMatched(it: It): readonly Fields[];
  /** Of a scale: between which numbers it runs; null when nothing has one, and for the other looks. */
  readonly ends: Ends | null;
  /** Of `categories`: those with a colour of their own, most frequent first, then null when some are grey; [] for the other looks. */
  readonly categories: readonly (string | null)[];
  /** What it sets of one of its categories. */
  setsFor(category: string | null): Dressing;
  /** Two rules that are equal and have equal signatures set the same, as long as counts of links stay the same. */
  readonly signature: string;
}

export function applyRule<It>(rule: StyleRule, all: readonly It[], whole: Reading<It>): AppliedRule<It> {
  const reading = isOfScores(rule) ? { ...whole, partsOf: (it: It) => whole.scoresOf(it) } : whole;
  const matched = (it: It) => matchedParts(rule, it, reading);
  const plain = { rule, partsMatched: matched, ends: null, categories: [], setsFor: () => ({}), signature: '' };
  const { look } = rule;
  switch (look.is) {
    case 'fixed': {
      const sets = setBy(rule, look.style);
      const effect = Object.keys(sets).length === 0 ? null : { sets, category: '' };
      const isMatched = reading.knownMatch(rule) ?? ((it: It) => matches(rule, it, reading));
      return { ...plain, effectOn: (it) => (isMatched(it) ? effect : null) };
    }
    case 'scale': {
      const numberIn = (it: It) => measured(rule, look.measure, it, reading);
      const ends = settable[rule.on].has(look.to.sets) ? endsOf(look, all, numberIn) : null;
      const effectOn = remembered(all.length, (it: It) => {
        const number = ends === null ? null : numberIn(it);
        return ends === null || number === null ? null : scaled(look, shareOf(number, ends));
      });
      return { ...plain, ends, effectOn, signature: JSON.stringify(ends) };
    }
    case 'categories': {
      if (!settable[rule.on].has(look.sets)) return { ...plain, effectOn: () => null };
      const ranked = rankedValues(look.field, all, matched);
      const effects = categoryEffects(look, ranked);
      const other = { sets: { [look.sets]: otherColour }, category: null };
      const effectOn = remembered(all.length, (it: It) => {
        const value = valueIn(look.field, matched(it));
        return value === '' ? null : value === null ? other : (effects.get(value) ?? other);
      });
      const hasOther = ranked.length > effects.size || all.some((it) => effectOn(it) === other);
      const categories = [...effects.keys(), ...(hasOther ? [null] : [])];
      const setsFor = (category: string | null) => ((category !== null && effects.get(category)) || other).sets;
      return { ...plain, effectOn, categories, setsFor, signature: JSON.stringify(categories) };
    }
  }
}

/** Painter and legend ask about the same things, one after the other: what was said of each is kept, of about so many. */
function remembered<It>(count: number, effectOn: (it: It) => Effect | null): (it: It) => Effect | null {
  const known = new Map<It, Effect | null>();
  return (it) => {
    const before = known.get(it);
    if (before !== undefined) return before;
    // Of things that have changed since nobody asks again.
    if (known.size > 2 * count) known.clear();
    const effect = effectOn(it);
    known.set(it, effect);
    return effect;
  };
}

function matchedParts<It>({ type, when }: StyleRule, it: It, reading: Reading<It>): readonly Fields[] {
  if (type !== null && reading.typeOf(it) !== type) return [];
  const parts = reading.partsOf(it);
  return when === null ? parts : parts.filter((fields) => fieldPasses(fields, when.field, when.test));
}

function matches<It>(rule: StyleRule, it: It, reading: Reading<It>): boolean {
  if (rule.when !== null) return matchedParts(rule, it, reading).length > 0;
  return rule.type === null || reading.typeOf(it) === rule.type;
}

/** What belongs to entities, what to links; anything else changes nothing. */
const settable: { readonly [on in StyleRule['on']]: ReadonlySet<keyof Style> } = {
  entity: new Set(['colour', 'border', 'size', 'icon', 'badge', 'caption']),
  link: new Set(['colour', 'width', 'dash', 'caption']),
};

function setBy({ on }: StyleRule, style: Style): Dressing {
  const own = settable[on];
  return Object.fromEntries(
    Object.entries(style).filter(([name, value]) => value !== null && own.has(name as keyof Style)),
  );
}

/** Null where there is no finite number. */
function measured<It>(rule: StyleRule, measure: Measure, it: It, reading: Reading<It>): number | null {
  if (measure.is !== 'field') return matches(rule, it, reading) ? finite(reading.countOf(it, measure.is)) : null;
  let greatest: number | null = null;
  for (const fields of matchedParts(rule, it, reading)) {
    const value = fieldIn(fields, measure.field);
    const number = finite(numberOf(value) ?? timeOf(value));
    if (number !== null && (greatest === null || number > greatest)) greatest = number;
  }
  return greatest;
}

function finite(number: number | null): number | null {
  return number !== null && Number.isFinite(number) ? number : null;
}

type Scale = Extract<RuleLook, { readonly is: 'scale' }>;

function endsOf<It>({ least, most }: Scale, all: readonly It[], numberIn: (it: It) => number | null): Ends | null {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const it of all) {
    const number = numberIn(it);
    if (number === null) continue;
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
  }
  return lowest > highest ? null : { least: least ?? lowest, most: most ?? highest };
}

function shareOf(number: number, { least, most }: Ends): number {
  return least === most ? 0.5 : Math.min(1, Math.max(0, (number - least) / (most - least)));
}

/** Bounds of what can be set, whatever a range says. */
const bounds = { size: { least: 8, most: 60 }, width: { least: 0.5, most: 12 } } as const;
/** Steps too fine to see, so that painters can keep the pictures they have drawn. */
const steps = { colour: 32, size: 2, width: 10 } as const;

/** What scales set, by scale and step: the very same for all on a step, so that looks made of it are made once. */
const scaledSets = new WeakMap<Scale['to'], Map<number, Dressing>>();

/** What a scale sets at share `t` of its way. */
export function scaled({ to }: Scale, t: number): Effect {
  const known = scaledSets.get(to) ?? new Map<number, Dressing>();
  scaledSets.set(to, known);
  const step = stepOf(to, t);
  const sets = known.get(step) ?? setAt(to, step);
  known.set(step, sets);
  return { sets, category: '', at: t };
}

/** Steps along a palette, or to the size. */
function stepOf(to: Scale['to'], t: number): number {
  if (to.sets === 'colour') return Math.round(t * steps.colour);
  const { least, most } = bounds[to.sets];
  const [first, second] = to.range;
  const wanted = Math.min(most, Math.max(least, first + (second - first) * Math.sqrt(t)));
  return Math.round(wanted * steps[to.sets]);
}

function setAt(to: Scale['to'], step: number): Dressing {
  if (to.sets === 'colour') return { colour: colourAt(to.palette, step / steps.colour) };
  return { [to.sets]: step / steps[to.sets] };
}

/** The one value that the parts have; null when they differ, '' when none has any. */
function valueIn(field: string, parts: readonly Fields[]): string | null {
  let value = '';
  for (const fields of parts) {
    const text = textOf(fieldIn(fields, field));
    if (text === '' || text === value) continue;
    if (value !== '') return null;
    value = text;
  }
  return value;
}

/** Each part that matches counts once. */
function rankedValues<It>(field: string, all: readonly It[], matched: (it: It) => readonly Fields[]): string[] {
  const counts = new Map<string, number>();
  for (const it of all) {
    for (const fields of matched(it)) {
      const text = textOf(fieldIn(fields, field));
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([text]) => text);
}

function categoryEffects(
  { sets, palette }: { readonly sets: 'colour' | 'border'; readonly palette: PaletteId },
  ranked: readonly string[],
): ReadonlyMap<string, Effect> {
  const colours = categoryColours(palette);
  const own = ranked.slice(0, colours.length);
  return new Map(own.map((text, nth) => [text, { sets: { [sets]: colours[nth] ?? otherColour }, category: text }]));
}
