import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, findParameters } from './cypherText';

describe('the parameters of a statement', () => {
  it('are found once each, in the order of the text', () => {
    expect(findParameters('MATCH (n {key: $key}) WHERE n.at > $from AND n.key <> $key RETURN n LIMIT $most')).toEqual([
      'key',
      'from',
      'most',
    ]);
  });

  it('are not looked for in strings, quoted names and comments', () => {
    const statement = [
      `MATCH (n) // $inLine`,
      `WHERE n.a = '$single \\' $escaped' AND n.b = "$double" AND n.\`$quoted \`\` $more\` = $real`,
      `/* $block`,
      `   $second */ RETURN n`,
    ].join('\n');
    expect(findParameters(statement)).toEqual(['real']);
  });

  it('may be written in any script, and are no labels made from a value', () => {
    expect(findParameters('MATCH (n:$any($labels)) WHERE n.姓名 = $姓名 AND n.x = $all RETURN n')).toEqual([
      'labels',
      '姓名',
      'all',
    ]);
  });

  it('are none behind a string that is still being typed', () => {
    expect(findParameters(`RETURN 'half $done`)).toEqual([]);
    expect(findParameters('RETURN 1 /* half $done')).toEqual([]);
  });
});

describe('the code of a statement', () => {
  it('is as long as the statement, whatever that is', () => {
    const letter = fc.constantFrom(...`'"\`\\/*\n $abc{}[]:`);
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 60 }), (statement) => {
        const code = codeOf(statement);
        expect(code.length).toBe(statement.length);
        expect(code).not.toMatch(/['"`]/);
      }),
      { seed: 51 },
    );
  });
});
