import { describe, expect, it } from 'vitest';
import type { CaseEntityRow, CaseLinkRow } from '../caseRows';
import { graphml } from './graphml';

interface Written {
  readonly entities: readonly CaseEntityRow[];
  readonly links: readonly CaseLinkRow[];
}

function read(text: string): Written {
  const entities: CaseEntityRow[] = [];
  const links: CaseLinkRow[] = [];
  const sink = { entity: (row: CaseEntityRow) => entities.push(row), link: (row: CaseLinkRow) => links.push(row) };
  const summary = graphml.read(text, { fileName: 'x.graphml' }, sink);
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

/** A whole file around the graph's content, which begins in row 2. */
function file(content: string, { keys = '', edges = 'undirected' } = {}): string {
  return `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${edges}">\n${content}\n</graph></graphml>`;
}

describe('GraphML import', () => {
  it('reads ids as keys, plain nodes as Other and undirected edges as LINKED, with their rows', () => {
    const { entities, links } = read(file('<node id="a"/>\n<node id="b"/>\n<edge source="a" target="b"/>'));
    expect(entities).toEqual([
      { ref: 0, type: 'Other', key: 'a', fields: {}, row: 2 },
      { ref: 1, type: 'Other', key: 'b', fields: {}, row: 3 },
    ]);
    expect(links).toEqual([{ type: 'LINKED', from: 0, to: 1, fields: {}, row: 4 }]);
  });

  it('keeps the direction of directed edges, whatever the graph says of the rest', () => {
    const nodes = '<node id="a"/><node id="b"/>';
    const { links } = read(file(`${nodes}<edge source="b" target="a" directed="true"/><edge source="a" target="b"/>`));
    expect(links.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['LINKED_TO', 1, 0],
      ['LINKED', 0, 1],
    ]);
    expect(read(file(`${nodes}<edge source="a" target="b"/>`, { edges: 'directed' })).links[0]?.type).toBe('LINKED_TO');
  });

  it('reads typed data exactly, with the defaults of its keys', () => {
    const keys = `
      <key id="n" for="node" attr.name="name" attr.type="string"/>
      <key id="i" for="node" attr.name="big" attr.type="long"/>
      <key id="f" for="node" attr.name="share" attr.type="double"/>
      <key id="b" for="node" attr.name="active" attr.type="boolean"><default>false</default></key>
      <key id="w" for="edge" attr.name="weight" attr.type="int"><default>1</default></key>`;
    const content = `
      <node id="a"><data key="n"> 陈&amp;<![CDATA[<b>]]> </data><data key="i">9007199254740993</data><data key="b">TRUE</data></node>
      <node id="b"><data key="f">-INF</data><data key="n"></data></node>
      <edge source="a" target="b"/>`;
    const { entities, links } = read(file(content, { keys }));
    expect(entities.map((row) => row.fields)).toEqual([
      { name: '陈&<b>', big: { t: 'int', v: '9007199254740993' }, active: true },
      { share: { t: 'float', v: '-Infinity' }, active: false },
    ]);
    expect(links[0]?.fields).toEqual({ weight: 1 });
  });

  it('takes the type from data or attributes that name one of the catalogue', () => {
    const keys = '<key id="t" for="node" attr.name="type"/><key id="l" for="edge" attr.name="label"/>';
    const content = `<node id="a"><data key="t">suspect</data></node><node id="b" labels=":Person:Phone"/>
      <node id="c"><data key="t">Boat</data></node>
      <edge source="a" target="b"><data key="l">USES</data></edge><edge source="b" target="c" label="CALLED"/>`;
    const { entities, links } = read(file(content, { keys }));
    expect(entities.map(({ type, fields }) => [type, fields])).toEqual([
      ['Suspect', {}],
      ['Phone', {}],
      ['Other', { type: 'Boat' }],
    ]);
    expect(links.map(({ type }) => type)).toEqual(['USES', 'CALLED']);
  });

  it('takes edges that stand before their nodes, parallel edges and self-links', () => {
    const edge = '<edge source="a" target="b"/>';
    const { links } = read(file(`${edge}${edge}<edge source="a" target="a"/><node id="a"/><node id="b"/>`));
    expect(links.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  it('takes the text of a drawing program’s own elements inside data', () => {
    const content =
      '<node id="a"><data key="d5"><y:ShapeNode><y:data/><y:NodeLabel>Head</y:NodeLabel></y:ShapeNode></data></node>';
    expect(read(file(content)).entities[0]?.fields).toEqual({ d5: 'Head' });
  });

  it.each([
    ['missingEnd', 3, file('<node id="a"/>\n<edge source="a" target="b"/>')],
    ['twice', 3, file('<node id="a"/>\n<node id="a"/>')],
    ['noId', 2, file('<node/>')],
    ['hyperedge', 2, file('<hyperedge/>')],
    ['nestedGraph', 3, file('<node id="a">\n<graph edgedefault="directed"/></node>')],
    ['severalGraphs', 3, file('</graph>\n<graph edgedefault="directed">')],
    ['malformed', 2, file('<node id="a">').replace('</graph>', '</grph>').replace('\n</grph>', '</grph>')],
    ['noGraph', 1, '<graphml></graphml>'],
    ['doctype', 2, '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "b">]><graphml/>'],
    [
      'notNumber',
      2,
      file('<node id="a"><data key="i">x</data></node>', {
        keys: '<key id="i" for="node" attr.name="n" attr.type="int"/>',
      }),
    ],
  ])('refuses %s and says in which row', (reason, row, text) => {
    expect(refusalOf(text)).toMatchObject({ code: 'IMPORT_REFUSED', details: { file: 'x.graphml', row, reason } });
  });

  it('is recognised by its root element, with a prefix too', () => {
    expect(graphml.detect('<?xml version="1.0"?>\n<graphml>')).toBe(true);
    expect(graphml.detect('<g:graphml xmlns:g="x">')).toBe(true);
    expect(graphml.detect('source,target\n')).toBe(false);
  });
});
