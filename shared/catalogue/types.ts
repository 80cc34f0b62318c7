// What the catalogue says about a type of entity or link. One file per type fills one of these in; everything
// else (search, expand card, inspector, legend, import, painters) reads it and knows no type by name.
import type { Fields } from '../value';

/** A word for people in every language of the app. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

export interface NamedThing {
  readonly one: Words;
  readonly many: Words;
}

/** What a field holds, which decides how it is written and later how it is filtered. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  /** Seconds. */
  | 'duration'
  /** An amount in the currency named by the `currency` field, else CNY. */
  | 'money'
  | 'phone'
  | 'card'
  | 'identity'
  | 'place';

export interface FieldType {
  readonly name: string;
  readonly words: Words;
  readonly kind: FieldKind;
  /** Unit symbol to write after a number, e.g. `s` or `km`. */
  readonly unit?: string;
  /** What people call its values, where they are texts that stand for words. */
  readonly said?: { readonly [value: string]: Words };
}

/** Outline of an entity on the chart; geometry is in `shapes.ts`. */
export const shapes = [
  'circle',
  'ringed-circle',
  'hexagon',
  'rounded-square',
  'notched-square',
  'cut-square',
  'lying-rectangle',
  'diamond',
  'triangle',
  'drop',
  'square',
  'lying-rounded-rectangle',
] as const;
type TypeShape = (typeof shapes)[number];
/** The outlines that types have, and the one that closed groups have. */
export type Shape = TypeShape | 'stack';

export interface EntityType {
  readonly id: string;
  readonly words: NamedThing;
  /** Field that holds the business key. */
  readonly key: string;
  /** The caption under the entity, from its fields; '' lets the caller fall back to the key. */
  readonly caption: (fields: Fields) => string;
  /** Quiet second line of the caption (role, issuer); '' for none. */
  readonly subtitle: (fields: Fields) => string;
  /** Fields that search looks into; the key and the caption are always searched. */
  readonly searched: readonly string[];
  readonly fields: readonly FieldType[];
  readonly shape: TypeShape;
  /** Fill, `#rrggbb`, the same in both themes. */
  readonly colour: string;
  /** SVG path data of the white glyph in a 24 × 24 box, drawn with fill-rule evenodd. */
  readonly glyph: string;
  /** True for what is drawn larger at rest (radius 21 instead of 15). */
  readonly isLarge?: boolean;
}

/** How a link speaks: see `docs/architecture.md`, "The look". */
export type LinkStyle =
  'money' | 'call' | 'membership' | 'association' | 'ownership' | 'named-in' | 'derived' | 'plain';

export interface LinkType {
  readonly id: string;
  /** Read along the link: "called", "member of". */
  readonly words: Words;
  /** Read against the link: "called by", "has member". Equal to `words` when undirected. */
  readonly reverse: Words;
  readonly isDirected: boolean;
  /** Entity types it joins; empty for any. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly fields: readonly FieldType[];
  readonly style: LinkStyle;
  /** The moment of one event, for ordering and the time bar. */
  readonly timeField?: string;
  /** Summed when parallel links are drawn as one: seconds for calls, money for transfers. */
  readonly sumField?: string;
}
