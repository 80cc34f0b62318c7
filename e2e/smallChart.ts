// One small chart, a number and its neighbours, that every test of a file finds as it was at first.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import type { Snapshot } from '../shared/snapshot';
import type { Explorer, StartOptions } from './explorer';
import { sharedExplorer } from './sharedExplorer';
import { temporaryFolder } from './skeinCommand';

/** The number in the middle. */
export const centre = '139 0000 1000';

export class SmallChart {
  constructor(
    readonly explorer: Explorer,
    /** As the chart is when a test begins. */
    readonly base: Snapshot,
  ) {}

  /** All captions, in alphabetical order. */
  get all(): readonly string[] {
    return this.base.chart.entities.map(({ entity }) => entity.caption).sort();
  }

  /** All captions but that in the middle. */
  get others(): readonly string[] {
    return this.all.filter((caption) => caption !== centre);
  }

  typeOf(caption: string): string | undefined {
    return this.base.chart.entities.find(({ entity }) => entity.caption === caption)?.entity.type;
  }

  /** Captions of its neighbours, in alphabetical order. */
  neighboursOf(caption: string): readonly string[] {
    const { entities, links } = this.base.chart;
    const captions = new Map(entities.map(({ entity }) => [entity.id, entity.caption]));
    const id = entities.find(({ entity }) => entity.caption === caption)?.entity.id;
    const ends = links.flatMap(({ link: { from, to } }) => (from === id ? [to] : to === id ? [from] : []));
    return [...new Set(ends.map((end) => captions.get(end) ?? ''))].sort();
  }
}

/** Gives the chart; to be called inside tests only. It lies in a snapshot, which is opened anew before each test. */
export function smallChart(options: StartOptions = {}): () => SmallChart {
  const words = ['sample', '--find', centre, '--expand', '1', '--limit', '14'];
  const shared = sharedExplorer({ ...options, words: () => words });
  let chart: SmallChart | null = null;
  let file = '';
  let remove = () => undefined as void;
  test.beforeAll(async () => {
    const made = temporaryFolder();
    remove = made.remove;
    file = path.join(made.folder, 'small.json');
    const explorer = shared();
    await explorer.saveAs(file);
    await explorer.closeNotices();
    chart = new SmallChart(explorer, JSON.parse(readFileSync(file, 'utf8')) as Snapshot);
  });
  test.beforeEach(() => shared().openInstead(file));
  test.afterAll(() => remove());
  return () => {
    if (chart === null) throw new Error('there is no chart yet');
    return chart;
  };
}
