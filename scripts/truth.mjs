// `npm run truth`: every analysis against numbers that others made, in one table: printed, and written to docs/truth.md.
// Ends with 1 when a row fails. Published data are read from SKEIN_REAL_DATA, else ../shared/data; what is absent is said.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./truth/truth.mjs').then(({ start }) => start());
