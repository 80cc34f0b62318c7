// `describe SOURCE`: which types it holds, how many of each, with which fields; of a database also what it keeps and
// forbids.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';
import { sourceAddress } from './sourceAddress';

export async function describeCommand(
  { source: words }: Extract<Command, { name: 'describe' }>,
  context: BatchContext,
): Promise<BatchResult> {
  const { source, description } = await context.openSource(await sourceAddress(words, context.password), context.call);
  await source.close();
  const { name, version, entityTypes, linkTypes, isEstimate, indexes, constraints, restrictions } = description;
  const fields = [...entityTypes, ...linkTypes].map(({ type, fields: names }) => [type, names]);
  return {
    source: name,
    version,
    entities: Object.fromEntries(entityTypes.map(({ type, count }) => [type, count])),
    links: Object.fromEntries(linkTypes.map(({ type, count }) => [type, count])),
    fields: Object.fromEntries(fields),
    ...(indexes.length > 0 ? { indexes } : {}),
    ...(constraints.length > 0 ? { constraints } : {}),
    ...(restrictions.length > 0 ? { restrictions } : {}),
    ...(isEstimate ? { isEstimate } : {}),
  };
}
