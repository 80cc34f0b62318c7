// What really happened in the sample, written beside it so that tests can hold an analysis against it. None of it
// stands in the case itself.

export type SampleRole =
  | 'organiser'
  | 'team-leader'
  | 'caller'
  | 'goip-operator'
  | 'recruiter'
  | 'card-trafficker'
  | 'mule-1'
  | 'mule-2'
  | 'mule-3'
  | 'crypto-exchanger'
  | 'smuggler'
  /** Belongs to no gang and did nothing wrong. */
  | 'bystander';

interface RoleTruth {
  readonly suspect: string;
  readonly role: SampleRole;
  /** Key of the gang; null for bystanders. */
  readonly gang: string | null;
}

/** One victim's payment on its way to the wallets. */
export interface ChainTruth {
  readonly victim: string;
  /** Links by their place in the order of writing (0 is the first link): the PAID one, then transfers in order of time. */
  readonly links: readonly number[];
}

/** Two numbers with one user, where only the first is known to be theirs. */
export interface SameUserTruth {
  readonly suspect: string;
  readonly phones: readonly [known: string, hidden: string];
  readonly because: 'shared-handset' | 'replaced-number' | 'night-phone';
}

export interface SharedHandsetTruth {
  readonly device: string;
  readonly phones: readonly [string, string];
  /** One suspect who uses both numbers, or two who use one each. */
  readonly suspects: readonly string[];
}

export interface ReplacedNumberTruth {
  readonly suspect: string;
  readonly device: string;
  readonly from: string;
  readonly to: string;
  /** First day of the new number, `YYYY-MM-DD`. */
  readonly on: string;
}

export const redHerringKinds = ['taxi-dispatcher', 'relative', 'shopkeeper', 'courier'] as const;

/** Someone who looks guilty and is not. */
export interface RedHerringTruth {
  readonly suspect: string;
  readonly kind: (typeof redHerringKinds)[number];
  readonly looksGuilty: string;
  readonly isInnocent: string;
}

export interface SampleTruth {
  readonly seed: number;
  readonly size: number;
  readonly entities: number;
  readonly links: number;
  readonly roles: readonly RoleTruth[];
  readonly chains: readonly ChainTruth[];
  readonly sameUser: readonly SameUserTruth[];
  readonly sharedHandsets: readonly SharedHandsetTruth[];
  readonly replacedNumbers: readonly ReplacedNumberTruth[];
  /** Which caller speaks through which number of a gateway; several callers may share one. */
  readonly workNumbers: readonly { readonly suspect: string; readonly phone: string }[];
  readonly redHerrings: readonly RedHerringTruth[];
  /** The two entities with most links, and how many of each. */
  readonly hotline: { readonly phone: string; readonly calls: number };
  /** Keys of phones that called about a thousand others; only a large sample has them. */
  readonly busyLines: readonly string[];
  readonly collectionCard: { readonly card: string; readonly transfers: number };
}
