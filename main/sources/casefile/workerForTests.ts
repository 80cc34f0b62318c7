// Builds the case worker, and the reader that it starts, for tests.
import { builtForTests } from '../../builtForTests';

let built: Promise<string> | null = null;

/** The path of the built worker; built once in a process. */
export function workerForTests(): Promise<string> {
  built ??= buildWorkers();
  return built;
}

async function buildWorkers(): Promise<string> {
  await builtForTests('sources/casefile/tables/tableReader.ts');
  return builtForTests('sources/casefile/caseWorker.ts');
}
