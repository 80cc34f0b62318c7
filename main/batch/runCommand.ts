// The commands that need no window, behind one gate: each gives the JSON of its result, with the time it took.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';
import { analyseCommand, listAnalyses } from './analyseCommand';
import { convertCommand } from './convertCommand';
import { describeCommand } from './describeCommand';
import { importCommand } from './importCommand';
import { publishCommand } from './publishCommand';
import { sampleCommand } from './sampleCommand';
import { searchCommand } from './searchCommand';
import { verifyCommand } from './verifyCommand';

const windowCommands = ['open', 'snapshot', 'report', 'compare'] as const;
type WindowName = (typeof windowCommands)[number];
export type WindowCommand = Extract<Command, { name: WindowName }>;
export type WindowlessCommand = Exclude<Command, { name: WindowName }>;

export function isWindowless(command: Command): command is WindowlessCommand {
  return !windowCommands.some((name) => name === command.name);
}

/** Rejects with an AppError. `ms` counts from the start of the program. */
export async function runCommand(command: WindowlessCommand, context: BatchContext): Promise<BatchResult> {
  switch (command.name) {
    case 'describe':
      return describeCommand(command, context);
    case 'search':
      return searchCommand(command, context);
    case 'publish':
      return timed(await publishCommand(command, context));
    case 'sample':
      return timed(await sampleCommand(command, context));
    case 'analyse':
      return command.asked === null ? listAnalyses() : timed(await analyseCommand(command.asked, context));
    case 'import':
      return timed(await importCommand(command, context));
    case 'convert':
      return timed(await convertCommand(command, context));
    case 'verify':
      return verifyCommand(command, context);
  }
}

export function timed(result: BatchResult): BatchResult {
  return { ...result, ms: Math.round(performance.now()) };
}
