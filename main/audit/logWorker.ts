// The thread of the logs: a disk that is slow to answer keeps an answer waiting, and never the window.
import type { AuditTail } from '../../shared/audit/line';
import { answersWith } from '../threads/answersWith';
import { ownLogs } from './AuditLog';
import type { LogLine } from './AuditThread';

const logs = ownLogs();

answersWith<LogLine, AuditTail>(({ folder, mark, words }) => logs(folder, mark).append(words));
