// What a look at a database found, in the database's own words: the ground on which a lens is proposed and corrected.
import type { Value } from '../value';

export interface PropertyFacts {
  readonly name: string;
  /** Kinds of value seen, in alphabetical order: `text`, `integer`, `float`, `boolean`, `date`, `time`, `datetime`, `duration`, `point`, `list`, `bytes`, `map`. */
  readonly kinds: readonly string[];
  /** Share of the sampled that have it, 0–1. */
  readonly filled: number;
  /** Share of different values among the sampled that have it, 0–1. */
  readonly distinct: number;
  /** Up to 20 values, in the order of sampling. */
  readonly samples: readonly Value[];
  /** A constraint makes it unique. */
  readonly isUnique: boolean;
}

export interface LabelFacts {
  readonly label: string;
  readonly count: number;
  /** Entities looked at. */
  readonly sampled: number;
  /** Other labels that the sampled carry too, with how many of them do. */
  readonly together: readonly { readonly label: string; readonly count: number }[];
  /** In alphabetical order. */
  readonly properties: readonly PropertyFacts[];
}

export interface RelationshipFacts {
  readonly relationship: string;
  readonly count: number;
  readonly sampled: number;
  /** Which labels the sampled join, most frequent first. A node with several labels counts with its first in the alphabet. */
  readonly joins: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly properties: readonly PropertyFacts[];
  /** Of the sampled entities of a label, the average number of links of this type: `starts` of those it leaves, `ends` of those it enters. */
  readonly starts: readonly { readonly label: string; readonly average: number; readonly most: number }[];
  readonly ends: readonly { readonly label: string; readonly average: number; readonly most: number }[];
}

export interface IndexFacts {
  readonly name: string;
  /** `RANGE`, `TEXT`, `FULLTEXT`, `POINT`, `LOOKUP`, `VECTOR`. */
  readonly kind: string;
  readonly isForLinks: boolean;
  /** Labels or relationship types; empty for a lookup index. */
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

export interface ConstraintFacts {
  readonly name: string;
  /** As the server has it: `UNIQUENESS`, `NODE_KEY`, `NODE_PROPERTY_EXISTENCE` … */
  readonly kind: string;
  readonly isForLinks: boolean;
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

export interface Survey {
  /** In alphabetical order; labels and types without a node or link are left out. */
  readonly labels: readonly LabelFacts[];
  readonly relationships: readonly RelationshipFacts[];
  readonly indexes: readonly IndexFacts[];
  readonly constraints: readonly ConstraintFacts[];
  /** True when counts or samples do not cover everything. */
  readonly isEstimate: boolean;
}

/** How one label or relationship type looks through a lens: live examples for the panel. */
export interface LensExamples {
  /** The label or relationship type that was asked about. */
  readonly about: string;
  readonly entities: readonly { readonly type: string; readonly key: string; readonly caption: string }[];
  /** `Chen Wei → called → 139…` as parts; `at` and `amount` as text, '' for none. */
  readonly links: readonly {
    readonly from: string;
    readonly type: string;
    readonly to: string;
    readonly at: string;
    readonly amount: string;
  }[];
}
