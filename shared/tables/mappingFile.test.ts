import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInMappings } from './builtIn';
import { parseMapping, writeMapping } from './mappingFile';
import { previewTable } from './previewTable';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/import.md'), 'utf8');
const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';

describe('a mapping as a file', () => {
  it('is read as it was written, byte for byte', () => {
    for (const { mapping } of builtInMappings) {
      const text = writeMapping(mapping);
      expect(parseMapping(text, 'x.json')).toEqual(mapping);
      expect(writeMapping(parseMapping(text, 'x.json'))).toBe(text);
    }
  });

  it('refuses what is none, what is damaged, and what is newer', () => {
    const codeOf = (text: string) => {
      try {
        parseMapping(text, 'x.json');
      } catch (error) {
        return (error as { readonly code: string }).code;
      }
      return null;
    };
    expect(codeOf('{}')).toBe('NOT_A_MAPPING');
    expect(codeOf('name')).toBe('NOT_A_MAPPING');
    expect(codeOf(example.slice(0, 100))).toBe('MAPPING_DAMAGED');
    expect(codeOf(example.replace('"links"', '"lnks"'))).toBe('MAPPING_DAMAGED');
    expect(codeOf(example.replace('"version": 1', '"version": 2'))).toBe('MAPPING_NEWER');
  });

  it('in the guide reads a plain edge list', () => {
    const rows = ['N1\tN2\t52', 'N2\tN1\t3', 'N2\tN3\tx'].map((line) => line.split('\t'));
    const preview = previewTable(parseMapping(example, 'import.md'), false, false, [{ firstRow: 1, rows }]);
    expect(preview.entities.map(({ type, key }) => `${type} ${key}`)).toEqual(['Other N1', 'Other N2']);
    expect(preview.links).toEqual([
      { type: 'LINKED', from: 0, to: 1, fields: { weight: 52 }, row: 1 },
      { type: 'LINKED', from: 1, to: 0, fields: { weight: 3 }, row: 2 },
    ]);
    expect(preview.problems).toMatchObject([{ row: 3, column: '3', reason: 'notNumber', params: { value: 'x' } }]);
  });
});
