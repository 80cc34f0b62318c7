// Runs one layout off the page's thread: large pictures take seconds, and the window must stay usable and able to cancel.
import { layouts } from '../layouts';
import type { LayoutInput, LayoutResult, OnProgress } from '../layouts/Layout';
import { tidyUp } from '../layouts/tidyUp';

export interface LayoutRequest {
  readonly layoutId: string;
  readonly input: LayoutInput;
}

/** `places` is null between pictures: they cost more than a number. */
export interface LayoutProgress {
  readonly share: number;
  readonly places: LayoutResult | null;
}

/** `done` is null when no layout has that id. */
export type LayoutReply = { readonly progress: LayoutProgress } | { readonly done: LayoutResult | null };

const sayEveryMs = 100;
/** Only long runs are worth a preview. */
const previewAfterMs = 500;
const previewEveryMs = 300;

function reporter(): OnProgress {
  const start = performance.now();
  let said = start;
  let shown = start + previewAfterMs - previewEveryMs;
  return (share, places) => {
    const now = performance.now();
    if (now - said < sayEveryMs) return;
    said = now;
    const isShown = now - shown >= previewEveryMs;
    if (isShown) shown = now;
    const reply: LayoutReply = { progress: { share, places: isShown ? places() : null } };
    self.postMessage(reply);
  };
}

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const layout = [...layouts, tidyUp].find(({ id }) => id === data.layoutId);
  const reply: LayoutReply = { done: layout === undefined ? null : layout.run(data.input, reporter()) };
  self.postMessage(reply);
};
