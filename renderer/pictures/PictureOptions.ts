// What a picture is asked for. Everything that could differ from one moment or machine to the next (date, fonts, counts of
// the source) is given, so that the same chart with the same options gives the same bytes.
import type { FontFace } from '../../shared/contract';
import type { Language } from '../../shared/messages';
import type { PictureCoast } from './coastPath';

export interface PictureOptions {
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  /** `theme`: the chart's own ground. `white`: for paper; forces the light theme. `transparent`: no ground; halos keep the theme's. */
  readonly background: 'theme' | 'white' | 'transparent';
  /** The types on the chart with their counts, in a corner that is free or beside the chart. */
  readonly hasLegend: boolean;
  /** When what is shown happened, as bars through time beneath the chart. */
  readonly hasTime: boolean;
  /** Null for no title line. */
  readonly heading: PictureHeading | null;
  /** Lines and words of the layout that stands on the chart; null for none. */
  readonly guides: PictureGuides | null;
  /** Embedded in the picture, first choice first; empty leaves the fonts to whoever opens it. See `charactersIn`. */
  readonly fonts: readonly FontFace[];
}

export interface PictureHeading {
  /** '' shows the second line only. */
  readonly title: string;
  /** What people call the source; '' for none. */
  readonly source: string;
  /** How many entities and links the source knows; null says only what is shown. */
  readonly known: { readonly entities: number; readonly links: number } | null;
  /** Stands first on the line below the title; '' for none. */
  readonly handling?: string;
  /** Written as it is, for example `14 June 2026`; '' for none. */
  readonly date: string;
}

export interface PictureGuides {
  /** Across the whole picture, with a word at the left. */
  readonly rows: readonly PictureGuide[];
  /** Down the whole picture, with a word at the top. */
  readonly columns: readonly PictureGuide[];
  /** Beneath a map; null beneath other layouts. */
  readonly coast: PictureCoast | null;
}

interface PictureGuide {
  /** Chart units: y of a row, x of a column. */
  readonly at: number;
  readonly text: string;
}
