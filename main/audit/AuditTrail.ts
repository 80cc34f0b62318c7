// The record of work of one start of the program: which log is written to now, by whom.
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { AuditEntry, AuditTail } from '../../shared/audit/line';
import { ownLogs, type Logs } from './AuditLog';
import { compacted } from './compacted';
import { keptTail, logFolder, markOf, nameOf, type Logged } from './logFiles';

export interface TrailParts {
  readonly userData: string;
  /** The analyst's name as it is set; '' for the system's. */
  analyst(): Promise<string>;
  /** Logs in this thread when it says nothing. */
  readonly logs?: Logs;
}

export class AuditTrail {
  readonly folder: string;
  private readonly session = randomUUID().slice(0, 8);
  private readonly logs: Logs;
  private about: Logged = { kind: 'none' };

  constructor(private readonly parts: TrailParts) {
    this.folder = logFolder(parts.userData);
    this.logs = parts.logs ?? ownLogs();
  }

  /** From now on what has no place of its own belongs to this source. */
  moveTo(about: Logged): void {
    this.about = about;
  }

  /** The log that is written to now. */
  get mark(): string {
    return markOf(this.about);
  }

  get sourceName(): string {
    return nameOf(this.about);
  }

  /** Resolves once it is on the disk; AUDIT_UNWRITABLE otherwise, and then nothing may be shown. */
  async record(entry: AuditEntry, about: Logged = this.about): Promise<AuditTail> {
    const words = {
      at: new Date().toISOString(),
      who: await this.who(),
      session: this.session,
      source: nameOf(about),
      ...entry,
      parameters: compacted(entry.parameters) as AuditEntry['parameters'],
    };
    return this.logs(this.folder, markOf(about)).append(words);
  }

  async who(): Promise<string> {
    return (await this.parts.analyst()) || systemName();
  }

  async tail(): Promise<AuditTail | null> {
    const kept = await keptTail(this.folder, this.mark);
    return kept === null ? null : { log: this.mark, seq: kept.seq, hash: kept.hash };
  }
}

/** How the system knows the user. */
export function systemName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return String(process.getuid?.() ?? 'unknown');
  }
}
