import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { refusal } from '../../shared/formats/ImportFormat';
import { translatorOf, languages } from '../../shared/messages';
import { parseCommand } from './arguments';
import { failure, hiddenWords } from './report';

const english = translatorOf('en').t;
const chinese = translatorOf('zh').t;

function usageError(...words: readonly string[]): unknown {
  try {
    return parseCommand(words);
  } catch (error) {
    return error;
  }
}

describe('what is said beside the line', () => {
  it('is that a count is a lower bound, and nothing of a count that is whole', () => {
    expect(hiddenWords({ hidden: 1412, isHiddenAtLeast: true }, english)).toBe(
      'At least 1,412 are not on the chart: the source stopped counting.',
    );
    expect(hiddenWords({ hidden: 1, isHiddenAtLeast: true }, chinese)).toContain('至少有 1 个');
    expect(hiddenWords({ hidden: 1412, isHiddenAtLeast: false }, english)).toBeNull();
    expect(hiddenWords({ out: 'x.csv' }, english)).toBeNull();
  });
});

describe('the line for a failure', () => {
  it('says what happened and what to do, in either language', () => {
    const error = new AppError('NOTHING_FOUND', { text: 'N1' });
    expect(failure(error, english)).toEqual({
      error: {
        code: 'NOTHING_FOUND',
        message: 'Nothing in this source matches “N1”.',
        next: 'Try a shorter part of the name or number.',
      },
    });
    expect(failure(error, chinese)).toMatchObject({ error: { message: '数据源中没有与“N1”匹配的内容。' } });
  });

  it('names the row that was refused and the reason', () => {
    const refused = refusal('edges.csv', 1204, 'wrongCells', { found: 2, expected: 3 });
    expect(failure(refused, english)).toMatchObject({
      error: {
        message: 'edges.csv, row 1,204: there are 2 cells where the header has 3. Nothing was imported.',
      },
    });
    expect(failure(refused, chinese)).toMatchObject({
      error: { message: 'edges.csv 第 1,204 行：该行有 2 个单元格，表头有 3 个。未导入任何内容。' },
    });
  });

  it('says what is wrong with the usage', () => {
    expect(failure(usageError('describe'), english)).toMatchObject({
      error: { code: 'USAGE', message: 'describe needs SOURCE' },
    });
    expect(failure(usageError('open', '--lang', 'fr'), chinese)).toMatchObject({
      error: { message: '--lang 只能是：en, zh' },
    });
  });

  it('leaves a file’s own text alone, however it is written', () => {
    for (const language of languages) {
      const { t } = translatorOf(language);
      const odd = refusal('$t(errors.USAGE.next) {{row}}.csv', 2, 'twice', { id: '$t(shell.title)' });
      const { error } = failure(odd, t) as { error: { message: string } };
      expect(error.message).not.toContain(t('errors.USAGE.next'));
      expect(error.message).not.toContain('Skein');
    }
  });

  it('says nothing of a fault’s cause', () => {
    const line = JSON.stringify(failure(new Error('password=hunter2'), english));
    expect(line).toContain('INTERNAL');
    expect(line).not.toContain('hunter2');
  });
});
