// `sample --out FILE`: writes the made-up case, at any size, and beside it the truth that analyses are tested against.
import path from 'node:path';
import type { Command } from './arguments';
import { saveAtomic } from '../cases/saveAtomic';
import type { BatchContext, BatchResult } from './BatchContext';

export async function sampleCommand(
  { size, seed, out }: Extract<Command, { name: 'sample' }>,
  { writeSample, call }: BatchContext,
): Promise<BatchResult> {
  const { entities, links, truth } = await writeSample({ size, seed }, out, call);
  await saveAtomic(truthFileOf(out), `${JSON.stringify(truth)}\n`);
  return { out, entities, links, refused: 0 };
}

/** `lantern.skein` has its truth in `lantern.truth.json`. */
function truthFileOf(out: string): string {
  const { dir, name } = path.parse(out);
  return path.join(dir, `${name}.truth.json`);
}
