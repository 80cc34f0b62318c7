// Main's side of the thread of the logs. It starts with this object, so that it is there when the first line comes.
import type { AuditTail } from '../../shared/audit/line';
import { AskedThread } from '../threads/AskedThread';
import type { Log, Words } from './AuditLog';

/** What the thread is given for each line. */
export interface LogLine {
  readonly folder: string;
  readonly mark: string;
  readonly words: Words;
}

export class AuditThread {
  private readonly thread: AskedThread<LogLine, AuditTail>;

  constructor(script: string) {
    this.thread = new AskedThread(script, 'AUDIT_UNWRITABLE');
    this.thread.start();
  }

  /** When the thread fails, whoever waits is told AUDIT_UNWRITABLE, and the next line starts a new one. */
  readonly logs = (folder: string, mark: string): Log => ({
    append: (words) => this.thread.ask({ folder, mark, words }),
  });
}
