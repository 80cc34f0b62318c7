// Journeys on the real app. One at a time: they share the display and the one Neo4j database.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e-results.json' }]],
  use: { trace: 'retain-on-failure' },
});
