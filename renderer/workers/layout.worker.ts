// Runs one layout off the page's thread: large pictures take seconds, and the window must stay usable and able to cancel.
import { layouts } from '../layouts';
import type { LayoutInput, LayoutResult } from '../layouts/Layout';

export interface LayoutRequest {
  readonly layoutId: string;
  readonly input: LayoutInput;
}

/** Null when no layout has that id. */
export type LayoutReply = LayoutResult | null;

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const layout = layouts.find(({ id }) => id === data.layoutId);
  const reply: LayoutReply = layout === undefined ? null : layout.run(data.input);
  self.postMessage(reply);
};
