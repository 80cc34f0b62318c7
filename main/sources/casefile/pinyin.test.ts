// Chinese names by their Pinyin: the case file finds what its twin finds, which asks the rule about every name.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NamedSource } from '../canonical';
import { memoryOfRows } from '../memory/memoryOfRows';
import type { CaseRows } from '../suiteCase';
import { openRows } from './caseForTests';
import type { CaseFileSource } from './CaseFileSource';

const surnames = [...'陈程单曾解吕王李嗯', '尉迟', '欧阳', '阿'];
const given = ['伟', '思琪', '一凡', '', '安', '\u{2a6d6}', '国栋', '绿'];
const syllables = ['chen', 'cheng', 'wei', 'shan', 'dan', 'lv', 'lu', 'ou', 'yang', 'a', 'si', 'yi', 'fan', 'li', 'yu'];

describe('Pinyin in a case file', () => {
  const rows = people();
  const twin = new NamedSource(memoryOfRows(rows));
  let source: CaseFileSource;
  let named: NamedSource;
  beforeAll(async () => {
    source = await openRows(rows);
    named = new NamedSource(source);
  }, 120_000);
  afterAll(() => source.close());

  const ask = (text: string, types: string[] | null = null) => ({ text, types, limit: 1000 });

  it('finds by syllables and first letters, and not by a syllable that only begins like the name’s', async () => {
    const found = async (text: string) => (await named.search(ask(text))).entities.map(({ key }) => key);
    expect(await found('chenwei')).toEqual(['S-陈伟']);
    expect(await found('cw')).toEqual(['S-单伟', 'S-曾伟', 'S-程伟', 'S-陈伟']);
    expect((await found('chen')).every((key) => key.startsWith('S-陈'))).toBe(true);
    expect(await found('ouyangsiqi')).toEqual(['G-欧阳思琪', 'S-欧阳思琪']);
  });

  it('keeps to the asked types', async () => {
    const question = ask('ouyang', ['Gang']);
    expect(await named.search(question)).toEqual(await twin.search(question));
    expect((await named.search(question)).total).toBe(1);
  });

  it('finds what its twin finds, whatever is typed: same hits, order and totals', async () => {
    const piece = fc.tuple(fc.constantFrom(...syllables), fc.nat(6), fc.constantFrom('', ' ', "'"));
    const typed = fc
      .array(piece, { minLength: 1, maxLength: 3 })
      .map((pieces) => pieces.map(([syllable, cut, gap]) => syllable.slice(0, 6 - cut) + gap).join(''));
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        if (text.trim() === '') return;
        expect(await named.search(ask(text))).toEqual(await twin.search(ask(text)));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** Everyone of these surnames and given names; a gang of that name too; a phone that is registered to one. */
function people(): CaseRows {
  const names = surnames.flatMap((surname) => given.map((name) => surname + name));
  const suspects = names.map((nameZh, ref) => ({
    ref,
    type: 'Suspect',
    key: `S-${nameZh}`,
    fields: { suspectId: `S-${nameZh}`, nameZh, idNumber: '陈' },
    row: null,
  }));
  const gang = { gangId: 'G-欧阳思琪', name: 'Harbour', nameZh: '欧阳思琪帮' };
  const phone = { number: '139', registeredTo: '陈伟' };
  const others = [
    { type: 'Gang', key: gang.gangId, fields: gang },
    { type: 'Phone', key: phone.number, fields: phone },
  ].map((one, index) => ({ ...one, ref: names.length + index, row: null }));
  const entities: CaseRows['entities'] = [...suspects, ...others];
  return { title: 'people', opening: [], entities, links: [] };
}
