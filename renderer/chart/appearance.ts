// What each entity and link looks like: colour, shape, glyph, size, caption, badges. The canvas and the SVG
// writer both paint from this, so that what is exported is what was seen.
import { captionOf, entityType, formatValue, linkType, subtitleOf } from '../../shared/catalogue';
import type { LinkStyle, LinkType, Shape } from '../../shared/catalogue/types';
import type { ChartEntity } from '../../shared/chartState';
import type { Entity } from '../../shared/graph';
import { createTranslator, type Language, type Translator } from '../../shared/messages';
import type { LinkBundle } from './selectors';
import { fitText } from './textWidth';

export interface Palette {
  /** The ground of the chart; halos take it too. */
  readonly chart: string;
  readonly panel: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  /** Glyphs and initials on an entity's fill. */
  readonly onEntity: string;
  /** The thin edge around an entity, which parts it from its links. */
  readonly entityEdge: string;
}

export const palettes: { readonly [theme in 'light' | 'dark']: Palette } = {
  light: {
    chart: '#fbfcfd',
    panel: '#ffffff',
    line: '#d9dfe5',
    ink: '#1c2733',
    quiet: '#63717f',
    accent: '#2f6db5',
    onEntity: '#ffffff',
    entityEdge: '#ffffff',
  },
  dark: {
    chart: '#15191f',
    panel: '#22282f',
    line: '#38414b',
    ink: '#e1e7ee',
    quiet: '#93a1b0',
    accent: '#5b9be6',
    onEntity: '#ffffff',
    entityEdge: '#15191f',
  },
};

export interface AppearanceOptions {
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

/** Sizes in chart units (pixels at zoom 1), shared by every painter. */
export const measures = {
  radius: 15,
  largeRadius: 21,
  edgeWidth: 1.5,
  captionSize: 10.5,
  subtitleSize: 9.5,
  labelSize: 9.5,
  captionWeight: 500,
  /** Captions of what is drawn larger, badges, initials. */
  boldWeight: 700,
  subtitleWeight: 400,
  lineHeight: 1.25,
  /** Longer captions, second lines and link labels end in `…`. */
  captionWidth: 150,
  /** From the outline to the first caption line. */
  captionGap: 3,
  /** Width of the halo of the ground's colour around texts, on each side. */
  haloWidth: 2,
  /** From the outline to where a link begins or its arrow points. */
  linkGap: 3,
  /** How far the control point of one lane of parallel links stands off the straight line. */
  laneStep: 26,
  /** How far the control points of a link to itself stand off the centre of its entity. */
  loopReach: 52,
  /** Length (and width) of the arrow head of a line up to 2.2 wide; wider lines have larger heads, see `arrowSize`. */
  arrowLength: 8,
  badgeHeight: 13,
  badgeSize: 8.5,
  fonts: "'Inter Variable', Inter, 'Noto Sans SC', sans-serif",
} as const;

/** What the type alone decides: for entities, legends, search results. */
export interface TypeLook {
  readonly shape: Shape;
  readonly radius: number;
  readonly fill: string;
  /** Path data in a 24 × 24 box; null draws `initial` instead. */
  readonly glyph: string | null;
  readonly initial: string;
}

/** The drawing pin on a pinned entity, path data in a 24 × 24 box. */
export const pinGlyph = 'M8 2h8v2l-1.500 1.500V11l3.500 3v2h-5v6l-1 1-1-1v-6H6v-2l3.500-3V5.500L8 4Z';

export interface EntityLook extends TypeLook {
  readonly caption: string;
  /** '' for none. */
  readonly subtitle: string;
  readonly isCaptionBold: boolean;
  /** `+14` at the top right; null for none. */
  readonly hiddenBadge: string | null;
  readonly isPinned: boolean;
}

/** What the link's type alone decides. */
export interface StrokeLook {
  readonly colour: string;
  readonly opacity: number;
  /** Dash lengths; empty for a solid line. */
  readonly dash: readonly number[];
  readonly arrow: 'none' | 'thin' | 'filled';
}

export interface LinkLook extends StrokeLook {
  readonly width: number;
  /** '' for none. */
  readonly label: string;
  readonly labelColour: string;
  /** See `LinkBundle.lane`. */
  readonly lane: number;
}

const typeLooks = new Map<string, TypeLook>();

export function typeLook(typeId: string, language: Language): TypeLook {
  const known = typeLooks.get(`${language} ${typeId}`);
  if (known !== undefined) return known;
  const type = entityType(typeId);
  const look = {
    shape: type.shape,
    radius: type.isLarge === true ? measures.largeRadius : measures.radius,
    fill: type.colour,
    glyph: type.glyph === '' ? null : type.glyph,
    initial: [...type.words.one[language]][0]?.toUpperCase() ?? '?',
  };
  typeLooks.set(`${language} ${typeId}`, look);
  return look;
}

type Texts = Pick<EntityLook, 'caption' | 'subtitle' | 'isCaptionBold'>;
/** Entities never change, so neither do their texts; a chart asks for them after every edit. */
const textsByEntity = new WeakMap<Entity, Texts>();

function textsOf(entity: Entity): Texts {
  const known = textsByEntity.get(entity);
  if (known !== undefined) return known;
  const { type, fields, key } = entity;
  const { captionWidth, captionSize, subtitleSize } = measures;
  const isCaptionBold = entityType(type).isLarge === true;
  const texts = {
    caption: fitText(captionOf(type, fields, key) || entity.caption, captionWidth, captionSize, isCaptionBold),
    subtitle: fitText(subtitleOf(type, fields), captionWidth, subtitleSize),
    isCaptionBold,
  };
  textsByEntity.set(entity, texts);
  return texts;
}

export function entityLook(
  it: ChartEntity,
  hiddenNeighbours: number | null,
  { language }: AppearanceOptions,
): EntityLook {
  const { shape, radius, fill, glyph, initial } = typeLook(it.entity.type, language);
  const { caption, subtitle, isCaptionBold } = textsOf(it.entity);
  // Spelt out: spreading is ten times slower, and every entity is looked at after every edit.
  return {
    shape,
    radius,
    fill,
    glyph,
    initial,
    caption,
    subtitle,
    isCaptionBold,
    hiddenBadge: hiddenNeighbours === null || hiddenNeighbours === 0 ? null : `+${grouped(hiddenNeighbours)}`,
    isPinned: it.isPinned,
  };
}

interface Stroke {
  readonly light: string;
  readonly dark: string;
  /** Text in this colour, dark enough (bright enough) to read. */
  readonly label: { readonly light: string; readonly dark: string };
  readonly opacity: number;
  readonly dash: readonly number[];
}

const quietLabel = { light: '#5a6775', dark: '#93a1b0' } as const;
const strokes: { readonly [style in LinkStyle]: Stroke } = {
  money: { light: '#c98a00', dark: '#c98a00', label: { light: '#8a5f00', dark: '#e0a83a' }, opacity: 1, dash: [] },
  call: { light: '#35a393', dark: '#35a393', label: { light: '#1a7a6d', dark: '#4fb8a8' }, opacity: 1, dash: [] },
  membership: { light: '#7d47b8', dark: '#a67fd6', label: quietLabel, opacity: 0.55, dash: [1.5, 3.5] },
  association: { light: '#2f6db5', dark: '#5b9be6', label: quietLabel, opacity: 0.6, dash: [6, 4] },
  ownership: { light: '#8b98a5', dark: '#6d7a88', label: quietLabel, opacity: 0.6, dash: [] },
  'named-in': { light: '#a8261c', dark: '#d9675e', label: quietLabel, opacity: 0.4, dash: [] },
  plain: { light: '#8b98a5', dark: '#6d7a88', label: quietLabel, opacity: 0.8, dash: [] },
};

/** Below this many calls a line carries no label: most would only say "1". */
const callLabelFrom = 3;

function widthOf({ links, total }: LinkBundle, style: LinkStyle): number {
  // Money from about 300 upwards, one pixel for every power of ten.
  if (style === 'money') return 1 + Math.min(4, Math.max(0, Math.log10(Math.max(1, total ?? 1)) - 2.5));
  if (style === 'call' || style === 'plain') return 1 + Math.min(3, Math.log10(links.length) * 1.2);
  return 1.2;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const translators = new Map<Language, Translator>();
function translatorFor(language: Language): Translator {
  const known = translators.get(language) ?? createTranslator(language);
  translators.set(language, known);
  return known;
}

function labelOf(bundle: LinkBundle, { style, fields, sumField }: LinkType, language: Language): string {
  const count = bundle.links.length;
  if (style === 'money' && bundle.total !== null) {
    const field = fields.find(({ name }) => name === sumField) ?? null;
    const sum = formatValue(
      bundle.total,
      field,
      language,
      bundle.currency === null ? {} : { currency: bundle.currency },
    );
    return count === 1 ? sum : translatorFor(language).t('exports.sumOfCount', { sum, count });
  }
  if (style === 'call') {
    if (count < callLabelFrom) return '';
    if (bundle.total === null) return translatorFor(language).t('exports.calls', { count });
    return translatorFor(language).t('exports.callsAndMinutes', { count, minutes: Math.round(bundle.total / 60) });
  }
  return count > 1 ? `× ${grouped(count)}` : '';
}

const strokeLooks = new Map<string, StrokeLook>();

/** The line of a link type: solid or dashed, pale or not, with an arrow where direction says something. */
export function strokeLook(typeId: string, theme: 'light' | 'dark'): StrokeLook {
  const known = strokeLooks.get(`${theme} ${typeId}`);
  if (known !== undefined) return known;
  const { style, isDirected } = linkType(typeId);
  const speaks = style === 'money' || style === 'call' || style === 'plain';
  const look = {
    colour: strokes[style][theme],
    opacity: strokes[style].opacity,
    dash: strokes[style].dash,
    arrow: !isDirected || !speaks ? 'none' : style === 'money' ? 'filled' : 'thin',
  } as const;
  strokeLooks.set(`${theme} ${typeId}`, look);
  return look;
}

/** Looks by bundle, which never changes, and by theme and language. */
const bundleLooks = new WeakMap<LinkBundle, Map<string, LinkLook>>();

/** The line for a bundle: direction, amount and number of events decide arrow, width and label. The same object each time. */
export function bundleLook(bundle: LinkBundle, { theme, language }: AppearanceOptions): LinkLook {
  const byOptions = bundleLooks.get(bundle) ?? new Map<string, LinkLook>();
  const known = byOptions.get(theme + language);
  if (known !== undefined) return known;
  const type = linkType(bundle.type);
  const { colour, opacity, dash, arrow } = strokeLook(bundle.type, theme);
  const look: LinkLook = {
    colour,
    opacity,
    dash,
    arrow,
    width: widthOf(bundle, type.style),
    label: fitText(labelOf(bundle, type, language), measures.captionWidth, measures.labelSize),
    labelColour: strokes[type.style].label[theme],
    lane: bundle.lane,
  };
  bundleLooks.set(bundle, byOptions.set(theme + language, look));
  return look;
}

/**
 * Length of an arrow head, which is also its width, for a line that wide. It is the size of cytoscape's arrows at
 * `arrow-scale` = `measures.arrowLength` / 8.7.
 */
export function arrowSize(lineWidth: number): number {
  return (measures.arrowLength / 29) * Math.max((lineWidth * 13.37) ** 0.9, 29);
}
