// The record of a publication in the database itself: how far it got, and whether it is finished.
import neo4j from 'neo4j-driver';
import { AppError } from '../../../../shared/errors';
import type { Call } from '../../GraphSource';
import { readCount, readText } from '../readRow';
import type { Gate } from '../runQuery';

export interface Publication {
  readonly state: 'none' | 'unfinished' | 'finished';
  readonly done: { readonly entities: number; readonly links: number };
  readonly database: string;
  /** Entities in the whole database, whoever wrote them. */
  readonly entities: number;
}

const readRecord = `
  CALL () { MATCH (n) RETURN count(n) AS everything }
  CALL () { MATCH (n:_SkeinPublish) RETURN count(n) AS records }
  CALL db.info() YIELD name
  OPTIONAL MATCH (record:_SkeinPublish {mark: $mark})
  RETURN everything - records AS entities, name, record.isFinished AS isFinished,
    coalesce(record.entities, 0) AS doneEntities, coalesce(record.links, 0) AS doneLinks`;

export async function readPublication(gate: Gate, mark: string, call: Call): Promise<Publication> {
  const { rows } = await gate.run({ text: readRecord, parameters: { mark }, maxRows: 1 }, call);
  const row = rows[0];
  if (row === undefined) throw new AppError('INTERNAL');
  const { isFinished } = row;
  return {
    state: isFinished === true ? 'finished' : isFinished === false ? 'unfinished' : 'none',
    done: { entities: readCount(row['doneEntities']), links: readCount(row['doneLinks']) },
    database: readText(row['name']),
    entities: readCount(row['entities']),
  };
}

const uniqueMarks = 'CREATE CONSTRAINT _skein_id IF NOT EXISTS FOR (n:_Skein) REQUIRE n._skeinId IS UNIQUE';
const textIndex = 'CREATE TEXT INDEX _skein_text IF NOT EXISTS FOR (n:_Skein) ON (n._skeinText)';
const captionIndex = 'CREATE RANGE INDEX _skein_caption IF NOT EXISTS FOR (n:_Skein) ON (n._skeinCaption)';
const awaitIndexes = 'CALL db.awaitIndexes(600)';
const indexesMs = 610_000;

export async function prepareDatabase(gate: Gate, call: Call): Promise<void> {
  await gate.run({ text: uniqueMarks, parameters: {} }, call);
  await gate.run({ text: awaitIndexes, parameters: {}, deadlineMs: indexesMs }, call);
}

const begin = `
  MERGE (record:_SkeinPublish {mark: $mark})
  SET record.title = $title, record.entities = $zero, record.links = $zero, record.isFinished = false`;

export async function beginPublication(gate: Gate, mark: string, title: string, call: Call): Promise<void> {
  await gate.run({ text: begin, parameters: { mark, title, zero: neo4j.int(0) } }, call);
}

const finish = 'MATCH (record:_SkeinPublish {mark: $mark}) SET record.isFinished = true';

/** The indexes for searching come last: filled in one go they take seconds, kept up batch by batch minutes. */
export async function finishPublication(gate: Gate, mark: string, call: Call): Promise<void> {
  await gate.run({ text: textIndex, parameters: {} }, call);
  await gate.run({ text: captionIndex, parameters: {} }, call);
  await gate.run({ text: awaitIndexes, parameters: {}, deadlineMs: indexesMs }, call);
  await gate.run({ text: finish, parameters: { mark } }, call);
}
