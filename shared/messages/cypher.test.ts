import { describe, expect, it } from 'vitest';
import { translatorOf, languages, type MessageParams } from './index';

function sentence(language: 'en' | 'zh', code: 'CYPHER_REFUSED' | 'CYPHER_WRONG', details: MessageParams): string {
  return translatorOf(language).t(`errors.${code}.message`, details);
}

const refusals = ['write', 'procedure', 'function', 'operator', 'escape', 'many', 'database'];
const mistakes = ['syntax', 'name', 'type', 'parameter', 'other'];

describe('the sentences about statements', () => {
  it('name what was refused', () => {
    const details = { reason: 'procedure', name: 'apoc.load.json' };
    expect(sentence('en', 'CYPHER_REFUSED', details)).toBe('The statement was not run: it calls apoc.load.json.');
    expect(sentence('zh', 'CYPHER_REFUSED', details)).toBe('语句未运行：它调用了 apoc.load.json。');
    expect(sentence('en', 'CYPHER_REFUSED', { reason: 'write', name: '' })).toBe(
      'The statement was not run: it would change the database.',
    );
    expect(sentence('en', 'CYPHER_REFUSED', { reason: 'escape', name: '' })).toBe(
      'The statement was not run: it holds a \\u escape. Write the character itself.',
    );
  });

  it('tell the place and the kind of a mistake', () => {
    const details = { line: 3, column: 14, reason: 'name' };
    expect(sentence('en', 'CYPHER_WRONG', details)).toBe(
      'The statement is not right at line 3, column 14: a name is not known here.',
    );
    expect(sentence('zh', 'CYPHER_WRONG', details)).toBe('语句在第 3 行第 14 列有误：此处不认识该名称。');
  });

  it('exist for every reason in every language', () => {
    for (const language of languages) {
      const told = [
        ...refusals.map((reason) => sentence(language, 'CYPHER_REFUSED', { reason, name: 'x.y' })),
        ...mistakes.map((reason) => sentence(language, 'CYPHER_WRONG', { line: 1, column: 1, reason })),
      ];
      expect(new Set(told).size).toBe(refusals.length + mistakes.length);
      for (const text of told) expect(text).not.toMatch(/\$t|\{\{|cypher\.|refusals|mistakes/);
    }
  });
});
