// The questions a source answers, and the shape of the answers. Requests are schemas (they come from the
// window and are distrusted); replies are types. "Neighbours" never counts the asked entities themselves.
import { z } from 'zod';
import type { Answer, SourceKind, Subgraph } from './graph';
import { entityIdSchema, type EntityId } from './ids';

export const directions = ['out', 'in'] as const;
export type Direction = (typeof directions)[number];

const typeName = z.string().min(1).max(1000);
const ids = z.array(entityIdSchema).min(1).max(20_000);

/** One row of the expand card: links of this type, in this direction as seen from the asked entity, to this entity type. */
export const neighbourFilterSchema = z.object({
  linkType: typeName,
  direction: z.enum(directions),
  entityType: typeName,
});
export type NeighbourFilter = z.infer<typeof neighbourFilterSchema>;

/** Text is trimmed; an empty one is refused with EMPTY_SEARCH. */
export const searchQuestionSchema = z.object({
  text: z.string().max(1000),
  types: z.array(typeName).max(1000).nullable(),
  limit: z.int().min(1).max(1000),
});
export type SearchQuestion = z.infer<typeof searchQuestionSchema>;

export interface SearchReply {
  /** Hits in rank order: exact key, then key or caption beginning with the text, then the rest; ties by caption, then key. No links. */
  readonly subgraph: Subgraph;
  /** All matches by entity type, shown or not. */
  readonly totals: { readonly [entityType: string]: number };
  readonly total: number;
  /** True when counting stopped early, so that totals are lower bounds ("at least"). */
  readonly isAtLeast: boolean;
}

export const getQuestionSchema = z.object({ ids });
export type GetQuestion = z.infer<typeof getQuestionSchema>;

export interface GetReply {
  readonly subgraph: Subgraph;
  readonly missing: readonly EntityId[];
}

export const neighbourCountsQuestionSchema = z.object({ ids });
export type NeighbourCountsQuestion = z.infer<typeof neighbourCountsQuestionSchema>;

export interface NeighbourCount extends NeighbourFilter {
  /** Links in this row. A self-link counts once, as `out`. */
  readonly links: number;
  /** Distinct other entities behind them. */
  readonly neighbours: number;
}

export interface NeighbourCountsReply {
  /** Ordered by link type, direction (out first), entity type; rows without links are left out. */
  readonly rows: readonly NeighbourCount[];
  /** Distinct neighbours over all rows (an entity reached in two ways counts once). */
  readonly neighbours: number;
  readonly links: number;
  readonly answer: Answer;
}

export const expandQuestionSchema = z.object({
  ids,
  /** The rows to follow; null follows everything. */
  only: z.array(neighbourFilterSchema).max(1000).nullable(),
  /** How many neighbours at most. */
  limit: z.int().min(1).max(5000),
  /** How many links at most, so that a pair with 100,000 calls cannot flood the chart. */
  linkLimit: z.int().min(1).max(50_000),
  /** `next` of the reply before, to go on where it stopped. */
  after: z.string().max(4096).nullable(),
});
export type ExpandQuestion = z.infer<typeof expandQuestionSchema>;

export interface ExpandReply {
  /** The neighbours, and the links between them and the asked entities (and among the asked), that passed the filter. The asked entities are not repeated. */
  readonly subgraph: Subgraph;
  /** Neighbours that pass the filter, in all; most links first, then key, then id: a stable order. */
  readonly totalNeighbours: number;
  /** Links that pass the filter, in all. */
  readonly totalLinks: number;
  /** Distinct neighbours of each asked entity without any filter, for the "+N" badge. */
  readonly knownNeighbours: { readonly [entityId: string]: number };
  readonly next: string | null;
  /** Asked ids that no longer exist. When all are gone the source answers with the error GONE instead. */
  readonly missing: readonly EntityId[];
}

/** Links with one end in `ids` and the other in `ids` or `others`. */
export const linksBetweenQuestionSchema = z.object({
  ids,
  others: z.array(entityIdSchema).max(100_000),
  limit: z.int().min(1).max(100_000),
});
export type LinksBetweenQuestion = z.infer<typeof linksBetweenQuestionSchema>;

export interface LinksBetweenReply {
  readonly subgraph: Subgraph;
  readonly total: number;
}

export interface TypeCount {
  readonly type: string;
  readonly count: number;
  /** Field names seen, in alphabetical order. */
  readonly fields: readonly string[];
}

export interface LinkTypeCount extends TypeCount {
  /** Entity types it starts from and leads to, in alphabetical order. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface SourceDescription {
  readonly kind: SourceKind;
  /** What people call it: the case's title, or the database's name. */
  readonly name: string;
  /** Product and version, e.g. `Neo4j 5.26.17 community` or `Skein case 1`. */
  readonly version: string;
  readonly entityTypes: readonly TypeCount[];
  readonly linkTypes: readonly LinkTypeCount[];
  readonly entities: number;
  readonly links: number;
  /** True when counts or field lists rest on a sample. */
  readonly isEstimate: boolean;
  readonly isReadOnly: boolean;
  /** Business keys to show when the source is opened without a chart; empty for none. */
  readonly opening: readonly string[];
}
