// The questions a source answers, and the shape of the answers. Requests are schemas (they come from the
// window and are distrusted); replies are types. "Neighbours" never counts the asked entities themselves.
import { z } from 'zod';
import type { Answer, SourceKind, Subgraph } from './graph';
import { entityIdSchema, type EntityId, type LinkId } from './ids';
import type { ConstraintFacts, IndexFacts } from './lens/Survey';
import type { Looks } from './looks';
import type { Value } from './value';
import { valueSchema } from './valueSchema';
import { timeWindowSchema, whereSchema } from './where';

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
  /** A statement that would make this search whole and quick, for whoever runs the database; null when there is nothing to advise. Never run by Skein. */
  readonly advice: string | null;
}

export const getQuestionSchema = z.object({ ids });
export type GetQuestion = z.infer<typeof getQuestionSchema>;

export interface GetReply {
  readonly subgraph: Subgraph;
  readonly missing: readonly EntityId[];
}

export const neighbourCountsQuestionSchema = z.object({
  ids,
  /** The rows whose totals are asked for; null for all. `rows` of the reply always tells them all. */
  only: z.array(neighbourFilterSchema).max(1000).nullable().default(null),
  where: whereSchema.nullable().default(null),
});
export type NeighbourCountsQuestion = z.infer<typeof neighbourCountsQuestionSchema>;

export interface NeighbourCount extends NeighbourFilter {
  /** Links in this row. A self-link counts once, as `out`. */
  readonly links: number;
  /** Distinct other entities behind them. */
  readonly neighbours: number;
}

export interface NeighbourCountsReply {
  /**
   * Ordered by link type, direction (out first), entity type; rows without links are left out. Of `where`, the
   * conditions and the time count here; what it asks of a neighbour's totals (`least`, `most`) does not.
   */
  readonly rows: readonly NeighbourCount[];
  /** What `expand` with the same `only` and `where` would report as `totalNeighbours` and `totalLinks`. */
  readonly neighbours: number;
  readonly links: number;
  /** True when counting stopped at a bound, so that all these numbers are lower bounds ("at least"). */
  readonly isAtLeast: boolean;
  readonly answer: Answer;
}

export const expandQuestionSchema = z.object({
  ids,
  /** The rows to follow; null follows everything. */
  only: z.array(neighbourFilterSchema).max(1000).nullable(),
  /** Narrows further and orders; null for anything, most links first. */
  where: whereSchema.nullable().default(null),
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
  /** Neighbours that pass the filter, in all; most links first (or as `where.order` says), then key, then id: a stable order. */
  readonly totalNeighbours: number;
  /** Links that pass the filter and lead to neighbours that pass, or among the asked, in all. */
  readonly totalLinks: number;
  /** True when looking stopped at a bound: the totals and `knownNeighbours` are lower bounds, and the order is that of what was seen. */
  readonly isAtLeast: boolean;
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

export const pathKinds = ['shortest', 'all', 'lightest', 'timed'] as const;
export type PathKind = (typeof pathKinds)[number];

/**
 * Paths between the asked entities: between each two of them; when direction counts (`along`, `timed`), from each to each
 * other. A path may run through another asked entity; none repeats an entity (but see `timed`), none follows a self-link.
 * - `shortest`: all with the fewest hops. `all`: all up to `maxHops`. `lightest`: least cost first.
 * - `timed`: each hop not earlier than the one before and at most `maxGapS` later; earliest arrival first, one path for
 *   each arriving link, the one with fewest hops. It ends where it first meets its target and never turns straight back
 *   over the link it came by, but it may pass an entity twice, because to ask for simple ones under a
 *   waiting limit is NP-hard (Casteigts, Himmel, Molter, Zschoche: Finding temporal paths under waiting time
 *   constraints, Algorithmica 2021). A link without a time is not followed.
 */
export const pathsQuestionSchema = z.object({
  ids: z.array(entityIdSchema).min(2).max(20),
  kind: z.enum(pathKinds),
  maxHops: z.int().min(1).max(12),
  /** `along`: links are followed from start to end only. Undirected link types are followed both ways all the same. */
  direction: z.enum(['any', 'along']),
  /** Null for all. */
  linkTypes: z.array(typeName).max(1000).nullable(),
  /** On the link type's time field; a link without a time does not pass. Null for any time. */
  time: timeWindowSchema.nullable(),
  /** Entities with more neighbours than this are not passed through (the asked ones are ends all the same); null for no limit. */
  mostNeighbours: z.int().min(1).nullable(),
  /** `lightest` only: the link field to add up; null counts each hop as 1. Links without a number there, or with one below 0, are not followed. */
  weight: typeName.nullable(),
  /** `cost` adds the value itself; `strength` adds 1 / value, so that large values are near (0 is not followed). */
  weightIs: z.enum(['cost', 'strength']),
  /** `timed` only, in seconds; null for any. */
  maxGapS: z.number().min(0).nullable(),
  /** How many paths at most, in all. */
  limit: z.int().min(1).max(500),
});
export type PathsQuestion = z.infer<typeof pathsQuestionSchema>;

/** The shortest ways over any link, at any time. */
export const anyPaths = {
  kind: 'shortest',
  maxHops: 6,
  direction: 'any',
  linkTypes: null,
  time: null,
  mostNeighbours: null,
  weight: null,
  weightIs: 'cost',
  maxGapS: null,
  limit: 50,
} as const satisfies Omit<PathsQuestion, 'ids'>;

export interface Hop {
  /** The link followed: of several between the same two, the cheapest, then the earliest, then the first by id. */
  readonly link: LinkId;
  /** Milliseconds since 1970 UTC, or null when the link has no time. */
  readonly at: number | null;
  /** `timed` only: seconds since the hop before; null for the first. */
  readonly gapS: number | null;
  /** How many links that pass, and can be followed, join these two in the direction followed. */
  readonly parallel: number;
}

export interface Path {
  /** From end to end, both included; one more than hops. */
  readonly entities: readonly EntityId[];
  readonly hops: readonly Hop[];
  /** `lightest`: the sum; else the number of hops. */
  readonly cost: number;
}

export interface PathsReply {
  /** In order: pair by pair as asked, then cost (`timed`: arrival, then hops), then hops, then the keys (and ids) along the way. */
  readonly paths: readonly Path[];
  /** The entities and hop links of all paths, the asked entities included. */
  readonly subgraph: Subgraph;
  /** True when there are more than `limit`, so that these are the first ones. */
  readonly isCut: boolean;
  /** True when the search itself stopped early (too many entities or links to look at), so that there may be others. */
  readonly isPartial: boolean;
  /** Links looked at. */
  readonly looked: number;
  readonly missing: readonly EntityId[];
}

/** Entities by what outlives their ids: type and business key, both exact. */
export const locateQuestionSchema = z.object({
  wanted: z
    .array(z.object({ type: typeName, key: z.string().min(1).max(1000) }))
    .min(1)
    .max(20_000),
});
export type LocateQuestion = z.infer<typeof locateQuestionSchema>;

export interface LocateReply {
  /** All that have one of the wanted types and keys, in the order of the wanted, then by id. No links. */
  readonly subgraph: Subgraph;
}

/** Read-only Cypher, for sources that speak it; the others answer NO_CYPHER. */
export const cypherQuestionSchema = z.object({
  text: z.string().min(1).max(100_000),
  /** By name without `$`. An entity is given by its id, as text. */
  parameters: z.record(z.string().max(1000), valueSchema),
  /** Rows at most. */
  limit: z.int().min(1).max(10_000),
});
export type CypherQuestion = z.infer<typeof cypherQuestionSchema>;

/** One cell of a table: a value, or something of the subgraph. */
export type Cell =
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'entity'; readonly id: EntityId }
  | { readonly is: 'link'; readonly id: LinkId }
  | { readonly is: 'path'; readonly entities: readonly EntityId[]; readonly links: readonly LinkId[] }
  | { readonly is: 'list'; readonly cells: readonly Cell[] };

export interface CypherReply {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Every entity and link in the rows, and the ends of those links. */
  readonly subgraph: Subgraph;
  /** True when there were more than `limit` rows. */
  readonly isCut: boolean;
  readonly tookMs: number;
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
  /** Of all facts, where they are written once and for all: other facts have another one. Null where they may change at any time. */
  readonly fingerprint: string | null;
  /** True when counts or field lists rest on a sample. */
  readonly isEstimate: boolean;
  readonly isReadOnly: boolean;
  /** Looks of types outside the catalogue, when a lens gives them any. */
  readonly looks: Looks;
  /** `unsafe`: the server lets writes through in read mode, so free Cypher is off. `none`: the source speaks no Cypher. */
  readonly cypher: 'on' | 'unsafe' | 'none';
  /** Of the database itself; empty for other sources, and when this user may not see them. */
  readonly indexes: readonly IndexFacts[];
  readonly constraints: readonly ConstraintFacts[];
  /** What this user is forbidden to read, as the server words it (`DENY READ {salary} ON GRAPH * NODES Person`); empty when nothing is known to be. */
  readonly restrictions: readonly string[];
  /** Business keys to show when the source is opened without a chart; empty for none. */
  readonly opening: readonly string[];
}
