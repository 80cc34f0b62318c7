// How many of what: the make-up of one network and how a size turns into networks, phones and links.

/** The smallest, the usual and the largest number of entities a sample can have. */
export const sampleSizes = { least: 400, usual: 600, most: 200_000 } as const;

/** Entities of one network, without the phones of the public: 300 in all. */
export const perNetwork = {
  gatewayNumbers: 20,
  gateways: 2,
  sims: 24,
  handsets: 12,
  customerCards: 8,
  wallets: 6,
  victims: 36,
  reportingVictims: 30,
  incidents: 16,
} as const;

const entitiesOfNetwork = 300;

/** Of smaller samples a line of a thousand phones would be another hub. */
const busyFrom = 100_000;

export interface SamplePlan {
  readonly networks: number;
  /** Phones of people who were called, the victims among them. */
  readonly publicPhones: number;
  /** Calls of the hotline, each to another phone. */
  readonly hotlineCalls: number;
  /** Lines that call about a thousand phones each, so that a large sample has entities between the ordinary and the two hubs. */
  readonly busyLines: number;
  /** Payments of victims in one network, each the start of a chain. */
  readonly chains: number;
  /** Links in all. */
  readonly links: number;
}

/** What a sample of `size` entities is made of; 600 entities have 4,000 links, 200,000 have 1,001,000. */
export function planSample(size: number): SamplePlan {
  const networks = Math.max(1, Math.floor(size / 600));
  const publicPhones = size - networks * entitiesOfNetwork;
  const half = Math.round(size / 2);
  return {
    networks,
    publicPhones,
    hotlineCalls: Math.min(publicPhones, half),
    busyLines: size >= busyFrom ? 5 : 0,
    // About 2.9 transfers of a chain touch the collection card, which makes it a hub as large as the hotline.
    chains: Math.round(half / networks / 2.9),
    links: 5 * size + 1000,
  };
}
