// The analyses, in the order in which they are offered. A new one is a file in `analyses/` and a line here.
import type { Analysis } from './Analysis';
import { betweenness, pairBetweenness } from './analyses/betweenness';
import { brokers } from './analyses/brokers';
import { clustering, kCore } from './analyses/circles';
import { closeness, harmonic } from './analyses/closeness';
import { communities } from './analyses/communities';
import { communityLinks } from './analyses/communityLinks';
import { degree } from './analyses/degree';
import { bridges, components, cutPoints, network } from './analyses/holding';
import { keyPlayersBreak, keyPlayersReach } from './keyPlayers/keyPlayers';
import { traceMoney } from './flow/traceMoney';
import { cycles } from './money/cycles';
import { dormant } from './money/dormant';
import { fanIn, fanOut } from './money/fans';
import { gatherScatter } from './money/gatherScatter';
import { bipartiteLayers, stackedLayers } from './money/layers';
import { passThrough } from './money/passThrough';
import { roundAtNight } from './money/roundAtNight';
import { scatterGather } from './money/scatterGather';
import { structuring } from './money/structuring';
import { callsBeforePayment } from './phones/callsBeforePayment';
import { coTravel } from './phones/coTravel';
import { missingRecord } from './phones/missingRecord';
import { numberReplaced } from './phones/numberReplaced';
import { sameUser } from './phones/sameUser';
import { sharedAttributes } from './phones/sharedAttributes';
import { sharedHandsets } from './phones/sharedHandsets';
import { simBoxes } from './phones/simBoxes';
import { removalCurve } from './removal/removalCurve';
import { eigenvector, hits, pageRank } from './analyses/ranks';
import { roles } from './roles/roles';

export const analyses: readonly Analysis[] = [
  degree,
  betweenness,
  closeness,
  harmonic,
  pageRank,
  eigenvector,
  hits,
  kCore,
  clustering,
  communities,
  communityLinks,
  brokers,
  cutPoints,
  bridges,
  pairBetweenness,
  components,
  network,
  keyPlayersBreak,
  keyPlayersReach,
  removalCurve,
  passThrough,
  fanIn,
  fanOut,
  cycles,
  gatherScatter,
  scatterGather,
  bipartiteLayers,
  stackedLayers,
  structuring,
  dormant,
  roundAtNight,
  traceMoney,
  simBoxes,
  sharedHandsets,
  numberReplaced,
  sameUser,
  coTravel,
  callsBeforePayment,
  sharedAttributes,
  missingRecord,
  roles,
];
