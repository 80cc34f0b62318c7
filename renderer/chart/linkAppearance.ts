// What each line looks like: colour, width, dash, arrow, label. By the link type, by what the bundle holds, and by rules.
import { formatValue, linkType } from '../../shared/catalogue';
import type { LinkStyle, LinkType } from '../../shared/catalogue/types';
import { derivedWord } from '../../shared/drawnWords';
import { translatorOf, type Language } from '../../shared/messages';
import { textOf } from '../../shared/value';
import {
  fieldText,
  grouped,
  measures,
  palettes,
  type AppearanceOptions,
  type LinkLook,
  type StrokeLook,
} from './appearance';
import type { Dressing } from './rules/applyRule';
import { lineColourOn } from './rules/contrast';
import type { LinkBundle } from './selectors';
import { fitText } from './textWidth';

interface Stroke {
  readonly light: string;
  readonly dark: string;
  /** Text in this colour, dark enough (bright enough) to read. */
  readonly label: { readonly light: string; readonly dark: string };
  readonly opacity: number;
  readonly dash: readonly number[];
}

/** Long, short: no type's line and no rule's has it. It stays whatever a rule says, because it tells a drawing from a fact. */
const drawnDash: readonly number[] = [9, 3, 2, 3];
/** Long, short, short, and so for what an analysis concluded. */
const derivedDash: readonly number[] = [9, 3, 2, 3, 2, 3];

const quietLabel = { light: '#5a6775', dark: '#93a1b0' } as const;
const strokes: { readonly [style in LinkStyle]: Stroke } = {
  money: { light: '#c98a00', dark: '#c98a00', label: { light: '#8a5f00', dark: '#e0a83a' }, opacity: 1, dash: [] },
  call: { light: '#35a393', dark: '#35a393', label: { light: '#1a7a6d', dark: '#4fb8a8' }, opacity: 1, dash: [] },
  membership: { light: '#7d47b8', dark: '#a67fd6', label: quietLabel, opacity: 0.55, dash: [1.5, 3.5] },
  association: { light: '#2f6db5', dark: '#5b9be6', label: quietLabel, opacity: 0.6, dash: [6, 4] },
  ownership: { light: '#8b98a5', dark: '#6d7a88', label: quietLabel, opacity: 0.6, dash: [] },
  'named-in': { light: '#a8261c', dark: '#d9675e', label: quietLabel, opacity: 0.4, dash: [] },
  derived: {
    light: '#b8327f',
    dark: '#e27fb6',
    label: { light: '#9c2469', dark: '#ea9cc7' },
    opacity: 1,
    dash: derivedDash,
  },
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

function labelOf(bundle: LinkBundle, { style, fields, sumField }: LinkType, language: Language): string {
  const count = bundle.links.length;
  if (style === 'derived') return derivedLabel(bundle, language);
  if (style === 'money' && bundle.total !== null) {
    const field = fields.find(({ name }) => name === sumField) ?? null;
    const sum = formatValue(
      bundle.total,
      field,
      language,
      bundle.currency === null ? {} : { currency: bundle.currency },
    );
    return count === 1 ? sum : translatorOf(language).t('exports.sumOfCount', { sum, count });
  }
  if (style === 'call') {
    if (count < callLabelFrom) return '';
    if (bundle.total === null) return translatorOf(language).t('exports.calls', { count });
    return translatorOf(language).t('exports.callsAndMinutes', { count, minutes: Math.round(bundle.total / 60) });
  }
  return count > 1 ? `× ${grouped(count)}` : '';
}

const strokeLooks = { light: new Map<string, StrokeLook>(), dark: new Map<string, StrokeLook>() };

/** The line of a link type: solid or dashed, pale or not, with an arrow where direction says something. */
export function strokeLook(typeId: string, theme: 'light' | 'dark'): StrokeLook {
  const known = strokeLooks[theme].get(typeId);
  if (known !== undefined) return known;
  const { style, isDirected } = linkType(typeId);
  const speaks = style === 'money' || style === 'call' || style === 'plain';
  const look = {
    colour: strokes[style][theme],
    opacity: strokes[style].opacity,
    dash: strokes[style].dash,
    arrow: !isDirected || !speaks ? 'none' : style === 'money' ? 'filled' : 'thin',
  } as const;
  strokeLooks[theme].set(typeId, look);
  return look;
}

/** How much of its colours remains to what does not pass the filters. */
export const ghostPresence = 0.15;

/**
 * Shares its stroke with all lines of the type, and words its label when somebody asks: forty thousand lines are made
 * anew with every theme, and of a chart that is whole in view hardly a label is drawn.
 */
class Line implements LinkLook {
  private written: string | null = null;

  constructor(
    private readonly stroke: StrokeLook,
    readonly width: number,
    readonly labelColour: string,
    private readonly bundle: LinkBundle,
    /** Null for a line without words. */
    private readonly language: Language | null,
    /** The field that a rule wants for a caption. */
    private readonly caption: string | undefined,
  ) {}

  get colour(): string {
    return this.stroke.colour;
  }

  get opacity(): number {
    return this.stroke.opacity;
  }

  get dash(): readonly number[] {
    return this.stroke.dash;
  }

  get arrow(): LinkLook['arrow'] {
    return this.stroke.arrow;
  }

  get lane(): number {
    return this.bundle.lane;
  }

  get label(): string {
    this.written ??= fitText(this.write(), measures.captionWidth, measures.labelSize);
    return this.written;
  }

  private write(): string {
    const { bundle, language, caption } = this;
    if (language === null) return '';
    const byRule = caption === undefined ? '' : labelBy(bundle, caption, language);
    if (byRule !== '') return byRule;
    const label = labelOf(bundle, linkType(bundle.type), language);
    return bundle.isDrawn ? drawnLabel(label, language) : label;
  }
}

/** The line for a bundle: direction, amount and number of events decide arrow, width and label, and rules over them. */
export function bundleLook(bundle: LinkBundle, { rules, theme, language }: AppearanceOptions): LinkLook {
  const { style } = linkType(bundle.type);
  const ofType = strokeLook(bundle.type, theme);
  const own = bundle.isDrawn ? { ...ofType, opacity: 1, dash: drawnDash } : ofType;
  const ownWidth = widthOf(bundle, style);
  const labelColour = strokes[style].label[theme];
  const dressing = rules?.link(bundle) ?? null;
  if (dressing === null) return new Line(own, ownWidth, labelColour, bundle, language, undefined);
  const { width = ownWidth, caption } = dressing;
  return new Line(strokeBy(own, dressing, width, theme), width, labelColour, bundle, language, caption);
}

/** By the type's own stroke and what rules set: many lines have both alike. */
const strokesByRule = new WeakMap<StrokeLook, WeakMap<Dressing, StrokeLook>>();

function strokeBy(own: StrokeLook, dressing: Dressing, width: number, theme: 'light' | 'dark'): StrokeLook {
  const ofType = strokesByRule.get(own) ?? new WeakMap<Dressing, StrokeLook>();
  strokesByRule.set(own, ofType);
  const known = ofType.get(dressing);
  if (known !== undefined) return known;
  const stroke = dressedStroke({ ...own, width }, dressing, theme);
  // Dashes grow with a width that may be the line's own.
  if (dressing.dash === undefined || dressing.width !== undefined) ofType.set(dressing, stroke);
  return stroke;
}

/** What it looks like when it does not pass the filters: paler, and without words. */
export function ghostLine(bundle: LinkBundle, options: AppearanceOptions): LinkLook {
  const { colour, opacity, dash, arrow, width, labelColour } = bundleLook(bundle, options);
  const stroke = { colour, opacity: opacity * ghostPresence, dash, arrow };
  return new Line(stroke, width, labelColour, bundle, null, undefined);
}

/** A line as a rule changes it: a colour of its own speaks in full, and is made dark (light) enough to be seen. */
export function dressedStroke<Stroke extends StrokeLook & { readonly width: number }>(
  plain: Stroke,
  { colour, width = plain.width, dash }: Dressing,
  theme: 'light' | 'dark',
): Stroke {
  return {
    ...plain,
    colour: colour === undefined ? plain.colour : lineColourOn(colour, palettes[theme].chart),
    opacity: colour === undefined ? plain.opacity : 1,
    width,
    dash: dash === undefined || isUnlikeFacts(plain.dash) ? plain.dash : dashOf(dash, width),
  };
}

function isUnlikeFacts(dash: readonly number[]): boolean {
  return dash === drawnDash || dash === derivedDash;
}

/** Wide lines have longer dashes, or their gaps would close. */
function dashOf(dash: NonNullable<Dressing['dash']>, width: number): readonly number[] {
  switch (dash) {
    case 'solid':
      return [];
    case 'dashed':
      return [Math.max(6, 3 * width), Math.max(4, 2 * width)];
    case 'dotted':
      return [1.5, Math.max(3.5, 2 * width + 1)];
  }
}

/** The different values of a field along a bundle. */
function labelBy({ type, links }: LinkBundle, name: string, language: Language): string {
  const { fields } = linkType(type);
  const texts = new Set(links.map(({ link }) => fieldText(name, fields, link.fields, language)));
  return [...texts].filter((one) => one !== '').join(', ');
}

/** What the analyses say of the two. */
function derivedLabel({ links }: LinkBundle, language: Language): string {
  const { t } = translatorOf(language);
  const words = new Set(links.map(({ link }) => derivedWord(textOf(link.fields['analysis']), language)));
  const what = [...words].filter((word) => word !== '').join(language === 'zh' ? '、' : ', ');
  return what === '' ? t('derived.mark') : t('derived.marked', { what });
}

function drawnLabel(label: string, language: Language): string {
  const { t } = translatorOf(language);
  return label === '' ? t('drawn.mark') : t('drawn.marked', { label });
}

/**
 * Length of an arrow head, which is also its width, for a line that wide. It is the size of cytoscape's arrows at
 * `arrow-scale` = `measures.arrowLength` / 8.7.
 */
export function arrowSize(lineWidth: number): number {
  return (measures.arrowLength / 29) * Math.max((lineWidth * 13.37) ** 0.9, 29);
}
