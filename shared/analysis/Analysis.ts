// What an analysis promises. One analysis per file in `analyses/`; `index.ts` lists them. Pure: facts and parameters in,
// scores out, the same every time.
import type { Words } from '../catalogue/types';
import type { Entity, Link } from '../graph';
import type { Job } from './spread';

export type AnalysedEntity = Pick<Entity, 'id' | 'key' | 'type' | 'caption' | 'fields'>;

export interface AnalysedLink extends Pick<Link, 'type' | 'fields'> {
  /** Place of the entity among the facts. */
  readonly from: number;
  readonly to: number;
}

export interface Facts {
  readonly entities: readonly AnalysedEntity[];
  readonly links: readonly AnalysedLink[];
}

export type Parameter = { readonly name: string; readonly words: Words } & (
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      readonly usual: string;
      /** What a form calls the choices; one without words is called what it is. */
      readonly choiceWords?: { readonly [choice: string]: Words };
    }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly isWhole: boolean;
      readonly usual: number;
    }
  /** Names of types or of a field, as the facts have them; several with commas; '' for all, or for none. */
  | {
      readonly kind: 'names';
      readonly usual: string;
      /** What a form offers to choose from; left out for a text that is typed. Only types are several. */
      readonly offers?: NamesOffered;
      readonly accepts?: (value: string) => boolean;
    }
);

export type NamesOffered = 'linkTypes' | 'entityTypes' | 'linkNumbers' | 'entityFields';

/** A value for every parameter of the analysis. */
export type Chosen = { readonly [parameter: string]: string | number };

export interface Column {
  readonly name: string;
  readonly words: Words;
  readonly values: ArrayLike<number> | readonly string[];
  /** The values tell kinds apart, such as the numbers of communities, and measure nothing; texts always do. */
  readonly isName?: boolean;
  /** What people call the values, where they are texts that stand for words. */
  readonly said?: { readonly [value: string]: Words };
}

/** A value for every entity, or for every pair, that an analysis is about. */
export interface Scores {
  readonly kind: 'scores';
  /** Whom each row is about, by place among the facts. */
  readonly entities: Uint32Array;
  /** The other end, where rows are about pairs; else null. */
  readonly others: Uint32Array | null;
  /** The first is the score: the more, the farther up. */
  readonly columns: readonly [Column, ...Column[]];
  /** Why each row stands where it does, in sentences, the strongest first; left out where the columns say it all. */
  readonly reasons?: readonly (readonly Words[])[];
  /** What is said of the whole. */
  readonly summary: readonly { readonly name: string; readonly words: Words; readonly value: number }[];
}

/** Something that was found: who is in it, what happened, and why it is shown. A suggestion, until somebody confirms it. */
export interface Finding {
  /** By place among the facts, in the order of what happened. */
  readonly members: readonly number[];
  /** By place among the links of the facts, in the same order. */
  readonly links: readonly number[];
  /** Milliseconds since 1970 UTC; NaN where the records have no time. */
  readonly first: number;
  readonly last: number;
  /** What was moved, a sum for each currency; currencies are never added up. */
  readonly sums: { readonly [currency: string]: number };
  /** The more, the farther up. */
  readonly score: number;
  /** What the score is made of, in the order of `parts` of the findings. */
  readonly values: readonly number[];
  /** Why it is shown, in sentences, the strongest first; left out where the values say it all. */
  readonly reasons?: readonly Words[];
}

export interface Findings {
  readonly kind: 'findings';
  /** The best first. */
  readonly findings: readonly Finding[];
  readonly parts: readonly { readonly name: string; readonly words: Words }[];
  readonly summary: Scores['summary'];
}

/** From 0 to 1; called now and then. */
export type OnShare = (share: number) => void;

/** Where an analysis is looked for, in the order in which groups are listed. */
export const analysisGroups = ['network', 'who', 'money', 'phones'] as const;
type AnalysisGroup = (typeof analysisGroups)[number];

export interface Analysis {
  readonly id: string;
  /** Left out: a measure of the network. */
  readonly group?: AnalysisGroup;
  readonly title: Words;
  /** What the score says, in a sentence or two. */
  readonly meaning: Words;
  /** What to beware of: what it cannot see, and what innocent things look like it. In a sentence or two. */
  readonly limits: Words;
  /** Where it comes from. */
  readonly source: string;
  readonly parameters: readonly Parameter[];
  /**
   * What a row says of two, along a line: its pair, or the first two members of a finding, can be drawn as a derived link. Left
   * out where rows are no such thing.
   */
  readonly derives?: Words;
  run(facts: Facts, chosen: Chosen, onShare: OnShare): Scores | Findings;
  /** Of one that takes long: the work of `run` for several threads; null when there is nothing to share with these facts. */
  readonly spread?: (facts: Facts, chosen: Chosen) => Spread | null;
}

/** What several threads can add up (`spread.ts`), and the result that `run` would have given. */
export interface Spread {
  readonly job: Job;
  finish(sum: Float64Array): Scores;
}
