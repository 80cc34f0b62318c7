// Search where counting stops early: the hits that are shown must be the best ones all the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NamedSource, neverAborted } from '../canonical';
import { memoryOfRows } from '../memory/memoryOfRows';
import type { CaseRows } from '../suiteCase';
import { temporaryFolder, writeRows } from './caseForTests';
import { CaseFileSource } from './CaseFileSource';
import { workerForTests } from './workerForTests';

describe('search with more matches than are counted', () => {
  const rows = manyPhones();
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

  const asked = [
    ['the beginning of all numbers', '139', null],
    ['the middle of all numbers', '9000', null],
    ['one digit', '9', null],
    ['a key that is also in the middle of the others', '000', null],
    ['a text that few begin with and all contain', 'zhang', null],
    ['one type among the many', '139', ['Suspect']],
  ] as const;
  for (const [what, text, types] of asked) {
    it(`shows the best hits for ${what}`, async () => {
      const question = { text, types: types === null ? null : [...types], limit: 20 };
      const [told, expected] = [await named.search(question), await twin.search(question)];
      expect(told.entities).toEqual(expected.entities);
      expect(told.total).toBeLessThanOrEqual(expected.total);
      expect(told.isAtLeast).toBe(told.total < expected.total);
    });
  }
});

/** Captions sort before those of the few that begin with the text, so the few are met last. */
function manyPhones(): CaseRows {
  const entities = Array.from({ length: 7000 }, (_, ref) => {
    const number = String(13900000000 + ref * 3);
    return { ref, type: 'Phone', key: number, fields: { number, registeredTo: `Owner Zhang ${ref}` }, row: null };
  });
  const few = ['000', 'Zhang San', 'zhang si', '139 Zhang'].map((name, index) => {
    const fields = { suspectId: index === 0 ? name : `S-${index}`, name: `${name}`, alias: '139' };
    return { ref: entities.length + index, type: 'Suspect', key: fields.suspectId, fields, row: null };
  });
  return { title: 'many', opening: [], entities: [...entities, ...few], links: [] };
}
