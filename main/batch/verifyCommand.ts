// `verify FILE`: whether a log, a case's log or an export is what was written.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';

export async function verifyCommand(
  { file }: Extract<Command, { name: 'verify' }>,
  { verifyFile }: BatchContext,
): Promise<BatchResult> {
  return { file, ...(await verifyFile(file)) };
}
