// The facts that travel: entities, links, and where they come from. Plain JSON throughout.
import type { EntityId, LinkId } from './ids';
import type { Fields } from './value';

export interface Entity {
  readonly id: EntityId;
  /** A catalogue id such as `Suspect`, or the source's own label when the catalogue does not know it. */
  readonly type: string;
  /** The business key (phone number, card number, national id); '' when the source has none. Outlives the id. */
  readonly key: string;
  readonly caption: string;
  readonly fields: Fields;
  readonly record: FileRow | null;
}

export interface Link {
  readonly id: LinkId;
  /** A catalogue id such as `CALLED`, or the source's own relationship type. */
  readonly type: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly fields: Fields;
  readonly record: FileRow | null;
}

/** The row of an imported file that first said this; `file` is a key of `Subgraph.files`. Rows count from 1, header included. */
export interface FileRow {
  readonly file: string;
  readonly row: number;
}

export interface FileOrigin {
  readonly name: string;
  readonly sha256: string;
  /** ISO 8601 UTC. */
  readonly importedAt: string;
}

export const sourceKinds = ['casefile', 'neo4j', 'snapshot'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Which source answered which question, when: the provenance of everything in one reply. */
export interface Answer {
  readonly source: { readonly kind: SourceKind; readonly name: string; readonly version: string };
  readonly question: string;
  /** The question's own words and filters in one line, for the record; never a secret. */
  readonly detail: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface Subgraph {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  readonly files: { readonly [file: string]: FileOrigin };
  readonly answer: Answer;
}
