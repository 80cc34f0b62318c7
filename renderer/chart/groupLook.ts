// What closed groups, merged entities and what has stepped back look like, made from the looks of what is in front.
import { entityType } from '../../shared/catalogue';
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { translatorOf, type Language } from '../../shared/messages';
import {
  dressedLook,
  entityLook,
  grouped,
  measures,
  palettes,
  typeLook,
  type AppearanceOptions,
  type EntityLook,
  type TypeLook,
} from './appearance';
import type { Chart } from './Chart';
import { ghostPresence } from './linkAppearance';
import { groupDressing } from './rules/groupDressing';
import { mixed } from './rules/palettes';
import { hiddenNeighbours, hiddenNeighboursOf } from './selectors';
import { shownOf, type ShownNode } from './shown';
import { fitText } from './textWidth';

/** The sign of groups; `count` is written on it. */
function groupSign(count: number): TypeLook {
  const text = count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
  return {
    shape: 'stack',
    radius: measures.largeRadius + 2,
    fill: '#4f5d75',
    onFill: null,
    border: null,
    glyph: null,
    initial: text,
    isDrawn: false,
    shares: [],
  };
}

/** `4 suspects, 12 phones`: most first. */
function membersInWords(chart: Chart, members: readonly EntityId[], language: Language): string {
  const { t } = translatorOf(language);
  const parts = memberCounts(chart, members).map(({ type, count }) => {
    const { one, many } = entityType(type).words;
    const word = count === 1 ? one[language] : many[language];
    return `${grouped(count)} ${language === 'en' ? word.toLowerCase() : word}`;
  });
  return parts.join(t('groups.parts.separator'));
}

/** The full name of a group that is drawn, and what is in it. */
export function groupInWords(
  chart: Chart,
  id: EntityId,
  language: Language,
): { readonly name: string; readonly parts: string; readonly count: number } {
  const shown = shownOf(chart);
  const it = shown.node(id) ?? shown.openGroup(id);
  const members = it?.members ?? [];
  const parts = membersInWords(chart, members, language);
  return { name: nameOfGroup(it?.group?.name ?? '', language), parts, count: members.length };
}

/** How many of which type, most first. */
export function memberCounts(
  chart: Chart,
  members: readonly EntityId[],
): readonly { readonly type: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const id of members) {
    const type = chart.entity(id)?.entity.type;
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const rows = [...counts].map(([type, count]) => ({ type, count }));
  return rows.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

export function nameOfGroup(name: string, language: Language): string {
  return name === '' ? translatorOf(language).t('groups.untitled') : name;
}

/** The one sign that a closed group is drawn as, dressed as its members are by rule. Pinned when all in it are. */
function groupLook(
  chart: Chart,
  { group, members }: Pick<ShownNode, 'group' | 'members'>,
  options: AppearanceOptions,
): EntityLook {
  const { language, rules = null } = options;
  const { captionWidth, captionSize, subtitleSize } = measures;
  const sign = groupSign(members.length);
  const present = members.flatMap((id) => chart.entity(id) ?? []);
  const { sets, shares } = groupDressing(rules, present, ({ entity }) => typeLook(entity.type, language).fill);
  return {
    ...dressedLook(sign, sets, options),
    radius: Math.max(sign.radius, sets.size ?? 0),
    shares,
    caption: fitText(nameOfGroup(group?.name ?? '', language), captionWidth, captionSize, true),
    subtitle: fitText(membersInWords(chart, members, language), captionWidth, subtitleSize),
    isCaptionBold: true,
    hiddenBadge: null,
    badge: sets.badge ?? null,
    isPinned: members.every((id) => chart.entity(id)?.isPinned === true),
  };
}

/** The main original with a mark that says how many are in it. */
function mergedLook(
  chart: Chart,
  main: ChartEntity,
  members: readonly EntityId[],
  options: AppearanceOptions,
): EntityLook {
  const isAtLeast = members.some((id) => chart.entity(id)?.isKnownAtLeast === true);
  const look = entityLook(main, hiddenNeighboursOf(chart, members), options, isAtLeast);
  const mark = translatorOf(options.language).t('merging.mark', { count: members.length });
  const { shape, radius, fill, onFill, border, glyph, initial, isDrawn, shares } = look;
  const { caption, subtitle, isCaptionBold, hiddenBadge, isPinned } = look;
  const badge = look.badge === null ? mark : `${look.badge} · ${mark}`;
  const type = { shape, radius, fill, onFill, border, glyph, initial, isDrawn, shares };
  return { ...type, caption, subtitle, isCaptionBold, hiddenBadge, badge, isPinned };
}

/** An entity or group that does not pass the filters: a pale shape without words. */
function ghostLook(look: EntityLook, { theme }: AppearanceOptions): EntityLook {
  const { shape, radius, onFill, isCaptionBold } = look;
  return {
    shape,
    radius,
    onFill,
    isCaptionBold,
    fill: mixed(look.fill, palettes[theme].chart, 1 - ghostPresence),
    border: null,
    glyph: null,
    initial: '',
    isDrawn: false,
    shares: [],
    caption: '',
    subtitle: '',
    hiddenBadge: null,
    badge: null,
    isPinned: false,
  };
}

/** The look of whatever is drawn under that id; null when it is not on the chart. `node` may be left out on a plain chart. */
export function lookOfNode(
  chart: Chart,
  id: EntityId,
  node: ShownNode | undefined,
  options: AppearanceOptions,
): EntityLook | null {
  const it = chart.entity(id);
  const look = it
    ? node !== undefined && node.members.length > 1
      ? mergedLook(chart, it, node.members, options)
      : entityLook(it, hiddenNeighbours(chart, it), options)
    : node === undefined
      ? null
      : groupLook(chart, node, options);
  return look !== null && node?.isGhost === true ? ghostLook(look, options) : look;
}
