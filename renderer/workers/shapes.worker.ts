// Finds communities and where they lie, off the page's thread.
import { communitiesIn, type Communities, type CommunityInput } from '../../shared/analysis/communities';
import { outlinesOf, type Outline } from '../../shared/analysis/outlines';

export interface ShapesRequest {
  readonly input: CommunityInput;
  /** When they are known already, because only places have changed. */
  readonly communities: Communities | null;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Communities with fewer members get no outline, nor those after the first so many. */
  readonly least: number;
  readonly most: number;
}

export interface ShapesReply {
  readonly communities: Communities;
  readonly outlines: readonly Outline[];
}

self.onmessage = ({ data }: MessageEvent<ShapesRequest>) => {
  const communities = data.communities ?? communitiesIn(data.input);
  const wanted = Math.min(data.most, communities.sizes.filter((size) => size >= data.least).length);
  const outlines = outlinesOf({ x: data.x, y: data.y, of: communities.of, wanted });
  const reply: ShapesReply = { communities, outlines };
  self.postMessage(reply);
};
