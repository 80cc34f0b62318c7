import { describe, expect, it } from 'vitest';
import { parseCommand } from './arguments';
import { wordsOf } from './words';

const chart = { find: [], expand: 0, limit: 50, layout: null, seed: 1, theme: null };

function parse(line: string): unknown {
  return parseCommand(line.split(' ').filter((word) => word !== ''));
}

function reasonOf(line: string): unknown {
  try {
    return parse(line);
  } catch (error) {
    return error;
  }
}

describe('the command line', () => {
  it('opens the window when nothing is said, and on a file that is named', () => {
    expect(parse('')).toEqual({ name: 'open', language: null, source: null, screenshot: null, ...chart });
    expect(parse('./a/b.skein')).toMatchObject({ name: 'open', source: { kind: 'case', path: './a/b.skein' } });
    expect(parse('open chart.json')).toMatchObject({ source: { kind: 'snapshot', path: 'chart.json' } });
    expect(parse('--lang zh --theme dark')).toMatchObject({ name: 'open', language: 'zh', theme: 'dark' });
    expect(parse('open sample --screenshot out/x.PNG')).toMatchObject({
      source: { kind: 'sample' },
      screenshot: 'out/x.PNG',
    });
  });

  it('reads everything that a snapshot needs', () => {
    expect(
      parse('snapshot sample --find N1 --find=陈伟 --expand 2 --limit 20 --layout tree --seed 7 --out x.svg'),
    ).toEqual({
      name: 'snapshot',
      language: null,
      source: { kind: 'sample' },
      out: 'x.svg',
      handling: null,
      find: ['N1', '陈伟'],
      expand: 2,
      limit: 20,
      layout: 'tree',
      seed: 7,
      theme: null,
    });
  });

  it('reads a database by its address, user and database', () => {
    const plain = { certificatesFile: null, actAs: '', isOpenAccepted: false, lensFile: null };
    const account = { uri: 'neo4j+s://db.example:7687', user: 'ana', database: 'cases' };
    const source = { kind: 'neo4j', ...account, ...plain };
    const words = 'neo4j+s://db.example:7687 --user ana --database cases';
    expect(parse(`describe ${words}`)).toMatchObject({ name: 'describe', source });
    expect(parse(`open ${words}`)).toMatchObject({ source });
    expect(parse('search bolt://h:1 chen --limit 5')).toMatchObject({
      source: { kind: 'neo4j', uri: 'bolt://h:1', user: 'neo4j', database: '' },
      text: 'chen',
      limit: 5,
    });
  });

  it('reads how a database is trusted, whom to act as, and which lens to look through', () => {
    const words = 'bolt://h --certificates ca.pem --act-as bea --accept-open';
    const server = { uri: 'bolt://h', certificatesFile: 'ca.pem', actAs: 'bea', isOpenAccepted: true };
    const source = { kind: 'neo4j', ...server, lensFile: 'l.json' };
    expect(parse(`describe ${words} --lens l.json`)).toMatchObject({ source });
    expect(parse(`search ${words} --lens l.json chen`)).toMatchObject({ source, text: 'chen' });
    expect(parse(`open ${words} --lens l.json`)).toMatchObject({ source });
    expect(parse(`snapshot ${words} --lens l.json --find x --out x.png`)).toMatchObject({ source });
    expect(parse(`publish a.skein --to ${words}`)).toMatchObject({ to: server });
  });

  it('reads a comparison: a snapshot with a snapshot or a source', () => {
    expect(parse('compare a.json b.json --out c.MD')).toMatchObject({
      ...{ name: 'compare', earlier: 'a.json', out: 'c.MD', handling: null, find: [] },
      source: { kind: 'snapshot', path: 'b.json' },
    });
    expect(parse('compare a.json bolt://h --user ana --handling X --out c.pdf')).toMatchObject({
      ...{ earlier: 'a.json', handling: 'X', source: { kind: 'neo4j', user: 'ana' } },
    });
    expect(reasonOf('compare x.skein a.json --out c.md')).toMatchObject({ details: { reason: 'notASnapshot' } });
    expect(reasonOf('compare a.json --out c.md')).toMatchObject({ details: { reason: 'missingWord' } });
    expect(reasonOf('compare a.json b.json --out c.png')).toMatchObject({ details: { reason: 'badExtension' } });
  });

  it('reads a report: its template, words and what to put on the chart, which a snapshot has already', () => {
    expect(parse('report sample --find Chen --template tables --handling X --title T --out r.docx')).toMatchObject({
      ...{ name: 'report', template: 'tables', handling: 'X', title: 'T', purpose: '', out: 'r.docx', find: ['Chen'] },
    });
    expect(parse('report a.json --out r.pdf')).toMatchObject({ template: 'full', source: { kind: 'snapshot' } });
    expect(() => parse('report sample --out r.pdf')).toThrow();
    expect(() => parse('report a.json --out r.png')).toThrow();
  });

  it('reads the commands that write', () => {
    expect(parse('publish a.skein --to bolt://h --merge')).toMatchObject({
      casePath: 'a.skein',
      to: { uri: 'bolt://h', user: 'neo4j', database: '' },
      merge: true,
    });
    expect(parse('sample --out a.skein')).toMatchObject({ size: null, seed: 1, out: 'a.skein' });
    expect(parse('sample --size 200000 --seed 3 --out a.skein')).toMatchObject({ size: 200_000, seed: 3 });
    expect(parse('convert e.csv --out a.gexf')).toMatchObject({ file: 'e.csv', out: 'a.gexf', format: 'gexf' });
    expect(parse('convert a.skein --out b.zip --format neo4j-csv')).toMatchObject({ format: 'neo4j-csv' });
    expect(parse('convert e.csv --out a.skein')).toMatchObject({ format: 'skein' });
  });

  it('reads what an analysis is asked', () => {
    expect(parse('analyse --list')).toMatchObject({ name: 'analyse', asked: null });
    expect(
      parse('analyse a.skein --analysis pagerank --param damping=0.5 --param links=CALLED --out x.csv'),
    ).toMatchObject({
      asked: {
        source: { kind: 'case', path: 'a.skein' },
        analysis: { id: 'pagerank' },
        chosen: { links: 'CALLED', direction: 'both', weight: 'none', damping: 0.5 },
        scope: { is: 'whole' },
        out: 'x.csv',
      },
    });
    const scoped = (scope: string) => parse(`analyse bolt://h --user a --analysis degree --scope ${scope} --out x.csv`);
    expect(scoped('types=Phone,CALLED')).toMatchObject({
      asked: { source: { kind: 'neo4j', user: 'a' }, scope: { is: 'types', types: ['Phone', 'CALLED'] } },
    });
    expect(scoped('around=P-1')).toMatchObject({ asked: { scope: { is: 'around', key: 'P-1', hops: 1 } } });
    expect(scoped('around=a,b,2')).toMatchObject({ asked: { scope: { is: 'around', key: 'a,b', hops: 2 } } });
  });

  it('reads what is imported, and how', () => {
    expect(parse('import e.csv --out a.skein')).toMatchObject({
      files: ['e.csv'],
      mappingFile: null,
      onProblem: 'keep',
      isSuggesting: false,
      out: 'a.skein',
    });
    expect(parse('import a.csv b.xlsx --mapping m.json --on-problem refuse --out a.skein')).toMatchObject({
      files: ['a.csv', 'b.xlsx'],
      mappingFile: 'm.json',
      onProblem: 'refuse',
    });
    expect(parse('import a.csv --suggest')).toMatchObject({ isSuggesting: true, out: '' });
    expect(parse('import a.csv --suggest --out m.json')).toMatchObject({ isSuggesting: true, out: 'm.json' });
  });

  it.each([
    ['badScope', 'analyse sample --analysis degree --scope chart --out x.csv'],
    ['badScope', 'analyse sample --analysis degree --scope types= --out x.csv'],
    ['badChoice', 'analyse sample --analysis nonsense --out x.csv'],
    ['missingOption', 'analyse sample --out x.csv'],
    ['notAPair', 'analyse sample --analysis degree --param links --out x.csv'],
    ['badParameter', 'analyse sample --analysis degree --param depth=1 --out x.csv'],
    ['badParameter', 'analyse sample --analysis pagerank --param damping=2 --out x.csv'],
    ['badExtension', 'analyse sample --analysis degree --out x.png'],
    ['missingWord', 'analyse --analysis degree --out x.csv'],
    ['unknownCommand', 'descibe sample'],
    ['unknownOption', 'describe sample --find x'],
    ['unknownOption', 'describe sample --nonsense'],
    ['unknownOption', 'publish a.skein --to bolt://h --lens l.json'],
    ['unknownOption', 'import e.csv --out a.skein --accept-open'],
    ['missingValue', 'describe bolt://h --certificates'],
    ['missingValue', 'describe bolt://h --act-as --accept-open'],
    ['unexpectedValue', 'describe bolt://h --accept-open=yes'],
    ['missingWord', 'describe'],
    ['missingWord', 'search sample'],
    ['surplusWord', 'describe sample more'],
    ['missingOption', 'snapshot sample --out x.png'],
    ['missingOption', 'snapshot sample --find x'],
    ['missingOption', 'import e.csv'],
    ['missingValue', 'snapshot sample --out x.png --find'],
    ['missingValue', 'snapshot sample --find --out x.png'],
    ['missingValue', 'snapshot sample --find= --out x.png'],
    ['unexpectedValue', 'publish a.skein --to bolt://h --merge=yes'],
    ['badExtension', 'snapshot sample --find x --out x.gif'],
    ['badExtension', 'import e.csv --out a.json'],
    ['badExtension', 'open --screenshot x.jpg'],
    ['badNumber', 'snapshot sample --find x --out x.png --expand two'],
    ['badNumber', 'snapshot sample --find x --out x.png --limit 0'],
    ['badNumber', 'sample --size 2.5 --out a.skein'],
    ['badNumber', 'sample --size 399 --out a.skein'],
    ['badNumber', 'sample --size 200001 --out a.skein'],
    ['badChoice', 'open --lang fr'],
    ['badChoice', 'convert a.csv --out a.zip --format doc'],
    ['badExtension', 'convert a.csv --out a.doc'],
    ['missingOption', 'convert a.csv'],
    ['badAddress', 'describe http://h'],
    ['badAddress', 'publish a.skein --to h:7687'],
    ['notACase', 'publish a.csv --to bolt://h'],
  ])('refuses with %s: %s', (reason, line) => {
    expect(reasonOf(line)).toMatchObject({ code: 'USAGE', details: { reason } });
  });

  it('does not repeat a password that was put into an address', () => {
    const error = reasonOf('describe bolt://ana:secret@h:7687');
    expect(error).toMatchObject({ details: { reason: 'badAddress', value: 'bolt://…@h:7687' } });
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});

describe('the user’s words', () => {
  it('stand after the app’s folder when it runs from source, whatever Electron was told', () => {
    expect(wordsOf(['electron', '.', 'describe', 'sample'], true)).toEqual(['describe', 'sample']);
    expect(
      wordsOf(
        ['electron', '-r', 'loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '/app'],
        true,
      ),
    ).toEqual([]);
    expect(wordsOf(['electron', '--no-sandbox', '.', '--user-data-dir=/tmp/x', 'open'], true)).toEqual(['open']);
  });

  it('stand first in the packaged program', () => {
    expect(wordsOf(['/opt/skein/skein', '--no-sandbox', 'describe', 'a.skein'], false)).toEqual([
      'describe',
      'a.skein',
    ]);
  });

  it('keep what is ours, mistyped or not', () => {
    expect(wordsOf(['skein', 'open', '--lang', 'zh', '--fnid', 'x'], false)).toEqual([
      'open',
      '--lang',
      'zh',
      '--fnid',
      'x',
    ]);
  });
});
