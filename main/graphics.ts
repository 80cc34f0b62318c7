// Which graphics to ask Chromium for. It must be decided before Electron is ready, when nobody can yet say what
// the graphics card is able to do.
import { existsSync } from 'node:fs';
import { app } from 'electron';

/** Without a graphics card, drawing a canvas through an emulated one takes three times as long as drawing it at once. @returns whether there is a card */
export function chooseGraphics(): boolean {
  const hasCard = process.platform !== 'linux' || existsSync('/dev/dri');
  if (!hasCard) app.commandLine.appendSwitch('disable-accelerated-2d-canvas');
  return hasCard;
}
