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

  it('reads the commands that write', () => {
    expect(parse('publish a.skein --to bolt://h --merge')).toMatchObject({
      casePath: 'a.skein',
      to: { uri: 'bolt://h', user: 'neo4j', database: '' },
      merge: true,
    });
    expect(parse('sample --out a.skein')).toMatchObject({ size: null, seed: 1, out: 'a.skein' });
    expect(parse('sample --size 200000 --seed 3 --out a.skein')).toMatchObject({ size: 200_000, seed: 3 });
    expect(parse('import e.csv --out a.skein')).toMatchObject({ file: 'e.csv', out: 'a.skein' });
  });

  it.each([
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
    ['badExtension', 'snapshot sample --find x --out x.pdf'],
    ['badExtension', 'import e.csv --out a.json'],
    ['badExtension', 'open --screenshot x.jpg'],
    ['badNumber', 'snapshot sample --find x --out x.png --expand two'],
    ['badNumber', 'snapshot sample --find x --out x.png --limit 0'],
    ['badNumber', 'sample --size 2.5 --out a.skein'],
    ['badNumber', 'sample --size 399 --out a.skein'],
    ['badNumber', 'sample --size 200001 --out a.skein'],
    ['badChoice', 'open --lang fr'],
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
