// Waits until the window on the screen shows what the stores say: the canvas is done before the panels around it are.
import { whenIdle } from './whenIdle';

/** A page that nobody sees gets no frames; a picture of it must not wait for ever. */
const patienceMs = 1000;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, patienceMs);
    requestAnimationFrame(() => {
      clearTimeout(patience);
      resolve();
    });
  });
}

/** Resolves when the fonts in use are there and the frame after them has been handed to the screen. */
export async function windowPainted(): Promise<void> {
  // The panels follow the chart when there is nothing better to do.
  await whenIdle();
  await whenIdle();
  // The first frame lays out the panels, which asks for the fonts; the second draws with them; the third has drawn.
  await nextFrame();
  await document.fonts.ready;
  await nextFrame();
  await nextFrame();
}
