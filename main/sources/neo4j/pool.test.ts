import { describe, expect, it } from 'vitest';
import { poolRounds } from './poolRounds';
import { hasDatabase, testDatabase } from './testDatabase';

const rounds = Number(process.env['SKEIN_POOL_ROUNDS'] ?? 50);

describe.skipIf(!hasDatabase)('the pool of connections', () => {
  it(
    `loses none in ${rounds} questions of which every tenth is cut off or cancelled`,
    { timeout: 300_000 },
    async () => {
      const report = await poolRounds(testDatabase, { rounds, faultShare: 0.1, seed: 11, atOnce: 12 });
      const { answered, cancelled, failures } = report;
      expect(answered + cancelled + failures.length).toBe(rounds);
      expect(answered).toBeGreaterThan(rounds / 2);
      for (const code of failures) expect(code).toBe('SOURCE_LOST');
      expect(report.mostOpen).toBeLessThanOrEqual(8);
      expect(report.open).toBeLessThanOrEqual(8);
      expect(report.inUse).toBe(0);
      if (process.env['SKEIN_POOL_ROUNDS'] !== undefined) console.log(JSON.stringify(report));
    },
  );
});
