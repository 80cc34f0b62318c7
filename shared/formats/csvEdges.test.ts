import { describe, expect, it } from 'vitest';
import type { CaseEntityRow, CaseLinkRow } from '../caseRows';
import { csvEdges } from './csvEdges';

function read(text: string): { readonly entities: CaseEntityRow[]; readonly links: CaseLinkRow[] } {
  const entities: CaseEntityRow[] = [];
  const links: CaseLinkRow[] = [];
  const sink = { entity: (row: CaseEntityRow) => entities.push(row), link: (row: CaseLinkRow) => links.push(row) };
  const summary = csvEdges.read(text, { fileName: 'x.csv' }, sink);
  expect(summary).toEqual({ entities: entities.length, links: links.length, refused: 0 });
  return { entities, links };
}

function refusalOf(text: string): unknown {
  try {
    read(text);
  } catch (error) {
    return error;
  }
  return null;
}

describe('CSV edge list import', () => {
  it('reads each id once as an entity and each row as a link, with their rows', () => {
    const { entities, links } = read('source,target,weight\nN1,N2,52\nN2,N1,3\n');
    expect(entities).toEqual([
      { ref: 0, type: 'Other', key: 'N1', fields: {}, row: 2 },
      { ref: 1, type: 'Other', key: 'N2', fields: {}, row: 2 },
    ]);
    expect(links).toEqual([
      { type: 'LINKED', from: 0, to: 1, fields: { weight: 52 }, row: 2 },
      { type: 'LINKED', from: 1, to: 0, fields: { weight: 3 }, row: 3 },
    ]);
  });

  it('knows the ends by their other names, in any case and place', () => {
    for (const text of [
      'x,To,FROM\n1,b,a\n',
      '来源;目标;x\na;b;1\n',
      ' Source \tTARGET\tx\na\tb\t1\n',
      'from|to|x\na|b|1',
    ]) {
      const { entities, links } = read(text);
      expect(entities.map(({ key }) => key)).toEqual(['a', 'b']);
      expect(links).toMatchObject([{ from: 0, to: 1, fields: { x: 1 } }]);
    }
  });

  it('makes a column a number only when every value of it is one that writes back the same', () => {
    const header = 'source,target,whole,part,code,long,sign,empty';
    const { links } = read(`${header}\na,b,1,0.50,007,1234567890123456,+1,\na,c,-20,,8,1,2,`);
    expect(links.map(({ fields }) => fields)).toEqual([
      { whole: 1, part: 0.5, code: '007', long: '1234567890123456', sign: '+1' },
      { whole: -20, code: '8', long: '1', sign: '2' },
    ]);
  });

  it('takes the link’s type from the type column', () => {
    const { links } = read('source,target,Type\na,b,CALLED\na,c,\n');
    expect(links.map(({ type, fields }) => [type, fields])).toEqual([
      ['CALLED', {}],
      ['LINKED', {}],
    ]);
  });

  it('takes quoted commas, line breaks and quotes, skips blank rows and still counts them', () => {
    const { links } = read('source,target,note\n\n"a, ""x""",b,"two\nlines"\r\n,,\na,b,z\n');
    expect(links.map(({ fields, row }) => [fields, row])).toEqual([
      [{ note: 'two\nlines' }, 3],
      [{ note: 'z' }, 5],
    ]);
  });

  it.each([
    ['noEnds', 1, 'a,b\n1,2\n'],
    ['noEnds', 1, ''],
    ['noRows', 1, 'source,target\n'],
    ['emptyEnd', 3, 'source,target\na,b\na, \n'],
    ['wrongCells', 2, 'source,target\na,b,c\n'],
    ['wrongCells', 3, 'source,target,n\na,b,1\na,b\n'],
    ['ambiguousHeader', 1, 'source,target,n,n\na,b,1,2\n'],
    ['openQuote', 3, 'source,target\na,b\n"a,b\nc,d\n'],
  ])('refuses %s and says in which row', (reason, row, text) => {
    expect(refusalOf(text)).toMatchObject({ code: 'IMPORT_REFUSED', details: { file: 'x.csv', row, reason } });
  });

  it('leaves prototypes alone when a column is named after one', () => {
    const { links } = read('source,target,__proto__\na,b,x\n');
    expect(Object.getPrototypeOf(links[0]?.fields)).toBe(Object.prototype);
    expect(Object.keys(links[0]?.fields ?? {})).toEqual(['__proto__']);
  });

  it('is recognised by a header that names both ends', () => {
    expect(csvEdges.detect('from;to\n')).toBe(true);
    expect(csvEdges.detect('id,name\n')).toBe(false);
  });
});
