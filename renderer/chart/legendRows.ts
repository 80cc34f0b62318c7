// The rows of the legend: what is on the chart, by type, with counts and looks. The panel on the screen and the
// exported picture show these same rows.
import { entityType, linkType } from '../../shared/catalogue';
import { strokeLook, typeLook, type AppearanceOptions, type StrokeLook, type TypeLook } from './appearance';
import type { Chart } from './Chart';
import { legendOf } from './selectors';

interface LegendRow<Look> {
  readonly type: string;
  readonly label: string;
  /** Visible ones on the chart. */
  readonly count: number;
  readonly look: Look;
}

export interface LegendRows {
  /** Most first; what is hidden is not counted. */
  readonly entities: readonly LegendRow<TypeLook>[];
  readonly links: readonly LegendRow<StrokeLook>[];
}

/** `member of` begins a row as `Member of`. */
function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function legendRows(chart: Chart, { theme, language }: AppearanceOptions): LegendRows {
  const { entities, links } = legendOf(chart);
  return {
    entities: entities.map(({ type, count }) => {
      return { type, count, label: begun(entityType(type).words.one[language]), look: typeLook(type, language) };
    }),
    links: links.map(({ type, count }) => {
      return { type, count, label: begun(linkType(type).words[language]), look: strokeLook(type, theme) };
    }),
  };
}
