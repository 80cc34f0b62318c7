// What an export format promises. It is handed facts that can be gone through more than once, gives its file piece by piece,
// and counts everything that the format has no words for: nothing is left out in silence.
import { linkType } from '../../catalogue';
import type { Words } from '../../catalogue/types';
import type { Fields } from '../../value';

export interface FactEntity {
  readonly type: string;
  /** The business key; '' for none, and not unique. */
  readonly key: string;
  readonly caption: string;
  readonly fields: Fields;
}

export interface FactLink {
  readonly type: string;
  /** Place of an entity in the order of `entities`: 0, 1, 2 … */
  readonly from: number;
  readonly to: number;
  readonly fields: Fields;
}

/** Batches of any size, so that nobody holds a whole case; each call begins anew and gives the same. */
export interface Facts {
  readonly title: string;
  /** ISO 8601 UTC: when these facts were taken from their source; formats that ask for a time write this one. */
  readonly at: string;
  readonly counts: { readonly entities: number; readonly links: number };
  entities(): AsyncIterable<readonly FactEntity[]>;
  links(): AsyncIterable<readonly FactLink[]>;
}

export const unsaidReasons = [
  /** Entities that no link names, in a format of links only. */
  'alone',
  /** Fields of entities, in a format of links only. */
  'entityFields',
  /** Entities whose type the format has no word for; written as its most general one. */
  'generalType',
  /** Fields whose characters the format may not hold; they were replaced. */
  'badCharacters',
  /** Names that the format may not hold, or that it tells apart from others no longer; they were altered or left out. */
  'badNames',
  'cutTexts',
  /** Entities and links drawn by hand, or derived by an analysis, which are no facts. */
  'drawn',
  'selfLoops',
  /** Fields whose kind (date, list, number among texts …) the format has no word for; written as text. */
  'asText',
  /** Entities or links without a type, where the format needs one. */
  'noType',
] as const;
export type UnsaidReason = (typeof unsaidReasons)[number];

export class Unsaid {
  private readonly counts = new Map<UnsaidReason, number>();

  add(reason: UnsaidReason, count = 1): void {
    if (count > 0) this.counts.set(reason, (this.counts.get(reason) ?? 0) + count);
  }

  /** In a fixed order, and only what happened. */
  all(): { readonly [reason in UnsaidReason]?: number } {
    const entries = unsaidReasons.flatMap((reason) => {
      const count = this.counts.get(reason);
      return count === undefined ? [] : [[reason, count] as const];
    });
    return Object.fromEntries(entries);
  }
}

export interface FactFormat {
  readonly id: string;
  readonly title: Words;
  /** Without the dot. */
  readonly extension: string;
  /** The same facts give the same bytes. */
  readonly write: (facts: Facts, unsaid: Unsaid) => AsyncGenerator<string | Uint8Array, void, void>;
}

/** Whether the link reads in one direction only: by its type, unless its own field says otherwise. */
export function isDirectedLink({ type, fields }: FactLink): boolean {
  return linkType(type).isDirected && fields['directed'] !== false;
}
