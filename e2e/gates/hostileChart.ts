// A chart whose captions are whatever a gate wants to see exported, and which of them came out.
import type { Snapshot } from '../../shared/snapshot';

/** A chart with these labels as captions and fields, in rows of `across`, so far apart that none hides another. */
export function chartOf(base: Snapshot, labels: readonly string[], { across, apart }: ChartPlan): Snapshot {
  const [example] = base.chart.entities;
  if (example === undefined) throw new Error('the chart to begin with is empty');
  const entities = labels.map((label, nth) => {
    const fields = { name: label, note: label };
    const entity = { ...example.entity, id: `${example.entity.id}-${nth}`, type: 'Suspect', key: `K-${nth}` };
    return {
      ...example,
      entity: { ...entity, caption: label, fields },
      x: (nth % across) * apart,
      y: Math.floor(nth / across) * 220,
    };
  });
  const chart = { ...base.chart, entities: entities as unknown as Snapshot['chart']['entities'], links: [] };
  return { ...base, chart, view: { ...base.view, selection: [], viewport: null } };
}

interface ChartPlan {
  readonly across: number;
  /** Chart units from one to the next. */
  readonly apart: number;
}

/** Which of the labels' numbers stand in the text. */
export function numbersIn(text: string): number {
  return new Set([...text.matchAll(/zq(\d{4})/g)].map(([, number]) => number)).size;
}
