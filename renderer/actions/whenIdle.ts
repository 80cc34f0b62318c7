// Waits for a moment in which the window has nothing better to do.

/** When no frame is due; a window that is busy all the time gives a slice now and then. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 200 }));
}
