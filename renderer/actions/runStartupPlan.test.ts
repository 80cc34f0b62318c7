import { describe, expect, it } from 'vitest';
import type { StartupPlan } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import { contextForTests, entityFor } from './contextForTests';
import { meant, runStartupPlan } from './runStartupPlan';

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
