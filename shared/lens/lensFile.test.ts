import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { anyWhere } from '../where';
import { emptyLens, type Lens } from './Lens';
import { parseLens, writeLens } from './lensFile';

const lens: Lens = {
  ...emptyLens,
  name: 'Bureau 3',
  entities: [
    {
      label: '嫌疑人',
      type: 'Suspect',
      key: '身份证号',
      caption: [],
      searched: ['姓名'],
      fields: { 姓名: 'name' },
      look: null,
    },
    {
      label: 'Officer',
      type: 'Officer',
      key: null,
      caption: ['name'],
      searched: [],
      fields: {},
      look: { shape: 'circle', colour: '#0072b2', glyphOf: 'Suspect' },
    },
  ],
  links: [
    {
      relationship: 'OWNED_BY',
      type: 'HOLDS',
      isReversed: true,
      time: null,
      timeForm: 'native',
      amount: null,
      fields: {},
    },
  ],
  events: [
    {
      label: 'Call',
      type: 'CALLED',
      from: { relationship: 'CALLER', isOutgoing: true },
      to: { relationship: 'CALLED', isOutgoing: true },
      time: 't',
      timeForm: 'epochMs',
      amount: null,
      fields: {},
      isShownAsLinks: true,
    },
  ],
  questions: [
    {
      id: 'q1',
      name: 'Who else',
      forType: null,
      parameters: [{ name: 'day', label: 'Day', kind: 'date', initial: '' }],
      cypher: 'MATCH (n) RETURN n LIMIT 5',
    },
  ],
  usualWhere: anyWhere,
};

/** The code of the error that reading `content` gives, and what its sentence names. */
function refusal(content: string): unknown {
  try {
    parseLens(content, 'mine.lens');
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details] : error;
  }
  return 'read';
}

const changed = (change: object) => JSON.stringify({ ...lens, ...change });

describe('a lens file', () => {
  it('gives back the lens that was written, in the same bytes each time', () => {
    const text = writeLens(lens);
    expect(parseLens(text, 'x')).toEqual(lens);
    expect(writeLens(parseLens(text, 'x'))).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('has its keys in one order, whatever order the lens had', () => {
    const turned = Object.fromEntries(Object.entries(lens).reverse()) as Lens;
    expect(writeLens(turned)).toBe(writeLens(lens));
  });

  it('is read with a byte order mark in front', () => {
    expect(parseLens(`\uFEFF${writeLens(lens)}`, 'x')).toEqual(lens);
  });

  it.each(['', 'hello', '[]', 'null', '7', '"skein-lens"', '{}', '{"format":"skein-case","version":1}'])(
    'is not %j',
    (content) => {
      expect(refusal(content)).toEqual(['NOT_A_LENS', { file: 'mine.lens' }]);
    },
  );

  it('is refused as newer when a later Skein wrote it', () => {
    expect(refusal(changed({ version: 2 }))).toEqual(['LENS_NEWER', { file: 'mine.lens', version: 2 }]);
  });

  it.each([
    ['cut off', writeLens(lens).slice(0, 200)],
    ['without a version', changed({ version: undefined })],
    ['with a version that is no number', changed({ version: '1' })],
    ['with entities that are no list', changed({ entities: {} })],
    ['with a mapping that lacks its label', changed({ entities: [{ type: 'Suspect' }] })],
    [
      'with a colour that is a script',
      changed({ entities: [{ ...lens.entities[1], look: { shape: 'circle', colour: 'url(x)', glyphOf: '' } }] }),
    ],
    ['with a time form that nobody knows', changed({ links: [{ ...lens.links[0], timeForm: 'stardate' }] })],
    [
      'with a parameter that would be Cypher',
      changed({
        questions: [
          { ...lens.questions[0], parameters: [{ name: 'a) DETACH', label: 'x', kind: 'text', initial: '' }] },
        ],
      }),
    ],
    ['with far too many mappings', changed({ events: Array.from({ length: 1001 }, () => lens.events[0]) })],
  ])('is refused as damaged %s', (_, content) => {
    expect(refusal(content)).toEqual(['LENS_DAMAGED', { file: 'mine.lens' }]);
  });

  it('cannot reach the prototype of anything by the keys of its records', () => {
    const text = writeLens(lens)
      .replace('"姓名": "name"', '"__proto__": "polluted", "constructor": "c", "toString": "s"')
      .replace('"name": "Bureau 3"', '"name": "Bureau 3", "__proto__": { "polluted": "yes" }');
    const read = parseLens(text, 'x');
    const fields = read.entities[0]?.fields ?? {};
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(read, 'polluted')).toBeUndefined();
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(['constructor', 'toString']));
    expect(parseLens(writeLens(read), 'x')).toEqual(read);
  });
});
