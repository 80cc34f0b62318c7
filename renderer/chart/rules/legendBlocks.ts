// What a legend says of each rule that is on and changes something: its look, its categories with counts, its scale with
// end values. Counted are entities and links that are drawn; a link that stands in a bundle counts by itself.
import { formatValue } from '../../../shared/catalogue';
import type { Fields, Value } from '../../../shared/value';
import { textOf } from '../../../shared/value';
import { fieldIn } from '../../../shared/fieldTest';
import type { EntityId } from '../../../shared/ids';
import type { RuleLook, StyleRule } from '../../../shared/dress/rule';
import type { Translator } from '../../../shared/messages';
import { dressedLook, palettes, typeLook, type AppearanceOptions, type StrokeLook, type TypeLook } from '../appearance';
import { dressedStroke, strokeLook } from '../linkAppearance';
import type { Chart } from '../Chart';
import type { RowTest } from '../rowStops';
import { shownOf } from '../shown';
import { scaled, type AppliedRule, type Dressing, type Ends } from './applyRule';
import { lineColourOn } from './contrast';
import { fieldOf, measureText, ruleName } from './fieldWords';
import { hiddenRowsOf, testOfRow } from './legendFilters';
import { isStale, overlayTitle } from '../overlays';
import { mostRanks, overlayOfRule } from './overlayRules';
import { ruleSetOf } from './ruleSet';

export type LegendSample =
  | { readonly kind: 'entity'; readonly look: TypeLook }
  | { readonly kind: 'link'; readonly look: StrokeLook & { readonly width: number } };

interface CategoryRow {
  /** Null for those that are grey. */
  readonly category: string | null;
  readonly label: string;
  readonly count: number;
  readonly isHidden: boolean;
  readonly sample: LegendSample;
  /** What hides it. */
  readonly test: RowTest;
}

/** The way of a scale from its least to its most. */
export interface LegendScale {
  readonly least: string;
  readonly most: string;
  readonly way:
    | { readonly kind: 'colour'; readonly colours: readonly string[] }
    /** Radii of entities, widths of lines, in chart units. */
    | { readonly kind: 'size' | 'width'; readonly sizes: readonly number[]; readonly colour: string };
}

export interface LegendBlock {
  readonly rule: StyleRule;
  readonly label: string;
  /** How many the rule changes; when the legend hides all of them, how many it hides. */
  readonly count: number;
  readonly isHidden: boolean;
  /** What hides all that the rule changes. */
  readonly test: RowTest;
  /** Of one look for all. */
  readonly sample: LegendSample | null;
  readonly rows: readonly CategoryRow[];
  readonly scale: LegendScale | null;
}

/** In the order of the rules; a rule that changes nothing that is drawn, or that the legend hides, is left out. */
export function legendBlocks(chart: Chart, options: AppearanceOptions, translator: Translator): readonly LegendBlock[] {
  const set = ruleSetOf(chart);
  if (set === null) return [];
  const { passes, isCounted, bundles } = shownOf(chart);
  const isDrawn = (id: EntityId) => passes(id) && isCounted(id);
  const entities = chart.entities().filter(({ entity, isHidden }) => !isHidden && isDrawn(entity.id));
  const parts = { options, translator, hidden: hiddenRowsOf(chart) };
  const blocks = [
    ...blocksOf(set.entityRules, entities, { ...parts, isOne: true }),
    ...blocksOf(set.linkRules, bundles, { ...parts, isOne: false }),
  ];
  const { rules } = chart.dress;
  const order = new Map(rules.map(({ id }, nth) => [id, nth]));
  // What follows from scores lies over the analyst's own rules.
  const place = ({ rule }: LegendBlock) => order.get(rule.id) ?? rules.length;
  return withScoreLabels(
    chart,
    blocks.sort((a, b) => place(a) - place(b)),
    translator,
  );
}

/** One for each rule that changes something; of the ranks of an overlay, a rule each, the first speaks for all. */
function blocksOf<It>(rules: readonly AppliedRule<It>[], all: readonly It[], parts: Parts): readonly LegendBlock[] {
  const ranked = new Set<string>();
  return rules.flatMap((applied) => {
    const ranks = isRank(applied.rule) ? overlayOfRule(applied.rule) : null;
    if (ranks !== null && ranked.has(ranks)) return [];
    const block = blockOf(applied, all, parts);
    if (block.count === 0 && block.rows.length === 0) return [];
    if (ranks !== null) ranked.add(ranks);
    return [block];
  });
}

/** Of the rules of an overlay, those of its ranks have a fixed look. */
function isRank({ look }: StyleRule): boolean {
  return look.is === 'fixed';
}

/** Every block of scores names its analysis, and says when it is stale. */
function withScoreLabels(chart: Chart, blocks: readonly LegendBlock[], translator: Translator): readonly LegendBlock[] {
  return blocks.map((block) => {
    const { rule, scale, count } = block;
    const overlay = chart.dress.overlays.find(({ id }) => id === overlayOfRule(rule));
    if (overlay === undefined) return block;
    const title = overlayTitle(overlay, translator);
    const kind = isRank(rule) ? 'badge' : scale === null ? 'colour' : scale.way.kind;
    const label = translator.t(`analyses.legend.${kind}`, { title, most: mostRanks });
    const said = isStale(chart, overlay) ? translator.t('analyses.legend.stale', { label }) : label;
    const ranks = Math.min(mostRanks, overlay.values.length);
    return { ...block, label: said, count: isRank(rule) ? ranks : count };
  });
}

interface Parts {
  readonly options: AppearanceOptions;
  readonly translator: Translator;
  readonly hidden: ReturnType<typeof hiddenRowsOf>;
  /** What is counted has one part, so that nobody need look whether it matches when it has an effect. */
  readonly isOne: boolean;
}

function blockOf<It>(applied: AppliedRule<It>, all: readonly It[], parts: Parts): LegendBlock {
  const { options, translator } = parts;
  const { rule, ends } = applied;
  const { count, byCategory } = counted(applied, all, parts.isOne);
  const test = testOfRow(rule, undefined, applied.categories);
  const hidden = parts.hidden(test);
  const about = { rule, test, label: ruleName(rule, translator), count: hidden?.count ?? count };
  const head = { ...about, isHidden: hidden !== null, sample: null, rows: [], scale: null };
  const { look } = rule;
  switch (look.is) {
    case 'fixed': {
      const sets: Dressing = Object.fromEntries(Object.entries(look.style).filter(([, value]) => value !== null));
      return { ...head, sample: sampleOf(rule, sets, options) };
    }
    case 'scale':
      return { ...head, scale: ends === null ? null : scaleOf(rule, look, ends, parts) };
    case 'categories':
      return {
        ...head,
        rows: applied.categories.flatMap((category) => rowOf(applied, category, byCategory.get(category), parts)),
      };
  }
}

/** [] for a category of which nothing is drawn, unless the legend hides it. */
function rowOf<It>(
  applied: AppliedRule<It>,
  category: string | null,
  drawn: Found | undefined,
  { options, translator, hidden }: Parts,
): readonly CategoryRow[] {
  const { rule } = applied;
  const test = testOfRow(rule, category, applied.categories);
  const away = hidden(test);
  const found = away ?? drawn;
  if (found === undefined) return [];
  const label = category === null ? translator.t('styles.legend.other') : valueText(rule, found.value, options);
  const sample = sampleOf(rule, applied.setsFor(category), options);
  return [{ category, test, label, count: found.count, isHidden: away !== null, sample }];
}

interface Found {
  readonly value: Value;
  count: number;
}

function counted<It>(applied: AppliedRule<It>, all: readonly It[], isOne: boolean) {
  const byCategory = new Map<string | null, Found>();
  const { look } = applied.rule;
  const field = look.is === 'categories' ? look.field : null;
  let count = 0;
  for (const it of all) {
    const effect = applied.effectOn(it);
    if (effect === null) continue;
    const known = field === null ? undefined : byCategory.get(effect.category);
    if (isOne && (field === null || known !== undefined)) {
      count += 1;
      if (known !== undefined) known.count += 1;
      continue;
    }
    const parts = applied.partsMatched(it).filter((fields) => field === null || textOf(fieldIn(fields, field)) !== '');
    count += parts.length;
    if (field === null) continue;
    if (known !== undefined) known.count += parts.length;
    else byCategory.set(effect.category, { value: firstValue(parts, field), count: parts.length });
  }
  return { count, byCategory };
}

function firstValue(parts: readonly Fields[], field: string): Value {
  const [first] = parts;
  return first === undefined ? null : (fieldIn(first, field) ?? null);
}

function valueText(rule: StyleRule, value: Value, { language }: AppearanceOptions): string {
  const { look } = rule;
  return formatValue(value, look.is === 'categories' ? fieldOf(rule, look.field) : null, language);
}

/** The sign of the type that the rule is on, a plain disc when it is on all. */
function sampleOf({ on, type }: StyleRule, sets: Dressing, options: AppearanceOptions): LegendSample {
  const { theme, language } = options;
  if (on === 'link') {
    const stroke = type === null ? plainStroke(theme) : strokeLook(type, theme);
    const width = stroke.arrow === 'filled' ? 2 : 1.4;
    return { kind: 'link', look: dressedStroke({ ...stroke, width }, sets, theme) };
  }
  const look = type === null ? plainDisc(theme) : typeLook(type, language);
  return { kind: 'entity', look: dressedLook(look, sets, options) };
}

function plainDisc(theme: 'light' | 'dark'): TypeLook {
  const fill = palettes[theme].line;
  return {
    shape: 'circle',
    radius: 15,
    fill,
    onFill: null,
    border: null,
    glyph: null,
    initial: '',
    isDrawn: false,
    shares: [],
  };
}

function plainStroke(theme: 'light' | 'dark'): StrokeLook {
  return { colour: palettes[theme].quiet, opacity: 1, dash: [], arrow: 'none' };
}

const rampSteps = 24;

function scaleOf(
  rule: StyleRule,
  look: Extract<RuleLook, { readonly is: 'scale' }>,
  ends: Ends,
  { options, translator }: Parts,
): LegendScale {
  const text = (value: number) => measureText(rule, look.measure, value, translator.language);
  const [least, most] = [text(ends.least), text(ends.most)];
  const ground = palettes[options.theme].chart;
  const at = (nth: number, of: number) => scaled(look, nth / (of - 1)).sets;
  if (look.to.sets === 'colour') {
    const colours = Array.from({ length: rampSteps }, (_, nth) => at(nth, rampSteps).colour ?? ground);
    const seen = rule.on === 'link' ? colours.map((colour) => lineColourOn(colour, ground)) : colours;
    return { least, most, way: { kind: 'colour', colours: seen } };
  }
  const kind = look.to.sets;
  const sizes = [0, 1, 2].map((nth) => at(nth, 3)[kind] ?? 0);
  return { least, most, way: { kind, sizes, colour: scaleColour(rule, options) } };
}

/** Sizes and widths are shown in the colour of the type. */
function scaleColour({ on, type }: StyleRule, { theme, language }: AppearanceOptions): string {
  if (type === null) return palettes[theme].quiet;
  return on === 'entity' ? typeLook(type, language).fill : strokeLook(type, theme).colour;
}
