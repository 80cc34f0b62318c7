// The analyst's work in one case file, by the one who may write it, or by anyone who reads. Writing is a transaction each
// time (rollback journal, flushed to the disk before it is said to be done); reading takes no lock and looks twice.
import fs from 'node:fs';
import path from 'node:path';
import type { Keeping } from '../../../shared/caseWork';
import { AppError } from '../../../shared/errors';
import { glanceAtCase, hasJournal, isNewer, journalOf, pause, readCaseHeader } from './caseHeader';
import { lockCase, unlockCase, type LockHolder } from './caseLock';
import { checkTables, type KnownTables } from './checkTables';
import { asDamage } from './openCase';
import { asWriteError } from './pendingFile';
import { hideJournals } from './quietLocks';
import { formatVersion } from './schema';
import { isSqliteError, Sqlite } from './sqlite';
import { workTables } from './workTables';

const mostReads = 40;
const betweenReadsMs = 50;
/** Work is little beside the facts. */
const cacheKib = 4 * 1024;

export class WorkFile {
  /** Open only for the writer. */
  private database: Sqlite | null = null;

  private constructor(
    private readonly file: string,
    readonly keeping: Exclude<Keeping, 'memory'>,
    /** Who writes instead, where that is known. */
    readonly holder: LockHolder | null,
    /** Of the lock; null when it is not ours. */
    readonly mark: string | null,
  ) {}

  /** Takes the lock when it is free, and then puts right what a killed writer left. Throws as `openCase` does. */
  static open(file: string): WorkFile {
    if (isNewer(glanceAtCase(file))) return WorkFile.reading(file, 'newer');
    const taken = tryLock(file);
    if (taken === null) return WorkFile.reading(file, 'readOnly');
    if (!taken.isMine) return WorkFile.reading(file, 'elsewhere', taken.by);
    const work = new WorkFile(file, 'case', null, taken.mark);
    try {
      if (hasJournal(file)) work.opened();
      return work;
    } catch (error) {
      work.close();
      throw error;
    }
  }

  private static reading(file: string, why: 'elsewhere' | 'newer' | 'readOnly', by: LockHolder | null = null) {
    hideJournals();
    return new WorkFile(file, why, by, null);
  }

  /** What `read` finds, all of one moment; `none` for a case in which no work was ever kept. */
  read<T>(read: (database: Sqlite) => T, none: T): T {
    try {
      if (this.keeping === 'case') {
        return readCaseHeader(this.file).version < formatVersion ? none : read(this.opened());
      }
      return this.readBeside(read, none);
    } catch (error) {
      throw asDamage(error, path.basename(this.file));
    }
  }

  /** All of it or nothing. NOT_KEPT for those who only read; DISK_FULL, FILE_UNWRITABLE or FILE_UNREADABLE when the disk refuses. */
  write<T>(write: (database: Sqlite) => T): T {
    const file = path.basename(this.file);
    if (this.keeping !== 'case') throw new AppError('NOT_KEPT', { file });
    try {
      const database = this.opened();
      prepareJournal(this.file);
      database.exec('BEGIN IMMEDIATE');
      lift(database);
      const done = write(database);
      database.exec('COMMIT');
      return done;
    } catch (error) {
      // Whatever state it is in: opening anew puts back what the journal holds.
      this.shut();
      throw isSqliteError(error) ? this.whatFailed(error) : asWriteError(error, this.file);
    }
  }

  /** Gives the lock back and leaves nothing beside the case. */
  close(): void {
    this.shut();
    if (this.mark === null) return;
    // Not empty: a change could not be put back just now, and whoever opens the case next must.
    if (!hasJournal(this.file)) fs.rmSync(journalOf(this.file), { force: true });
    unlockCase(this.file, this.mark);
  }

  private opened(): Sqlite {
    if (this.database !== null) return this.database;
    const database = new Sqlite(this.file, { readOnly: false });
    try {
      database.exec(`
        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -${cacheKib};
        PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;`);
      // The first look at a table is what puts a journal back.
      checkTables(database, versionIn(database) === formatVersion ? 'current' : 'older');
      // What is in the journal still was begun and never used: SQLite has looked, and left it.
      if (hasJournal(this.file)) fs.truncateSync(journalOf(this.file));
    } catch (error) {
      database.close();
      throw error;
    }
    this.database = database;
    return database;
  }

  private shut(): void {
    try {
      this.database?.close();
    } catch {
      // It repeats the error that led here.
    }
    this.database = null;
  }

  private readBeside<T>(read: (database: Sqlite) => T, none: T): T {
    for (let tries = 1; ; tries += 1) {
      try {
        const before = readCaseHeader(this.file);
        const found = before.version < formatVersion ? none : this.readOnce(read, none);
        const after = readCaseHeader(this.file);
        const isOfOneMoment = !before.isBeingWritten && !after.isBeingWritten && before.changes === after.changes;
        if (isOfOneMoment || tries === mostReads) return found;
      } catch (error) {
        // Half of what was being written looks like damage.
        if (tries === mostReads) throw error;
      }
      pause(betweenReadsMs);
    }
  }

  private readOnce<T>(read: (database: Sqlite) => T, none: T): T {
    const database = new Sqlite(this.file, { readOnly: true });
    try {
      database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
      const known: KnownTables = checkTables(database, this.keeping === 'newer' ? 'newer' : 'current');
      return known === 'all' ? read(database) : none;
    } finally {
      database.close();
    }
  }

  private whatFailed(error: Error): unknown {
    const told = asWriteError(error, this.file);
    return told === error ? asDamage(error, path.basename(this.file)) : told;
  }
}

/** A case of format 1 gets the tables for work; its facts, and so its ids, stay what they are. */
function lift(database: Sqlite): void {
  if (versionIn(database) === formatVersion) return;
  database.exec(workTables);
  database.exec(`PRAGMA user_version = ${formatVersion}`);
}

function versionIn(database: Sqlite): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Null where the system does not let the case or its folder be written. */
function tryLock(file: string): ReturnType<typeof lockCase> | null {
  try {
    fs.accessSync(file, fs.constants.W_OK);
    return lockCase(file);
  } catch {
    return null;
  }
}

/**
 * SQLite would make the journal open to others and would not flush its folder: after a power cut the journal, and with it
 * the way back, could be gone. It is made here once, and emptied instead of removed after each change.
 */
function prepareJournal(file: string): void {
  const journal = journalOf(file);
  if (fs.existsSync(journal)) return;
  fs.closeSync(fs.openSync(journal, 'a', 0o600));
  // Windows gives no handle on a folder to flush.
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path.dirname(path.resolve(file)), 'r');
  try {
    fs.fsyncSync(folder);
  } catch (error) {
    // Some network file systems cannot flush a folder.
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'ENOTSUP', 'EPERM'].includes(String(error.code)))) {
      throw error;
    }
  } finally {
    fs.closeSync(folder);
  }
}
