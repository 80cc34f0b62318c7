// Frozen snapshots inside a case: what one holds never changes, its title and note may.
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeptSnapshot } from '../../../shared/caseWork';
import { AppError } from '../../../shared/errors';
import type { NewSnapshot } from './messages';
import type { Sqlite } from './sqlite';

interface SnapshotRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly kept_at: string;
  readonly entities: number;
  readonly links: number;
  readonly sha256: string;
  readonly thumbnail: Uint8Array;
}

const told = 'id, title, note, kept_at, entities, links, sha256, thumbnail';

/** Newest first. */
export function listSnapshots(database: Sqlite): readonly KeptSnapshot[] {
  return database
    .all<SnapshotRow>(`SELECT ${told} FROM work_snapshots ORDER BY kept_at DESC, id`)
    .map((row) => entryOf(row));
}

export function keepSnapshot(database: Sqlite, snapshot: NewSnapshot): KeptSnapshot {
  const { id, title, note, keptAt, entities, links, text, thumbnail } = snapshot;
  const sha256 = createHash('sha256').update(text).digest('hex');
  database.run('INSERT INTO work_snapshots VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    id,
    plain(title),
    plain(note),
    keptAt,
    entities,
    links,
    sha256,
    deflateRawSync(text),
    thumbnail,
  ]);
  return oneOf(database, id);
}

/** GONE when there is none of that id; a RangeError, which is damage, when it is not what was kept. */
export function readSnapshotText(database: Sqlite, id: string): string {
  const row = database.get<{ text: Uint8Array; sha256: string }>(
    'SELECT text, sha256 FROM work_snapshots WHERE id = ?',
    [id],
  );
  if (row === null) throw new AppError('GONE');
  const text = inflated(row.text);
  if (createHash('sha256').update(text).digest('hex') !== row.sha256) throw new RangeError('not what was kept');
  return text.toString('utf8');
}

export function renameSnapshot(database: Sqlite, id: string, title: string, note: string): KeptSnapshot {
  database.run('UPDATE work_snapshots SET title = ?, note = ? WHERE id = ?', [plain(title), plain(note), id]);
  return oneOf(database, id);
}

export function removeSnapshot(database: Sqlite, id: string): void {
  database.run('DELETE FROM work_snapshots WHERE id = ?', [id]);
}

function oneOf(database: Sqlite, id: string): KeptSnapshot {
  const row = database.get<SnapshotRow>(`SELECT ${told} FROM work_snapshots WHERE id = ?`, [id]);
  if (row === null) throw new AppError('GONE');
  return entryOf(row);
}

function entryOf({ kept_at: keptAt, thumbnail, ...row }: SnapshotRow): KeptSnapshot {
  return { ...row, keptAt, thumbnailBase64: Buffer.from(thumbnail).toString('base64') };
}

/** Characters of the longest snapshot, each of at most four bytes, and no more than memory bears. */
const mostBytes = 1024 * 1024 * 1024;

function inflated(deflated: Uint8Array): Buffer {
  try {
    return inflateRawSync(deflated, { maxOutputLength: mostBytes });
  } catch (cause) {
    throw new RangeError('not what was kept', { cause });
  }
}

/** SQLite text ends at a NUL character. */
function plain(text: string): string {
  return text.replaceAll('\0', '');
}
