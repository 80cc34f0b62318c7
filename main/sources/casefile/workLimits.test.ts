import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mappingSchema } from '../../../shared/tables/Mapping';
import { temporaryFolder } from './caseForTests';
import { inThread } from './inThread';
import { tableWorkIn } from './runCaseJob';
import { workerForTests } from './workerForTests';
import type { Limits } from './workLimits';

const call = { signal: new AbortController().signal };
const wide: Limits = { memoryMb: 1024, processMb: 4096, stillMs: 60_000 };
const edges = mappingSchema.parse({
  name: 'edges',
  entities: [
    { id: 'a', type: 'Other', key: { column: 'source' } },
    { id: 'b', type: 'Other', key: { column: 'target' } },
  ],
  links: [{ type: 'LINKED', from: 'a', to: 'b' }],
});

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

function file(name: string, content: string): string {
  const at = path.join(folder.path, name);
  writeFileSync(at, content);
  return at;
}

/** Two million columns: each of them to be named and guessed at. */
const runaway = () => file('runaway.csv', `${'x,'.repeat(1_900_000)}x\n`);

async function work(look: Limits, run: Limits = wide) {
  return tableWorkIn(inThread(await workerForTests()), () => new Date(), { look, run });
}

describe('a reader that runs away', () => {
  it('is stopped where it gives no sign of life, and the next file is read', async () => {
    const { look } = await work({ ...wide, stillMs: 20 });
    await expect(look({ file: runaway(), text: null, kept: [] }, call)).rejects.toMatchObject({
      code: 'IMPORT_STOPPED',
      details: { file: 'runaway.csv', reason: 'time' },
    });
    const good = file('good.csv', 'source,target\na,b\n');
    const next = await work(wide);
    expect(await next.look({ file: good, text: null, kept: [] }, call)).toMatchObject({ kind: 'table' });
  });

  it('is stopped where it takes too much memory, and leaves nothing beside the case that it was writing', async () => {
    const rows = Array.from({ length: 300_000 }, (_, nth) => `person ${nth},person ${nth + 1}\n`);
    const from = file('many.csv', `source,target\n${rows.join('')}`);
    const { run } = await work(wide, { ...wide, memoryMb: 24 });
    const out = path.join(folder.path, 'case.skein');
    await expect(run({ files: [from], mapping: edges, onProblem: 'keep', out }, call)).rejects.toMatchObject({
      code: 'IMPORT_STOPPED',
      details: { file: 'many.csv', reason: 'memory' },
    });
    expect(readdirSync(folder.path)).toEqual(['many.csv']);
  }, 60_000);
});
