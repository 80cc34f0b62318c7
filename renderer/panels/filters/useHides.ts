// How many entities and links each filter hides on its own: counted one filter at a time between frames, because each is
// a walk over the whole chart, and remembered until the chart changes.
import { useEffect, useState } from 'react';
import type { ChartEntity, ChartLink } from '../../../shared/chartState';
import type { ChartFilter, ChartFilterTest } from '../../../shared/dress/filter';
import type { Chart } from '../../chart/Chart';
import { passingWith } from '../../chart/passing';

export interface Hides {
  readonly entities: number;
  readonly links: number;
}

/** Beyond this a single count would be felt: chips then stand without one. */
const mostElements = 60_000;

interface Counted extends Hides {
  readonly of: readonly ChartEntity[];
  readonly with: readonly ChartLink[];
}

const counted = new WeakMap<ChartFilterTest, Counted>();

function known(chart: Chart, { test }: ChartFilter): Hides | null {
  const count = counted.get(test);
  return count?.of === chart.entities() && count.with === chart.links() ? count : null;
}

/** What the filter hides on its own of what is not hidden by hand. */
export function countHides(chart: Chart, { id, test }: ChartFilter): Hides {
  const all = passingWith(chart, []);
  const left = passingWith(chart, [{ id, isOn: true, test }]);
  return { entities: all.entities.size - left.entities.size, links: all.links.size - left.links.size };
}

/** By filter id; those that are not counted yet are missing. */
export function useHides(chart: Chart): ReadonlyMap<string, Hides> {
  const { filters } = chart.dress;
  const entities = chart.entities();
  const links = chart.links();
  const [, setDone] = useState(0);
  useEffect(() => {
    if (entities.length + links.length > mostElements) return;
    let timer = 0;
    const countNext = () => {
      const next = filters.find((filter) => known(chart, filter) === null);
      if (next === undefined) return;
      counted.set(next.test, { ...countHides(chart, next), of: entities, with: links });
      setDone((done) => done + 1);
      timer = window.setTimeout(countNext, 30);
    };
    // After the edit's own frame.
    timer = window.setTimeout(countNext, 60);
    return () => window.clearTimeout(timer);
  }, [chart, filters, entities, links]);
  return new Map(
    filters.flatMap((filter) => {
      const hides = known(chart, filter);
      return hides === null ? [] : [[filter.id, hides] as const];
    }),
  );
}
