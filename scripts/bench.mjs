// `npm run bench [-- --large] [--only startUp,drawing,draw,layout,analyses,duplicates,import,leak,caseFile,neo4j] [--out FILE]`: measures what the promises of speed and memory are about, on the built app, and prints JSON.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./bench/bench.mjs').then(({ start }) => start(process.argv.slice(2)));
