// Search where counting stops early: the hits that are shown must be the best ones all the same.
import { afterAll, beforeAll, describe } from 'vitest';
import { NamedSource, neverAborted } from '../canonical';
import { findsTheBest, manyPhones } from '../manyPhonesForTests';
import { memoryOfRows } from '../memory/memoryOfRows';
import { temporaryFolder, writeRows } from './caseForTests';
import { CaseFileSource } from './CaseFileSource';
import { workerForTests } from './workerForTests';

describe('search with more matches than are counted', () => {
  const rows = manyPhones(7000);
  const twin = new NamedSource(memoryOfRows(rows));
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let source: CaseFileSource;
  let named: NamedSource;
  beforeAll(async () => {
    folder = await temporaryFolder();
    source = await CaseFileSource.open(writeRows(folder.path, rows), await workerForTests(), neverAborted);
    named = new NamedSource(source);
  });
  afterAll(async () => {
    await source.close();
    await folder.remove();
  });

  findsTheBest(() => ({ named, twin }));
});
