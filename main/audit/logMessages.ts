// What main and the thread of the logs say to each other.
import type { AuditTail } from '../../shared/audit/line';
import type { Words } from './AuditLog';

export interface LogRequest {
  readonly id: number;
  readonly folder: string;
  readonly mark: string;
  readonly words: Words;
}

export interface LogAnswer {
  readonly id: number;
  /** Null when it is not on the disk. */
  readonly tail: AuditTail | null;
}
