// Finds communities off the page's thread: tens of thousands of links take the better part of a second.
import { communitiesIn, type CommunityInput } from '../../shared/analysis/communities';

self.onmessage = ({ data }: MessageEvent<CommunityInput>) => self.postMessage(communitiesIn(data));
