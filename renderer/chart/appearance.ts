// What each entity and link looks like: colour, shape, glyph, size, caption, badges. The canvas and the SVG
// writer both paint from this, so that what is exported is what was seen.
import { captionOfEntity, entityType, formatValue, subtitleOf } from '../../shared/catalogue';
import type { FieldType, Shape } from '../../shared/catalogue/types';
import type { ChartEntity } from '../../shared/chartState';
import { isDrawn } from '../../shared/drawn';
import { fieldIn } from '../../shared/fieldTest';
import type { Entity } from '../../shared/graph';
import type { Language } from '../../shared/messages';
import type { Fields } from '../../shared/value';
import type { Dressing } from './rules/applyRule';
import { glyphOn, isVisibleOn, lineColourOn } from './rules/contrast';
import type { RuleSet } from './rules/ruleSet';
import type { Share } from './shareRing';
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
  /** The style rules of the chart (`ruleSetOf`); without them everything looks as its type says. */
  readonly rules?: RuleSet | null;
}

/** Sizes in chart units (pixels at zoom 1), shared by every painter. */
export const measures = {
  radius: 15,
  largeRadius: 21,
  edgeWidth: 1.5,
  /** What was drawn by hand: a gap of the ground's colour, then a band of dashes; both outside the outline (or its border). */
  drawnGap: 1.4,
  drawnBand: 1.8,
  drawnDash: [4.5, 3],
  /** Width of the band that a rule puts around an entity, outside its outline. */
  borderWidth: 2.6,
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

/** A line around the outline in place of the usual edge. */
interface Border {
  readonly colour: string;
  readonly width: number;
}

/** What the type alone decides: for entities, legends, search results. */
export interface TypeLook {
  readonly shape: Shape;
  readonly radius: number;
  readonly fill: string;
  /** Colour of glyph and initial; null for `Palette.onEntity`. */
  readonly onFill: string | null;
  /** Null for the edge of `Palette.entityEdge`. */
  readonly border: Border | null;
  /** Path data in a 24 × 24 box; null draws `initial` instead. */
  readonly glyph: string | null;
  readonly initial: string;
  /** Drawn by hand: a band of dashes around the outline, and a pencil, say so whatever the colours. */
  readonly isDrawn: boolean;
  /** Of a closed group whose members look different by rule: the ring on it; else []. */
  readonly shares: readonly Share[];
}

/** The pencil on what was drawn by hand, path data in a 24 × 24 box. */
export const pencilGlyph = 'M3 21l1.500-5.500L16 4l4 4L8.500 19.500ZM17.200 2.800l1.400-1.400 4 4-1.400 1.400Z';

/** The drawing pin on a pinned entity, path data in a 24 × 24 box. */
export const pinGlyph = 'M8 2h8v2l-1.500 1.500V11l3.500 3v2h-5v6l-1 1-1-1v-6H6v-2l3.500-3V5.500L8 4Z';

export interface EntityLook extends TypeLook {
  readonly caption: string;
  /** '' for none. */
  readonly subtitle: string;
  readonly isCaptionBold: boolean;
  /** `+14` at the top right, `14+` for at least so many; null for none. */
  readonly hiddenBadge: string | null;
  /** What a rule writes at the bottom right; null for none. */
  readonly badge: string | null;
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

const typeLooks: { readonly [language in Language]: Map<string, TypeLook> } = { en: new Map(), zh: new Map() };

export function typeLook(typeId: string, language: Language): TypeLook {
  const known = typeLooks[language].get(typeId);
  if (known !== undefined) return known;
  const type = entityType(typeId);
  const look = {
    shape: type.shape,
    radius: type.isLarge === true ? measures.largeRadius : measures.radius,
    fill: type.colour,
    onFill: null,
    border: null,
    glyph: type.glyph === '' ? null : type.glyph,
    initial: [...type.words.one[language]][0]?.toUpperCase() ?? '?',
    isDrawn: false,
    shares: [],
  };
  typeLooks[language].set(typeId, look);
  return look;
}

type Texts = Pick<EntityLook, 'caption' | 'subtitle'>;
/** Entities never change, so neither do their texts; a chart asks for them after every edit. */
const textsByEntity = new WeakMap<Entity, Texts>();

function textsOf(entity: Entity): Texts {
  const known = textsByEntity.get(entity);
  if (known !== undefined) return known;
  const { type, fields } = entity;
  const { captionWidth, captionSize, subtitleSize } = measures;
  const texts = {
    caption: fitText(captionOfEntity(entity), captionWidth, captionSize, isBold(entity)),
    subtitle: fitText(subtitleOf(type, fields), captionWidth, subtitleSize),
  };
  textsByEntity.set(entity, texts);
  return texts;
}

function isBold({ type }: Entity): boolean {
  return entityType(type).isLarge === true;
}

/**
 * Shares the look of its type, and words its caption when somebody asks: twenty thousand are made anew with every rule,
 * and of a chart that is whole in view hardly a caption is drawn.
 */
class Face implements EntityLook {
  constructor(
    private readonly it: ChartEntity,
    private readonly type: TypeLook,
    private readonly dressing: Dressing | null,
    readonly hiddenBadge: string | null,
    private readonly language: Language,
  ) {}

  get shape(): EntityLook['shape'] {
    return this.type.shape;
  }

  get radius(): number {
    return this.type.radius;
  }

  get fill(): string {
    return this.type.fill;
  }

  get onFill(): string | null {
    return this.type.onFill;
  }

  get border(): EntityLook['border'] {
    return this.type.border;
  }

  get glyph(): EntityLook['glyph'] {
    return this.type.glyph;
  }

  get initial(): string {
    return this.type.initial;
  }

  get shares(): EntityLook['shares'] {
    return this.type.shares;
  }

  get isCaptionBold(): boolean {
    return isBold(this.it.entity);
  }

  get badge(): string | null {
    return this.dressing?.badge ?? null;
  }

  get isPinned(): boolean {
    return this.it.isPinned;
  }

  get isDrawn(): boolean {
    return isDrawn(this.it.entity.id);
  }

  get caption(): string {
    const { entity } = this.it;
    return captionBy(this.dressing, entity, this.language) ?? textsOf(entity).caption;
  }

  get subtitle(): string {
    return textsOf(this.it.entity).subtitle;
  }
}

/** How many are hidden, in a badge. Of a count that was cut nobody knows that it is all, not even of none. */
function hiddenText(count: number | null, isAtLeast: boolean): string | null {
  if (count === null) return null;
  if (isAtLeast) return `${grouped(count)}+`;
  return count === 0 ? null : `+${grouped(count)}`;
}

/** `isAtLeast`: there may be more hidden neighbours than that. */
export function entityLook(
  it: ChartEntity,
  hiddenNeighbours: number | null,
  options: AppearanceOptions,
  isAtLeast = it.isKnownAtLeast === true,
): EntityLook {
  const dressing = options.rules?.entity(it) ?? null;
  const ofType = typeLook(it.entity.type, options.language);
  const look = dressing === null ? ofType : dressedLook(ofType, dressing, options);
  const hidden = hiddenText(hiddenNeighbours, isAtLeast);
  return new Face(it, look, dressing, hidden, options.language);
}

/** Looks by rule: what rules set is the same object for many entities, and so is the look of their type. */
const dressedLooks = {
  light: new WeakMap<TypeLook, WeakMap<Dressing, TypeLook>>(),
  dark: new WeakMap<TypeLook, WeakMap<Dressing, TypeLook>>(),
};

/**
 * A type's look as a rule changes it: the glyph turns black where white could not be seen on the new fill, and a fill that
 * could not be seen on the ground gets a thin line around it.
 */
export function dressedLook(ofType: TypeLook, dressing: Dressing, options: AppearanceOptions): TypeLook {
  const ofTheme = dressedLooks[options.theme];
  const known = ofTheme.get(ofType) ?? new WeakMap<Dressing, TypeLook>();
  ofTheme.set(ofType, known);
  const look = known.get(dressing) ?? makeDressed(ofType, dressing, options);
  known.set(dressing, look);
  return look;
}

function makeDressed(ofType: TypeLook, dressing: Dressing, { theme, language }: AppearanceOptions): TypeLook {
  const { colour, border, size, icon } = dressing;
  const { chart, quiet } = palettes[theme];
  const sign = icon === undefined ? ofType : typeLook(icon, language);
  const isLost = colour !== undefined && !isVisibleOn(colour, chart);
  const line = isLost ? { colour: quiet, width: measures.edgeWidth } : ofType.border;
  return {
    shape: ofType.shape,
    radius: size ?? ofType.radius,
    fill: colour ?? ofType.fill,
    onFill: colour === undefined ? ofType.onFill : glyphOn(colour),
    border: border === undefined ? line : { colour: lineColourOn(border, chart), width: measures.borderWidth },
    glyph: sign.glyph,
    initial: sign.initial,
    isDrawn: ofType.isDrawn,
    shares: ofType.shares,
  };
}

/** Captions by rule, per field and language, of entities, which never change. */
const captionsByEntity = new WeakMap<Entity, Map<string, string>>();

/** Null when no rule names a field for the caption, or the entity lacks it. */
function captionBy(dressing: Dressing | null, entity: Entity, language: Language): string | null {
  const name = dressing?.caption;
  if (name === undefined) return null;
  const known = captionsByEntity.get(entity) ?? new Map<string, string>();
  captionsByEntity.set(entity, known);
  let caption = known.get(language + name);
  if (caption === undefined) {
    const { fields, isLarge } = entityType(entity.type);
    const text = fieldText(name, fields, entity.fields, language);
    caption = fitText(text, measures.captionWidth, measures.captionSize, isLarge === true);
    known.set(language + name, caption);
  }
  return caption === '' ? null : caption;
}

/** A field as it is told in words; '' for none. */
export function fieldText(name: string, known: readonly FieldType[], fields: Fields, language: Language): string {
  return formatValue(fieldIn(fields, name), known.find((one) => one.name === name) ?? null, language, fields);
}

/** How far from the outline the dashes of a drawing begin and end, chart units. */
export interface DrawnBand {
  readonly inner: number;
  readonly outer: number;
}

/** Null for what a source knows. */
export function bandOf({ isDrawn, border }: Pick<TypeLook, 'isDrawn' | 'border'>): DrawnBand | null {
  if (!isDrawn) return null;
  const inner = (border?.width ?? 0) + measures.drawnGap;
  return { inner, outer: inner + measures.drawnBand };
}

/** 12,340. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
