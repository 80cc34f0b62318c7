// Journeys on the real app, as many side by side as there are displays for them, because windows take the focus and the
// clipboard from each other. What else they share, e2e/locks.ts names.
import { defineConfig } from '@playwright/test';

/** Made by scripts/setup/journeys.mjs; none where the display is the user's own. */
const displays = JSON.parse(process.env['SKEIN_DISPLAYS'] ?? '[]') as readonly NodeJS.ProcessEnv[];

// This file is read in every worker, before what the worker starts.
Object.assign(process.env, displays[Number(process.env['TEST_PARALLEL_INDEX'])]);

export default defineConfig({
  testDir: 'e2e',
  workers: Math.max(1, displays.length),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e-results.json' }]],
  use: { trace: 'retain-on-failure' },
});
