// The line of that id as it is drawn, with only the links that pass the filters.
import type { Chart } from './Chart';
import type { LinkBundle } from './bundles';
import { shownOf, type Shown } from './shown';

const byShown = new WeakMap<Shown, ReadonlyMap<string, LinkBundle>>();

/** Undefined when no such line is drawn, or when its links are all filtered away. */
export function bundleShown(chart: Chart, id: string): LinkBundle | undefined {
  const shown = shownOf(chart);
  const known = byShown.get(shown) ?? new Map(shown.bundles.map((bundle) => [bundle.id, bundle]));
  byShown.set(shown, known);
  return known.get(id);
}
