// Unit tests, in two groups: those that share the one Neo4j database must run one file after the other.
import { configDefaults, defineConfig } from 'vitest/config';

// A Community server has a single database, and these files empty and fill it.
const SHARED_DATABASE = ['main/sources/neo4j/**/*.test.ts', 'main/batch/publish*.test.ts'];

export default defineConfig({
  test: {
    // The first import of a large dependency on a busy two-core machine can take seconds.
    testTimeout: 15_000,
    setupFiles: ['scripts/setup/seeded.mjs'],
    // `isolate: false`: no test alters a module, so files share what they load; half of the time was loading it again.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,main,renderer}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: [...configDefaults.exclude, ...SHARED_DATABASE],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: SHARED_DATABASE,
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
