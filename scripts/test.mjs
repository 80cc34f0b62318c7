// `npm test`: installs what is missing, then runs every check, the unit tests and the journeys on the real app.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./setup/test-all.mjs').then(({ start }) => start());
