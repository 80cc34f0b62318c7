// The thread of the logs: a disk that is slow to answer keeps an answer waiting, and never the window.
import { parentPort } from 'node:worker_threads';
import type { AuditTail } from '../../shared/audit/line';
import { ownLogs } from './AuditLog';
import type { LogAnswer, LogRequest } from './logMessages';

const logs = ownLogs();

parentPort?.on('message', ({ id, folder, mark, words }: LogRequest) => {
  const answer = (tail: AuditTail | null) => parentPort?.postMessage({ id, tail } satisfies LogAnswer);
  logs(folder, mark)
    .append(words)
    .then(answer, () => answer(null));
});
