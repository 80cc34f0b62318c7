// The rows of the legend: what is on the chart, by type and by style rule, with counts and looks. The panel on the screen
// and the exported picture show these same rows.
import { entityType, linkType } from '../../shared/catalogue';
import { isByHand } from '../../shared/drawn';
import type { ChartFilter } from '../../shared/dress/filter';
import type { EntityId } from '../../shared/ids';
import { translatorOf } from '../../shared/messages';
import {
  measures,
  palettes,
  pencilGlyph,
  typeLook,
  type AppearanceOptions,
  type StrokeLook,
  type TypeLook,
} from './appearance';
import { strokeLook } from './linkAppearance';
import type { Chart } from './Chart';
import { lookOfNode } from './groupLook';
import { legendBlocks, type LegendBlock } from './rules/legendBlocks';
import { hiddenRowsOf, legendFilterId, passingWithoutLegend } from './rules/legendFilters';
import { ruleSetOf } from './rules/ruleSet';
import { legendOf } from './selectors';
import { shownOf } from './shown';

interface LegendRow<Look> {
  readonly type: string;
  readonly label: string;
  /** Those that are drawn; of a hidden row those that the legend alone hides. */
  readonly count: number;
  /** By the legend's own filter. */
  readonly isHidden: boolean;
  readonly look: Look;
}

/** What was drawn by hand, entities and links together. */
interface DrawnRow {
  readonly label: string;
  readonly count: number;
  readonly isHidden: boolean;
  readonly look: TypeLook;
}

export interface LegendRows {
  /** Most first. */
  readonly entities: readonly LegendRow<TypeLook>[];
  readonly links: readonly LegendRow<StrokeLook>[];
  /** Null when nothing was. */
  readonly drawn: DrawnRow | null;
  readonly blocks: readonly LegendBlock[];
  /** How closed groups show what the rules say of their members; [] without such groups. */
  readonly groupNotes: readonly string[];
}

type TypesTest = Extract<ChartFilter['test'], { readonly is: 'types' }>;

/** What the legend hides, when its filter is on. */
export function hiddenByLegend(chart: Chart): Pick<TypesTest, 'entities' | 'links'> {
  const filter = chart.dress.filters.find(({ id }) => id === legendFilterId);
  return filter?.isOn === true && filter.test.is === 'types' ? filter.test : { entities: [], links: [] };
}

/** `member of` begins a row as `Member of`. */
function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Counted {
  readonly type: string;
  readonly count: number;
  readonly isHidden: boolean;
}

/** Hidden ones take the place that their count gives them. */
function withHidden(
  counts: readonly { readonly type: string; readonly count: number }[],
  hidden: ReadonlyMap<string, number>,
): readonly Counted[] {
  const gone = [...hidden].map(([type, count]) => ({ type, count, isHidden: true }));
  const there = counts.filter(({ type }) => !hidden.has(type)).map((row) => ({ ...row, isHidden: false }));
  return [...there, ...gone].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

function countedBy(hidden: readonly string[], types: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const type of types) if (hidden.includes(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** How many of each type the legend alone hides. */
function hiddenCounts(chart: Chart): { readonly [kind in 'entities' | 'links']: ReadonlyMap<string, number> } {
  const { entities, links } = hiddenByLegend(chart);
  if (entities.length + links.length === 0) return { entities: new Map(), links: new Map() };
  const passing = passingWithoutLegend(chart);
  const { isCounted } = shownOf(chart);
  const isIn = (id: EntityId) => passing.entities.has(id) && isCounted(id);
  const passingEntities = chart.entities().filter(({ entity }) => isIn(entity.id));
  const passingLinks = chart.links().filter(({ link }) => passing.links.has(link.id));
  return {
    entities: countedBy(
      entities,
      passingEntities.map(({ entity }) => entity.type),
    ),
    links: countedBy(
      links,
      passingLinks.map(({ link }) => link.type),
    ),
  };
}

function drawnRow(chart: Chart, { theme, language }: AppearanceOptions): DrawnRow | null {
  const { passes, passesLink, isCounted } = shownOf(chart);
  const isThere = (id: EntityId) => isByHand(id) && passes(id) && isCounted(id);
  const entities = chart.entities().filter(({ entity, isHidden }) => !isHidden && isThere(entity.id));
  const isShown = (id: EntityId) => chart.entity(id)?.isHidden === false;
  const links = chart.links().filter(({ link: { id, from, to } }) => {
    return isByHand(id) && isShown(from) && isShown(to) && passesLink(id);
  });
  const hidden = hiddenRowsOf(chart)({ is: 'drawn' });
  const count = hidden?.count ?? entities.length + links.length;
  if (count === 0) return null;
  const { chart: ground, ink } = palettes[theme];
  const sign = { shape: 'circle', radius: measures.radius, fill: ground, onFill: ink } as const;
  const look = { ...sign, border: null, glyph: pencilGlyph, initial: '', isDrawn: true, shares: [] };
  return { label: translatorOf(language).t('drawn.byHand'), count, isHidden: hidden !== null, look };
}

function groupNotes(chart: Chart, blocks: readonly LegendBlock[], options: AppearanceOptions): readonly string[] {
  const ofEntities = blocks.filter(({ rule }) => rule.on === 'entity');
  if (ofEntities.length === 0) return [];
  const groups = shownOf(chart).nodes.filter(({ group, isGhost }) => group !== null && !isGhost);
  if (groups.length === 0) return [];
  const { t } = translatorOf(options.language);
  const rules = ruleSetOf(chart);
  const hasRing = groups.some(
    (node) => (lookOfNode(chart, node.id, node, { ...options, rules })?.shares ?? []).length > 0,
  );
  const hasScale = ofEntities.some(({ scale }) => scale !== null);
  return [...(hasScale ? [t('styles.legend.groupMost')] : []), ...(hasRing ? [t('styles.legend.groupShares')] : [])];
}

export function legendRows(chart: Chart, options: AppearanceOptions): LegendRows {
  const { theme, language } = options;
  const { entities, links } = legendOf(chart);
  const hidden = hiddenCounts(chart);
  const blocks = legendBlocks(chart, options, translatorOf(language));
  return {
    entities: withHidden(entities, hidden.entities).map((row) => {
      return { ...row, label: begun(entityType(row.type).words.one[language]), look: typeLook(row.type, language) };
    }),
    links: withHidden(links, hidden.links).map((row) => {
      return { ...row, label: begun(linkType(row.type).words[language]), look: strokeLook(row.type, theme) };
    }),
    drawn: drawnRow(chart, options),
    blocks,
    groupNotes: groupNotes(chart, blocks, options),
  };
}
