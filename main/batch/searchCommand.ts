// `search SOURCE TEXT`: the hits in rank order; none is an answer too.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';
import { sourceAddress } from './sourceAddress';

export async function searchCommand(
  { source: words, text, limit }: Extract<Command, { name: 'search' }>,
  context: BatchContext,
): Promise<BatchResult> {
  const { source } = await context.openSource(await sourceAddress(words, context.password), context.call);
  try {
    const { subgraph, total, isAtLeast } = await source.search({ text, types: null, limit }, context.call);
    const hits = subgraph.entities.map(({ id, key, type, caption }) => ({ id, key, type, caption }));
    return { hits, total, ...(isAtLeast ? { isAtLeast } : {}) };
  } finally {
    await source.close();
  }
}
