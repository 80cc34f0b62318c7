// Inks of views that the chart itself does not have.
import { palettes, type Palette } from '../../chart/appearance';

/** The red of the window's theme that this palette belongs to (`--danger`). */
export function dangerOf({ ink }: Palette): string {
  return ink === palettes.dark.ink ? '#f08a80' : '#a8261c';
}

/** Texts with an edge of the ground's colour, so that they are read over lines; '' for none. */
export function haloed({ chart }: Palette, look: string, texts: string): string {
  if (texts === '') return '';
  return `<g ${look} stroke="${chart}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${texts}</g>`;
}
