// `npm start [-- COMMAND …]`: installs what is missing, builds what has changed, opens the app or runs the command.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./setup/launch.mjs').then(({ start }) => start(process.argv.slice(2)));
