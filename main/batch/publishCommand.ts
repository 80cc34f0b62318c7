// `publish CASE --to URI`: loads a case into a Neo4j database.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';
import { readServer } from './sourceAddress';

export async function publishCommand(
  { casePath, to, merge }: Extract<Command, { name: 'publish' }>,
  { publishCase, password, call }: BatchContext,
): Promise<BatchResult> {
  const { entities, links, refused } = await publishCase(
    { casePath, ...(await readServer(to)), password, merge },
    call,
  );
  return { out: to.uri, entities, links, refused };
}
