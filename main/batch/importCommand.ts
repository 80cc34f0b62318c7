// `import FILE --out CASE`: makes a case of a file of some other program.
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';

export async function importCommand(
  { file, out }: Extract<Command, { name: 'import' }>,
  { importFile, call }: BatchContext,
): Promise<BatchResult> {
  const { entities, links, refused } = await importFile(file, out, call);
  return { out, entities, links, refused };
}
