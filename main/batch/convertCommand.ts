// `convert IN --out OUT [--format ID]`: a file of one format into a file of another.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';

export async function convertCommand(
  { file, out, format }: Extract<Command, { name: 'convert' }>,
  { convertFile, importFile, call }: BatchContext,
): Promise<BatchResult> {
  const { entities, links, refused, unsaid } = await convertFile({ from: file, out, format }, { importFile }, call);
  return { out, format, entities, links, refused, unsaid };
}
