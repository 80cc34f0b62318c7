// `npm run e2e [-- WORDS FOR PLAYWRIGHT]`: the journeys alone. NO_NEO4J=1 leaves the database out.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./setup/journeys.mjs').then(({ start }) => start(process.argv.slice(2)));
