// Everything in a case, in the order of writing and in batches, for publishing it to a database.
import type { Entity, Link } from '../../../shared/graph';
import type { SourceDescription } from '../../../shared/questions';
import type { Call } from '../GraphSource';
import { CaseThread } from './CaseThread';

export interface CaseReader {
  readonly description: SourceDescription;
  /** Batches of at most `size`; `skip` leaves out so many from the start, to go on where an earlier reader stopped. */
  entities(size: number, skip?: number): AsyncGenerator<readonly Entity[]>;
  /** As `entities`; their ends are ids of entities of this case. */
  links(size: number, skip?: number): AsyncGenerator<readonly Link[]>;
  close(): Promise<void>;
}

/** Rejects as `openCase` says; a batch rejects with CANCELLED once the call is aborted. */
export async function readCase(file: string, workerPath: string, call: Call): Promise<CaseReader> {
  const thread = new CaseThread(workerPath);
  try {
    const description = await thread.ask('open', { file }, call);
    return {
      description,
      entities: (size, skip = 0) =>
        batches((after, limit) => thread.ask('entities', { after, limit }, call), size, skip),
      links: (size, skip = 0) => batches((after, limit) => thread.ask('links', { after, limit }, call), size, skip),
      close: () => thread.close(),
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

/** Rows are numbered from 1 without gaps, so that the number read is the number of the last row. */
async function* batches<T>(
  read: (after: number, limit: number) => Promise<readonly T[]>,
  size: number,
  skip: number,
): AsyncGenerator<readonly T[]> {
  let after = skip;
  for (;;) {
    const batch = await read(after, size);
    if (batch.length > 0) yield batch;
    after += batch.length;
    if (batch.length < size) return;
  }
}
