// Where things lie that the build puts beside the bundles.
import path from 'node:path';

/** The bundles of main lie in one folder, this file's: see `electron.vite.config.ts`. */
const built = __dirname;

export const places = {
  page: path.join(built, '../renderer'),
  caseWorker: path.join(built, 'caseWorker.cjs'),
  jobProcess: path.join(built, 'jobProcess.cjs'),
  logWorker: path.join(built, 'logWorker.cjs'),
  fontWorker: path.join(built, 'fontWorker.cjs'),
  partWorker: path.join(built, 'partWorker.cjs'),
  fonts: path.join(built, 'fonts'),
} as const;
