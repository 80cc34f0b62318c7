// What Pinyin finds, by example and against a plain reading of the rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpelledIn, spellingsOf } from './readings';
import { isSyllable } from './syllables';
import { isSpelled, typedPinyin, waysOf, type Spelling } from './typedPinyin';

function finds(text: string, ...names: readonly string[]): boolean {
  const typed = typedPinyin(text);
  return typed !== null && isSpelledIn(typed, names);
}

describe('a Chinese name is found by', () => {
  it('whole syllables from any of its characters on, together or apart', () => {
    for (const typed of ['chen', 'chenwei', 'chen wei', 'wei', ' Chen  Wei', 'CHENWEI', "chen'wei"]) {
      expect(finds(typed, '陈伟'), typed).toBe(true);
    }
    expect(finds('xiaodong', '陈晓东')).toBe(true);
    expect(finds('chen wei', 'Chen Wei 陈伟')).toBe(true);
  });

  it('its last syllable in part, unless that is a syllable already', () => {
    for (const typed of ['chenwe', 'chenw', 'ch', 'xiaodo']) expect(finds(typed, '陈伟', '陈晓东'), typed).toBe(true);
    expect(finds('chen', '程龙')).toBe(false);
    expect(finds('chenlong', '程龙')).toBe(false);
    expect(finds('chenl', '程龙')).toBe(false);
    expect(finds('cheng', '程龙')).toBe(true);
    expect(finds('xi', '夏雨')).toBe(false);
    expect(finds('shu', '双喜')).toBe(false);
    expect(finds('shua', '双喜')).toBe(false);
    expect(finds('zhua', '庄严')).toBe(false);
    expect(finds('zhon', '钟伟')).toBe(true);
    // A part in the middle is none.
    expect(finds('zhonwei', '钟伟')).toBe(false);
  });

  it('its first letters, two at least, from the first character on', () => {
    for (const typed of ['cw', 'CW', 'cwm', 'c w']) expect(finds(typed, '陈伟明'), typed).toBe(true);
    for (const typed of ['c', 'wm', 'cm', 'cwmm']) expect(finds(typed, '陈伟明'), typed).toBe(false);
  });

  it('any reading of a character', () => {
    const read = { 单雄信: 'shan dan', 曾国藩: 'zeng ceng', 解缙: 'xie jie', 仇英: 'qiu chou', 尉迟恭: 'yuchi weichi' };
    for (const [name, typed] of Object.entries(read)) {
      for (const one of typed.split(' ')) expect(finds(one, name), `${one} ${name}`).toBe(true);
    }
    for (const typed of ['sxx', 'dxx', 'shanxiongxin']) expect(finds(typed, '单雄信'), typed).toBe(true);
  });

  it('ü as v, u or itself, and tones as none', () => {
    for (const typed of ['lv', 'lu', 'lü', 'lǚ', 'LÜ', 'lvb', 'lubu']) expect(finds(typed, '吕布'), typed).toBe(true);
    for (const typed of ['nüe', 'nve', 'nue']) expect(finds(typed, '虐'), typed).toBe(true);
    for (const typed of ['xu', 'xü', 'xv']) expect(finds(typed, '徐'), typed).toBe(true);
    expect(finds('chén wěi', '陈伟')).toBe(true);
    expect(finds('lu', '楼')).toBe(false);
  });

  it('nothing else: not by digits, one letter, Chinese, what is no syllable, or across what is not Chinese', () => {
    for (const typed of ['', 'a', 'chen1', '139', '陈', 'chen 伟', 'smith', 'http', "'"]) {
      expect(finds(typed, '陈伟', '阿牛'), typed).toBe(false);
    }
    expect(finds('chenwei', '陈 伟')).toBe(false);
    expect(finds('chenwei', '陈\u{2a6d6}伟')).toBe(false);
    expect(finds('chen', 'Chen', 'S-0001')).toBe(false);
  });

  it('a space only where a syllable ends', () => {
    expect(finds("xi'an", '西安')).toBe(true);
    expect(finds('xian', '西安')).toBe(true);
    expect(finds('xian', '先')).toBe(true);
    expect(finds('xi an', '先')).toBe(false);
    expect(finds('che nwei', '陈伟')).toBe(false);
  });
});

const names = fc.string({ unit: fc.constantFrom(...'陈伟程吕单曾解西安先欧阿恩行长嗯𠮷'), minLength: 1, maxLength: 5 });

describe('Pinyin typed at random', () => {
  it('finds what the rule, read word by word, finds', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), fc.nat(12), fc.boolean(), (name, from, seed, length, isApart) => {
        const [spelling = []] = spellingsOf(name);
        const text = typedFor(spelling, from, seed, isApart).slice(0, length);
        const typed = typedPinyin(text);
        for (const other of [name, '陈伟', '程吕单', '西安']) {
          const [asked = []] = spellingsOf(other);
          expect(typed !== null && isSpelled(typed, asked), `${text} ${other}`).toBe(isFoundPlainly(text, asked));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes for hopeless what is found: a name typed whole has a way to be read', () => {
    fc.assert(
      fc.property(names, fc.nat(), (name, seed) => {
        const [spelling = []] = spellingsOf(name);
        const text = typedFor(spelling, 0, seed, false);
        const typed = typedPinyin(text);
        if (text.length < 2) return;
        expect(typed !== null && waysOf(typed, 99).length > 0, text).toBe(true);
      }),
    );
  });
});

/** Some reading of the characters from one on, as far as each has one. */
function typedFor(spelling: Spelling, from: number, seed: number, isApart: boolean): string {
  return spelling
    .slice(from % Math.max(1, spelling.length))
    .flatMap((readings, index) => readings[(seed + index) % readings.length] ?? [])
    .join(isApart ? ' ' : '');
}

/** The rule in plain words: every run of characters and every choice of readings, written out and compared. */
function isFoundPlainly(text: string, spelling: Spelling): boolean {
  const words = text.trim().split(' ');
  const letters = words.join('');
  if (letters.length < 2) return false;
  for (let from = 0; from < spelling.length; from += 1) {
    for (let until = from + 1; until <= spelling.length; until += 1) {
      for (const syllables of choicesOf(spelling.slice(from, until))) {
        if (from === 0 && syllables.map((syllable) => syllable.charAt(0)).join('') === letters) return true;
        if (isWritten(words, letters, syllables)) return true;
      }
    }
  }
  return false;
}

function isWritten(words: readonly string[], letters: string, syllables: readonly string[]): boolean {
  const before = syllables.slice(0, -1).join('');
  const rest = letters.slice(before.length);
  const last = syllables.at(-1) ?? '';
  const isTyped = rest === last || (rest !== '' && last.startsWith(rest) && !isSyllable(rest));
  if (!letters.startsWith(before) || !isTyped) return false;
  const ends = syllables.map((_, index) => syllables.slice(0, index + 1).join('').length);
  return words.slice(0, -1).every((_, index) => ends.includes(words.slice(0, index + 1).join('').length));
}

function choicesOf(spelling: Spelling): readonly (readonly string[])[] {
  return spelling.reduce<readonly (readonly string[])[]>(
    (choices, readings) => choices.flatMap((choice) => readings.map((reading) => [...choice, reading])),
    [[]],
  );
}
