// `npm run gates [-- NAMES]`: the gates alone (e2e/gates: readonly, exfil, inject …), each one line of figures on standard
// output. SCALE=full measures with the numbers of the promises, which takes half an hour.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./setup/gates.mjs').then(({ start }) => start(process.argv.slice(2)));
