import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benignCypher, benignCypher25, benignParameters } from './benignCypherForTests';
import { checkText } from './cypherText';
import { readCypher, spotOf } from './cypherTokens';

const gap = fc.array(fc.constantFrom(' ', '\n', '\t', '/* x */', '// date.truncate(\n', '/* ( */', '\u00a0'), {
  maxLength: 3,
});
const namePart = fc.tuple(fc.constantFrom('apoc', 'load', 'json', 'x', '函数'), fc.boolean());

/** The name part by part, each quoted or not, with gaps between. */
function written(parts: readonly (readonly [string, boolean])[], gaps: readonly (readonly string[])[]): string {
  return parts
    .map(([name, isQuoted], at) => `${isQuoted ? `\`${name}\`` : name}${(gaps[at] ?? []).join('')}`)
    .join('.');
}

describe('the text checks', () => {
  it('find a function of a plug-in however it is spaced, quoted and commented', () => {
    const calls = fc.record({
      parts: fc.array(namePart, { minLength: 2, maxLength: 4 }),
      gaps: fc.array(gap, { minLength: 4, maxLength: 4 }),
      before: fc.constantFrom(
        'RETURN ',
        'RETURN 1..',
        'RETURN 1 + ',
        'MATCH (n) WHERE n.x = ',
        "RETURN '`' + ",
        'RETURN [x IN ',
      ),
    });
    fc.assert(
      fc.property(calls, ({ parts, gaps, before }) => {
        const text = `${before}${written(parts, gaps)}(1)`;
        expect(checkText(text, []).refusal).toMatchObject({ reason: 'function' });
      }),
      { seed: 3 },
    );
  });

  it('keep every position when comments are blanked', () => {
    const pieces = ['//', '/*', '*/', '\n', '\r\n', "'", '"', '`', '\\', 'a', ' ', '伟', '😀', '(', '.', ';', '/'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }), (text) => {
        const { plain, brokenAt, tokens } = readCypher(text);
        expect(plain).toHaveLength(brokenAt ?? text.length);
        for (const { at, text: token, kind } of tokens)
          if (kind === 'name') expect(plain.slice(at, at + token.length)).toBe(token);
        // Nothing that remains can be a comment: reading it again finds the same tokens.
        expect(readCypher(plain).tokens).toEqual(tokens);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('find nothing in what analysts ask', () => {
    const names = Object.keys(benignParameters);
    for (const text of [...benignCypher, ...benignCypher25])
      expect([text, checkText(text, names)]).toEqual([
        text,
        { text: expect.any(String), refusal: null, mistake: null },
      ]);
  });

  it('leave what looks hostile inside strings, quoted names and comments alone', () => {
    const texts = [
      "RETURN 'apoc.load.json(1); CALL dbms.x() USE system'",
      'RETURN 1 AS `apoc.load.json(1); USE system`',
      'RETURN 1 /* apoc.load.json(1); USE system */',
      'RETURN 1 // ; CALL dbms.x()',
      'MATCH (call)-[:USE]->(use:USE) RETURN call.use, use.call, $use',
      'MATCH (explain) RETURN explain.profile AS profile',
    ];
    for (const text of texts) expect(checkText(text, ['use'])).toMatchObject({ refusal: null, mistake: null });
  });

  it('take the semicolon at the end away and nothing else', () => {
    expect(checkText('RETURN 1 ; // done', []).text).toBe('RETURN 1 ');
    expect(checkText("RETURN ';'", []).text).toBe("RETURN ';'");
  });

  it('name the first parameter without a value', () => {
    expect(checkText('RETURN $a,\n  $`b c`', ['a']).mistake).toEqual({ line: 2, column: 3, reason: 'parameter' });
    expect(checkText('RETURN $a, $`b c`, $1', ['a', 'b c', '1']).mistake).toBeNull();
  });

  it('take no text that may be read in two ways', () => {
    for (const text of [
      "RETURN 'a",
      'RETURN "a',
      'RETURN `a',
      'RETURN /* a',
      'RETURN\u200b1',
      'RETURN\u2028 1',
      'a\u0000b',
    ])
      expect(checkText(text, []).mistake).toMatchObject({ reason: 'syntax' });
  });

  it('count lines and columns from 1', () => {
    expect(spotOf('ab\r\ncd\ne', 0)).toEqual({ line: 1, column: 1 });
    expect(spotOf('ab\r\ncd\ne', 5)).toEqual({ line: 2, column: 2 });
    expect(spotOf('ab\r\ncd\ne', 7)).toEqual({ line: 3, column: 1 });
  });
});
