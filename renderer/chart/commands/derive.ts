// Draws what an analysis derived of pairs of entities: each a link that no source knows, with an act of its own that says
// why. What the same analysis had said of the same two makes room for what it says now.
import type { ChartLink, DrawnBringing } from '../../../shared/chartState';
import { isDerived } from '../../../shared/drawn';
import type { Link } from '../../../shared/graph';
import { textOf } from '../../../shared/value';
import type { Chart } from '../Chart';
import { diffOf, type Diff } from '../diff';

interface Derived {
  readonly link: Link;
  readonly bringing: DrawnBringing;
}

/** Links of which an end is not on the chart are passed over. */
export function derive(chart: Chart, derived: readonly Derived[]): Diff {
  const known = derived.filter(
    ({ link }) => chart.entity(link.from) !== undefined && chart.entity(link.to) !== undefined,
  );
  const now = new Set(known.map(({ link }) => tieOf(link)));
  const before = derivedLinks(chart).filter(({ link }) => now.has(tieOf(link)));
  const acts = new Set(before.flatMap(({ broughtBy }) => broughtBy));
  return diffOf({
    links: {
      removed: before,
      added: known.map(({ link, bringing }): ChartLink => ({ link, broughtBy: [bringing.id] })),
    },
    bringings: {
      removed: [...chart.bringings.values()].filter(({ id }) => acts.has(id)),
      added: known.map(({ bringing }) => bringing),
    },
  });
}

/** Those that are on the chart, of one analysis where it is named. */
export function derivedLinks(chart: Chart, analysis: string | null = null): readonly ChartLink[] {
  return chart
    .links()
    .filter(({ link }) => isDerived(link.id) && (analysis === null || textOf(link.fields['analysis']) === analysis));
}

/** The analysis and the two, whichever way round. */
function tieOf({ from, to, fields }: Link): string {
  return JSON.stringify([textOf(fields['analysis']), ...[from, to].sort()]);
}
