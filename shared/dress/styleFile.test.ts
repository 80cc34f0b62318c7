// Rules come back from their file as they went in, and nothing else does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noLooks } from '../looks';
import { parseSnapshot, snapshotFormat, snapshotVersion, writeSnapshot, type Snapshot } from '../snapshot';
import { plainDress } from './Dress';
import { noStyle, type StyleRule } from './rule';
import { parseStyles, writeStyles } from './styleFile';

const rules: readonly StyleRule[] = [
  {
    id: 'a',
    name: 'Held 在押',
    isOn: false,
    on: 'entity',
    type: 'Suspect',
    when: { field: 'status', test: { is: 'equals', text: 'held' } },
    look: { is: 'fixed', style: { ...noStyle, colour: '#a8261c', badge: '!' } },
  },
  {
    id: 'b',
    name: '',
    isOn: true,
    on: 'link',
    type: null,
    when: null,
    look: { is: 'scale', measure: { is: 'total' }, least: 1, most: null, to: { sets: 'width', range: [1, 8] } },
  },
  {
    id: 'c',
    name: '',
    isOn: true,
    on: 'entity',
    type: null,
    when: null,
    look: { is: 'categories', field: 'role', sets: 'border', palette: 'tol-bright' },
  },
];

function codeOf(content: string): unknown {
  try {
    parseStyles(content, 'x.json');
    return null;
  } catch (error) {
    return error instanceof Error ? Reflect.get(error, 'code') : error;
  }
}

describe('rules in a snapshot', () => {
  it('come back as they were frozen, in their order', () => {
    const snapshot: Snapshot = {
      format: snapshotFormat,
      version: snapshotVersion,
      app: '1.0.0',
      savedAt: '2026-05-09T10:00:00Z',
      source: { kind: 'casefile', name: 'Case', version: '1' },
      looks: noLooks,
      chart: {
        title: '',
        seed: 1,
        bringings: [],
        files: {},
        entities: [],
        links: [],
        dress: { ...plainDress, rules: [...rules] },
      },
      view: { selection: [], viewport: null, theme: 'light' },
    };
    expect(parseSnapshot(writeSnapshot(snapshot), 'x.json').chart.dress.rules).toEqual(rules);
  });
});

describe('styleFile', () => {
  it('gives back what was written, and the same bytes again', () => {
    const text = writeStyles(rules);
    expect(parseStyles(text, 'x.json')).toEqual(rules);
    expect(parseStyles(`\uFEFF${text}`, 'x.json')).toEqual(rules);
    expect(writeStyles(parseStyles(text, 'x.json'))).toBe(text);
  });

  it('refuses what is no style file, a newer one, and a damaged one, each by its name', () => {
    expect(codeOf('')).toBe('NOT_A_STYLE');
    expect(codeOf('{"format":"skein-lens","version":1}')).toBe('NOT_A_STYLE');
    expect(codeOf('{"format":"skein-style","version":9,"rules":[]}')).toBe('STYLE_NEWER');
    expect(codeOf('{"format":"skein-style","version":"1"}')).toBe('STYLE_DAMAGED');
    expect(codeOf('{"format":"skein-style","version":1}')).toBe('STYLE_DAMAGED');
    expect(codeOf(writeStyles(rules).slice(0, -30))).toBe('STYLE_DAMAGED');
    expect(codeOf(writeStyles(rules).replace('#a8261c', 'url(http://x)'))).toBe('STYLE_DAMAGED');
    expect(codeOf(writeStyles(rules).replace('"badge": "!"', '"badge": "too long"'))).toBe('STYLE_DAMAGED');
  });

  it('never fails in any other way, whatever is in the file', () => {
    const text = writeStyles(rules);
    const broken = fc
      .tuple(fc.nat(text.length), fc.nat(20), fc.string())
      .map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone));
    fc.assert(
      fc.property(fc.oneof(broken, fc.string(), fc.json()), (content) => {
        expect([null, 'NOT_A_STYLE', 'STYLE_NEWER', 'STYLE_DAMAGED']).toContain(codeOf(content));
      }),
    );
  });
});
