// Commands without a window in the record of work: written before their line of JSON is said.
import type { AuditEntry } from '../../shared/audit/line';
import { toErrorData } from '../../shared/errors';
import type { AuditTrail } from '../audit/AuditTrail';
import type { Logged } from '../audit/logFiles';
import type { SourceWords } from './arguments';
import type { BatchResult } from './BatchContext';
import type { WindowlessCommand } from './runCommand';

/** Gives what `run` gives, or rejects as it does, once that is on the disk; AUDIT_UNWRITABLE in place of either. */
export async function recorded(
  command: WindowlessCommand,
  trail: AuditTrail,
  run: () => Promise<BatchResult>,
): Promise<BatchResult> {
  const about = aboutOf(command);
  if (about === null) return run();
  const { language: _, name, ...parameters } = command;
  const action = name === 'publish' || name === 'import' ? name : 'command';
  const entry = { action, question: wordsOf(command), parameters } satisfies Partial<AuditEntry>;
  let result: BatchResult;
  try {
    result = await run();
  } catch (error) {
    await trail.record({ ...entry, outcome: toErrorData(error).code, counts: {} }, about);
    throw error;
  }
  await trail.record({ ...entry, outcome: 'done', counts: countsIn(result) }, about);
  return result;
}

/** Which log a command belongs to; null for one that must not write into what it checks. */
function aboutOf(command: WindowlessCommand): Logged | null {
  switch (command.name) {
    case 'verify':
      return null;
    case 'describe':
    case 'search':
      return loggedWords(command.source);
    case 'publish':
      return { kind: 'neo4j', uri: command.to.uri, database: command.to.database };
    case 'sample':
      return { kind: 'case', path: command.out };
    case 'import':
      return command.isSuggesting ? null : { kind: 'case', path: command.out };
    case 'analyse':
      return command.asked === null ? null : loggedWords(command.asked.source);
    case 'convert':
      return { kind: 'case', path: command.file };
  }
}

function loggedWords(words: SourceWords): Logged {
  return words.kind === 'neo4j' ? { kind: 'neo4j', uri: words.uri, database: words.database } : words;
}

function wordsOf(command: WindowlessCommand): string {
  return command.name === 'search' ? `Command search: ${command.text}` : `Command ${command.name}`;
}

/** The numbers of a result, and how long its lists are. */
function countsIn(result: BatchResult): { readonly [name: string]: number } {
  const counts: { [name: string]: number } = {};
  for (const [name, value] of Object.entries(result)) {
    if (typeof value === 'number') counts[name] = value;
    else if (Array.isArray(value)) counts[name] = value.length;
  }
  return counts;
}
