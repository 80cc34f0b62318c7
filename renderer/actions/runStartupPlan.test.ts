import { describe, expect, it } from 'vitest';
import type { StartupPlan } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf } from './contextForTests';
import { bring } from './bring';
import { runJob } from './job';
import { leftOutOf, meant, runStartupPlan } from './runStartupPlan';

const plan: StartupPlan = {
  settings: { language: 'en', theme: 'light' },
  appVersion: '0.1.0',
  hasGraphicsCard: true,
  handling: 'OFFICIAL',
  open: { kind: 'sample' },
  find: ['chen'],
  expandHops: 1,
  limit: 50,
  layout: null,
  seed: 1,
  output: 'png',
  report: null,
  earlier: null,
};

describe('meant', () => {
  const hits = ['Chen', 'Chen Wei', 'Chen Li'].map((name) => entityFor(name));

  it('takes the hit that is exactly the text, whatever its letters’ case', () => {
    expect(meant(hits, ' chen ').map(({ caption }) => caption)).toEqual(['Chen']);
  });

  it('takes an exact key too', () => {
    expect(meant(hits, 'CHEN LI').map(({ caption }) => caption)).toEqual(['Chen Li']);
  });

  it('takes all hits when none is exact', () => {
    expect(meant(hits, 'che')).toEqual(hits);
  });
});

describe('what is left out', () => {
  const whole = { count: 3, isAtLeast: false };

  async function chartWith(isKnownAtLeast: boolean) {
    const context = contextForTests({ 'source.linksBetween': () => ({ subgraph: subgraphOf([]), total: 0 }) });
    const [chen, li] = [entityFor('chen'), entityFor('li')];
    putOnChart(context, [chen, li]);
    await runJob(context, { label: 'actions.work.search', lane: null }, (job) =>
      bring(context, job, {
        kind: 'expand',
        parents: [chen.id],
        subgraph: subgraphOf([li], [linkFor('chen', 'li')]),
        knownNeighbours: { chen: 412, li: 1 },
        isKnownAtLeast,
        name: { key: 'actions.edits.add', params: { count: 1 } },
      }),
    );
    return context.chart;
  }

  it('is hits and neighbours together', async () => {
    const chart = await chartWith(false);
    expect(leftOutOf(chart, whole)).toEqual({ hidden: 3 + 411, isHiddenAtLeast: false });
  });

  it('is a lower bound when a hub was not counted to the end, or a search was not', async () => {
    expect(leftOutOf(await chartWith(true), whole)).toEqual({ hidden: 414, isHiddenAtLeast: true });
    const chart = await chartWith(false);
    expect(leftOutOf(chart, { ...whole, isAtLeast: true })).toEqual({ hidden: 414, isHiddenAtLeast: true });
  });
});

describe('runStartupPlan', () => {
  const failing = {
    'source.open': () => {
      throw new AppError('NOT_A_CASE', { file: 'x.skein' });
    },
  };

  it('hands the error of a batch command to main', async () => {
    const context = contextForTests(failing);
    await runStartupPlan(context, plan);
    expect(context.asked.at(-1)).toEqual({
      channel: 'app.batchDone',
      request: { ok: false, error: { code: 'NOT_A_CASE', details: { file: 'x.skein' } } },
    });
  });

  it('asks nothing of main when there is nothing to open', async () => {
    const context = contextForTests({});
    await runStartupPlan(context, { ...plan, open: null, output: 'window' });
    expect(context.asked).toEqual([]);
  });
});
