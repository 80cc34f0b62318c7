// Listening as something that can be ended, beside whatever else ends with the canvas.

/** The answer stops it. */
export function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}
