// The steps of `npm start`, in order; each is quick when there is nothing to do.
import { electronDist } from '../electron-runtime.mjs';
import { buildApp } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { openDisplay } from './display.mjs';
import { electronBinary, runElectron } from './electron.mjs';
import { enter } from './run.mjs';
import { installSystemLibraries } from './system-libraries.mjs';

/** All that the app needs to run, short of the build and a display. @returns the folder of the Electron runtime */
export async function prepareRuntime() {
  await installDependencies();
  const dist = await electronDist();
  await installSystemLibraries(electronBinary(dist));
  return dist;
}

async function launch(words) {
  const dist = await prepareRuntime();
  await buildApp();
  const display = await openDisplay();
  try {
    return await runElectron(dist, words, display.env);
  } finally {
    display.stop();
  }
}

export function start(words) {
  return enter(() => launch(words));
}
