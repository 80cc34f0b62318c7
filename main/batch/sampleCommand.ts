// `sample --out FILE`: writes the made-up case, at any size.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';

export async function sampleCommand(
  { size, seed, out }: Extract<Command, { name: 'sample' }>,
  { writeSample, call }: BatchContext,
): Promise<BatchResult> {
  const { entities, links } = await writeSample({ size, seed }, out, call);
  return { out, entities, links, refused: 0 };
}
