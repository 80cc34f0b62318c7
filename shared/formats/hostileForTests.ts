// Files made to harm their readers, and valid files damaged at random: what the hostile test and its gate feed to every reader.
import { strToU8, zipSync } from 'fflate';
import { createRandom } from '../sample/random';
import { AppError } from '../errors';
import { readFiles, type ForeignFile } from './readFiles';

const bytes = (fileName: string, text: string): ForeignFile => ({ fileName, bytes: strToU8(text) });

const graphml = (inner: string, keys = '') => `<graphml>${keys}<graph>${inner}</graph></graphml>`;
const gexf = (inner: string) => `<gexf><graph>${inner}</graph></gexf>`;
const anx = (inner: string) => `<Chart><ChartItemCollection>${inner}</ChartItemCollection></Chart>`;
const xmlWraps: readonly (readonly [string, (inner: string) => string])[] = [
  ['x.graphml', graphml],
  ['x.gexf', gexf],
  ['x.anx', anx],
];
const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const doctypes = [
  `<!DOCTYPE g [<!ENTITY l0 "ha">${laughs}]>`,
  '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE g [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>',
  '<!doctype g>',
  `<!DOCTYPE g [<!ENTITY a "${'A'.repeat(100_000)}">]>`,
  '<!DOCTYPE\ng\n[<!ELEMENT g ANY>]>',
];
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const texts = [
  '\0',
  '\uD800',
  '\uFFFF',
  '"',
  "'",
  '<',
  ']]>',
  '&#0;',
  '&#xD800;',
  '&undefined;',
  '\u202E',
  '='.repeat(300),
];

/** At least 200 files, each to be read or refused, never to do harm. */
export function hostileFiles(): readonly ForeignFile[] {
  return [...xmlFiles(), ...jsonFiles(), ...lineFiles(), ...oddFiles(), ...archives()];
}

function xmlFiles(): readonly ForeignFile[] {
  return xmlWraps.flatMap(([name, wrap]) => [
    ...doctypes.map((doctype) => bytes(name, `<?xml version="1.0"?>${doctype}${wrap('&l10;')}`)),
    ...[65, 1000, 200_000].map((depth) => bytes(name, wrap('<a>'.repeat(depth) + '</a>'.repeat(depth)))),
    bytes(name, wrap('<node>'.repeat(50_000))),
    ...texts.map((text) => bytes(name, wrap(`<node id="a" label="${text}"/>${text}`))),
    ...names.map((word) =>
      bytes(name, wrap(`<node id="${word}" ${word}="${word}"/><edge source="${word}" target="${word}"/>`)),
    ),
    bytes(name, wrap('<node id="a"/><node id="a"/>')),
    bytes(name, wrap('<edge source="a" target="b"/>')),
    bytes(name, wrap(`<node id="${'x'.repeat(1_000_000)}"/>`)),
    bytes(name, wrap(`<node id="a" ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`)),
    ...[1, 5, 12, 25, 40].map((length) => bytes(name, wrap('<node id="a"/>').slice(0, length))),
  ]);
}

function jsonFiles(): readonly ForeignFile[] {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const wraps: readonly (readonly [string, (inner: string) => string])[] = [
    ['x.json', (inner) => `{"graph":{"nodes":{"a":{"metadata":{"x":${inner}}}},"edges":[]}}`],
    ['s.json', (inner) => `{"type":"bundle","objects":[{"type":"tool","id":"tool--1","x":${inner}}]}`],
    ['f.jsonl', (inner) => `{"id":"a","schema":"Person","properties":{"x":[${inner}]}}`],
    ['k.json', (inner) => `{"format":"skein-snapshot","version":4,"chart":${inner}}`],
  ];
  const values = [
    ...[65, 1000, 1_000_000].map(nested),
    '{"a":'.repeat(100_000),
    '1e999',
    '-0',
    '9'.repeat(100_000),
    `0.${'1'.repeat(100_000)}`,
    '"\\ud800"',
    '"\\u0000"',
    '{"t":"int","v":"x"}',
    'NaN',
    '1 2',
    '"open',
    '{"a":1,"a":2}',
    `"${'x'.repeat(1_000_000)}"`,
    ...names.map((name) => `{"${name}":{"polluted":true}}`),
  ];
  const shapes = [
    '{"graph":[]}',
    '{"graphs":{}}',
    '{"graph":{"nodes":1}}',
    '{"graph":{"nodes":[1]}}',
    '{"graph":{"nodes":{},"edges":{}}}',
    '{"graph":{"nodes":{"a":{}},"edges":[{"source":"a","target":"b"}]}}',
    '{"type":"bundle","objects":1}',
    '{"type":"bundle","objects":[1]}',
    '{"type":"bundle","objects":[{"type":"x"}]}',
    '{"id":1,"schema":"x","properties":1}',
  ];
  return [
    ...wraps.flatMap(([name, wrap]) => values.map((value) => bytes(name, wrap(value)))),
    ...shapes.map((shape) => bytes('x.json', shape)),
  ];
}

function lineFiles(): readonly ForeignFile[] {
  const heads = ['source,target', ':ID,:LABEL', ':START_ID,:END_ID,:TYPE', 'id:ID(x),n:int,f:double[],:LABEL'];
  const bodies = [
    '"open',
    'a',
    'a,b,c,d,e,f,g',
    '\0,\0',
    ',',
    `a,${'x'.repeat(1_000_000)}`,
    'a,b\na,b',
    'a,9e9,x;y,L',
    '__proto__,1,1,__proto__',
    '"a""b",c',
  ];
  return heads.flatMap((head) => bodies.map((body) => bytes('x.csv', `${head}\n${body}\n`)));
}

function oddFiles(): readonly ForeignFile[] {
  const names = ['x.graphml', 'x.gexf', 'x.anx', 'x.json', 'x.jsonl', 'x.csv', 'x.zip', 'x'];
  const random = createRandom(1, 9);
  const noise = Uint8Array.from({ length: 4096 }, () => random.int(0, 255));
  const contents = [
    new Uint8Array(),
    new Uint8Array(5000),
    noise,
    strToU8('%PDF-1.7'),
    strToU8('<html><body>'),
    strToU8('{'.repeat(5000)),
    new Uint8Array([255, 254, 0]),
  ];
  return names.flatMap((fileName) => contents.map((content) => ({ fileName, bytes: content })));
}

function archives(): readonly ForeignFile[] {
  const bomb = zipSync({ 'nodes.csv': new Uint8Array(20_000_000) });
  const many = zipSync(Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`${n}.csv`, strToU8('a')])));
  const good = zipSync({
    'nodes.csv': strToU8(':ID,:LABEL\na,B\n'),
    '../../evil.csv': strToU8(':START_ID,:END_ID,:TYPE\na,a,T\n'),
  });
  return [bomb, many, good, good.slice(0, 50), good.slice(0, -10), zipSync({})].map((content) => ({
    fileName: 'x.zip',
    bytes: content,
  }));
}

/** Bytes changed, cut, doubled or put in; the same again with the same seed. */
export function mutated(file: ForeignFile, seed: number): ForeignFile {
  const random = createRandom(seed, 11);
  let content = [...file.bytes];
  for (let changes = random.int(1, 6); changes > 0; changes -= 1) {
    const at = random.int(0, Math.max(0, content.length - 1));
    const length = random.int(1, 40);
    const piece = content.slice(at, at + length);
    const choices = [
      () => content.splice(at, 1, random.int(0, 255)),
      () => content.splice(at, length),
      () => content.splice(at, 0, ...piece),
      () => (content = content.slice(0, at)),
      () =>
        content.splice(
          at,
          0,
          ...strToU8(random.pick(['<', '"', '}', ']', '\0', '__proto__', '&', ',', '<!DOCTYPE x>', '-'])),
        ),
    ];
    random.pick(choices)();
  }
  return { fileName: file.fileName, bytes: Uint8Array.from(content) };
}

export interface Outcome {
  readonly is: 'read' | 'refused' | 'crashed' | 'polluted';
  readonly ms: number;
  readonly error: unknown;
}

/** What comes of reading it. Only an AppError is a refusal. */
export function outcomeOf(file: ForeignFile): Outcome {
  const began = performance.now();
  const ended = (is: Outcome['is'], error: unknown = null) => ({ is, ms: performance.now() - began, error });
  try {
    readFiles([file], { entity: () => undefined, link: () => undefined });
  } catch (error) {
    if (!(error instanceof AppError)) return ended('crashed', error);
    return ended('refused', error);
  }
  return ended('polluted' in {} || Object.keys(Object.prototype).length > 0 ? 'polluted' : 'read');
}
