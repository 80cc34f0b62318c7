// Where the window was and how large: kept between starts, and only as long as it still fits a screen.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { jsonFile } from './settings/jsonFile';

const side = z.int().min(-100_000).max(100_000);
const placeSchema = z.object({
  x: side.nullable(),
  y: side.nullable(),
  width: side,
  height: side,
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

export const usualPlace: WindowPlace = { x: null, y: null, width: 1440, height: 900, isMaximized: false };

function pathIn(folder: string): string {
  return path.join(folder, 'window.json');
}

/** The last place; the usual one when it is on no screen any more. Needs Electron to be ready. */
export async function lastPlace(folder: string): Promise<WindowPlace> {
  const place = await jsonFile(pathIn(folder), placeSchema, usualPlace).read();
  const { x, y, width, height } = place;
  if (x === null || y === null) return place;
  const isSeen = screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, { x, y, width, height }));
  return isSeen ? place : usualPlace;
}

/** Remembers the place of a window that is closing. At once, because the program may end before anything else is done. */
export function keepPlace(folder: string, window: BrowserWindow): void {
  const { x, y, width, height } = window.getNormalBounds();
  const place: WindowPlace = { x, y, width, height, isMaximized: window.isMaximized() };
  try {
    writeFileSync(pathIn(folder), JSON.stringify(place));
  } catch {
    // The next window opens at the usual place.
  }
}

/** Enough of the window must be seen to take hold of it. */
function overlaps(screenArea: Rectangle, window: Rectangle): boolean {
  const seen = 100;
  return (
    window.x + window.width >= screenArea.x + seen &&
    window.x <= screenArea.x + screenArea.width - seen &&
    window.y >= screenArea.y - seen &&
    window.y <= screenArea.y + screenArea.height - seen
  );
}
