// A view beside the chart (followed money, a SIM box) as a picture of its own: how large it is, what it says of itself, its marks.
import type { Palette } from '../../chart/appearance';

export interface View {
  readonly title: string;
  /** What stands under the title, a line each. */
  readonly about: readonly string[];
  /** Pixels; marks lie between 0 and these. */
  readonly width: number;
  readonly height: number;
  /** SVG of the elements that `readMarks` knows. */
  paint(palette: Palette): string;
}
