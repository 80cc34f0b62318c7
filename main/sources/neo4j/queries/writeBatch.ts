// Writes one batch of a publication. The record moves on in the same transaction, and only from where the batch begins:
// a batch that is sent again after a lost answer finds the record moved and does nothing.
import neo4j from 'neo4j-driver';
import type { Call } from '../../GraphSource';
import type { Gate } from '../runQuery';

/** Rows of the case by number, `from` included, `to` not. */
export interface BatchRange {
  readonly mark: string;
  readonly from: number;
  readonly to: number;
}

export interface EntityRow {
  readonly mark: string;
  readonly type: string;
  readonly properties: { readonly [name: string]: unknown };
}

export interface LinkRow {
  readonly type: string;
  /** Marks of both ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: { readonly [name: string]: unknown };
}

const entitiesText = `
  MATCH (record:_SkeinPublish {mark: $mark}) WHERE record.entities = $from
  SET record.entities = $to
  WITH record
  UNWIND $rows AS row
  MERGE (n:_Skein {_skeinId: row.mark})
  SET n:$(row.type), n += row.properties`;

const linksText = `
  MATCH (record:_SkeinPublish {mark: $mark}) WHERE record.links = $from
  SET record.links = $to
  WITH record
  UNWIND $rows AS row
  MATCH (a:_Skein {_skeinId: row.from})
  MATCH (b:_Skein {_skeinId: row.to})
  CREATE (a)-[r:$(row.type)]->(b)
  SET r = row.properties`;

const batchMs = 120_000;

export function writeEntities(gate: Gate, range: BatchRange, rows: readonly EntityRow[], call: Call): Promise<unknown> {
  return write(gate, entitiesText, range, rows, call);
}

export function writeLinks(gate: Gate, range: BatchRange, rows: readonly LinkRow[], call: Call): Promise<unknown> {
  return write(gate, linksText, range, rows, call);
}

async function write(
  gate: Gate,
  text: string,
  { mark, from, to }: BatchRange,
  rows: readonly (EntityRow | LinkRow)[],
  call: Call,
): Promise<void> {
  const parameters = { mark, from: neo4j.int(from), to: neo4j.int(to), rows };
  await gate.run({ text, parameters, deadlineMs: batchMs }, call);
}
