// `npm run package [-- [--release | --check] WORDS FOR ELECTRON-BUILDER]`: the app as a folder, or as installers.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./setup/packaging.mjs').then(({ start }) => start(process.argv.slice(2)));
