// The colours that rules give: published palettes that people with any colour vision can tell apart, as they were published.
import type { PaletteId } from '../../../shared/dress/rule';

/**
 * Sources, in order: Okabe and Ito, "Color Universal Design" (2008), without its black; Tol, "Colour schemes", SRON
 * technical note 3.2 (2021), bright, without its grey; van der Walt and Smith, viridis (2015, CC0); Nuñez, Anderton and
 * Renslow, cividis (2018, CC0), both at even steps; Vega's blue–orange (Heer et al.), two-ended; Brewer's Greys (2003)
 * between 3 and 8 of 9, dark first, for black-and-white print.
 */
const palettes: { readonly [id in PaletteId]: { readonly isRamp: boolean; readonly colours: readonly string[] } } = {
  'okabe-ito': {
    isRamp: false,
    colours: ['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7'],
  },
  'tol-bright': { isRamp: false, colours: ['#4477aa', '#ee6677', '#228833', '#ccbb44', '#66ccee', '#aa3377'] },
  viridis: {
    isRamp: true,
    colours: [
      ...['#440154', '#482878', '#3e4989', '#31688e', '#26828e'],
      ...['#1f9e89', '#35b779', '#6ece58', '#b5de2b', '#fde725'],
    ],
  },
  cividis: {
    isRamp: true,
    colours: [
      ...['#00224e', '#083370', '#35456c', '#4f576c', '#666970', '#7d7c78'],
      ...['#948e77', '#aea371', '#c8b866', '#e5cf52', '#fee838'],
    ],
  },
  'blue-orange': {
    isRamp: true,
    colours: [
      ...['#134b85', '#2f78b3', '#5da2cb', '#9dcae1', '#d2e5ef', '#f2f0eb'],
      ...['#fce0ba', '#fbbf74', '#e8932f', '#c5690d', '#994a07'],
    ],
  },
  greys: { isRamp: true, colours: ['#252525', '#525252', '#737373', '#969696', '#bdbdbd', '#d9d9d9'] },
};

/** What has no colour of its own: categories beyond the palette, and lines that hold several. */
export const otherColour = '#8b98a5';

/** How many categories a ramp is cut into: more steps of one ramp cannot be told apart. */
const rampCategories = 6;

/** The colours for categories, in the order they are given out; never empty. */
export function categoryColours(id: PaletteId): readonly string[] {
  const { isRamp, colours } = palettes[id];
  if (!isRamp) return colours;
  return Array.from({ length: rampCategories }, (_, nth) => colourAt(id, nth / (rampCategories - 1)));
}

/** The colour at share `t` (0 … 1, beyond is clamped) of the palette, `#rrggbb`; between two of its colours they are mixed. */
export function colourAt(id: PaletteId, t: number): string {
  const { colours } = palettes[id];
  const place = Math.min(1, Math.max(0, t)) * (colours.length - 1);
  const at = Math.floor(place);
  return mixed(colours[at] ?? otherColour, colours[at + 1] ?? colours[at] ?? otherColour, place - at);
}

/** Red, green and blue, 0–255, of `#rrggbb`. */
export function channels(colour: string): readonly [number, number, number] {
  const bits = Number.parseInt(colour.slice(1), 16);
  return [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255];
}

/** So much of `to` in `from`, channel by channel. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const part = (nth: 0 | 1 | 2) => Math.round(a[nth] + (b[nth] - a[nth]) * share);
  return `#${((part(0) << 16) | (part(1) << 8) | part(2)).toString(16).padStart(6, '0')}`;
}
