// Duplicates among persons of whom it is known who is one, and pair by pair what is told apart.
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../ids';
import type { Fields } from '../value';
import type { DuplicateQuestion } from './duplicates';
import { compareDays, compareIdentities, compareNames, identityOf } from './duplicates/compareValues';
import type { Subject, UseOf } from './duplicates/evidence';
import { answerTo, measureDuplicates } from './duplicates/measure';
import { nameForms } from './duplicates/nameForms';
import { defaultDuplicateRules as rules } from './duplicates/rules';

function person(id: string, fields: Fields, key = id): Subject {
  return { id: id as EntityId, type: 'Suspect', key, caption: id, fields };
}

function ask(subjects: readonly Subject[], uses: readonly UseOf[] = [], more: Partial<DuplicateQuestion> = {}) {
  return answerTo({ subjects, uses, apart: [], mains: {}, rules, limit: 100, ...more });
}

function phoneOf(...users: readonly number[]): UseOf[] {
  return users.map((user) => ({ user, used: { type: 'Phone', id: 'p', text: '139' } }));
}

const chen = person('a', { nameZh: '陈伟明', born: { t: 'date', v: '1980-05-09' }, gender: 'male' });

describe('names', () => {
  it('are one in Chinese and pinyin, in either order, with a typo, transliterated; and not when they only begin alike', () => {
    const outcome = (a: string, b: string) => {
      const [left, right] = [nameForms(a), nameForms(b)];
      return left === null || right === null ? null : [compareNames(left, right), compareNames(right, left)];
    };
    const both = (one: string) => [one, one];
    expect(outcome('陈伟明', '陈伟明')).toEqual(both('agree'));
    for (const written of ['Chen Weiming', 'WEIMING CHEN', 'wei ming chen', 'Chen Wei-Ming', 'Chen Weimign']) {
      expect(outcome('陈伟明', written), written).toEqual(both('near'));
    }
    expect(outcome('陈伟', '陈炜')).toEqual(both('near'));
    expect(outcome('Marcus Hale', 'Hale, Marcus')).toEqual(both('agree'));
    expect(outcome('Marcus Hale', 'Markus Hale')).toEqual(both('near'));
    expect(outcome('Иван Петров', 'Petrov Ivan')).toEqual(both('agree'));
    expect(outcome('Jörg Müller', 'Muller Jorg')).toEqual(both('agree'));
    expect(outcome('吕布', 'Lv Bu')).toEqual(both('near'));
    for (const [a = '', b = ''] of [
      ['陈伟', '程伟'],
      ['陈伟', '陈伟明'],
      ['Wang Fang', 'Wang Feng Xia'],
      ['Marcus Hale', 'Victor Hale'],
    ]) {
      expect(outcome(a, b), `${a} ${b}`).toEqual(both('differ'));
    }
    expect(nameForms('139 0000 1000')).toBeNull();
  });
});

describe('numbers and days', () => {
  it('are near when one digit is off or two change places; a 15-digit number is the 18 digits it became', () => {
    expect(identityOf('110105 491231 002')).toBe('11010519491231002X');
    expect(compareIdentities(identityOf('11010519491231002x'), identityOf('110105491231002'))).toBe('agree');
    expect(compareIdentities('11010519491231002X', '11010519491231003X')).toBe('near');
    expect(compareIdentities('11010519491231002X', '11010519491232103X')).toBe('differ');
    expect(compareDays('19800509', '19800905')).toBe('near');
    expect(compareDays('19800509', '19800508')).toBe('near');
    expect(compareDays('19800509', '19810607')).toBe('differ');
  });
});

describe('duplicatesIn', () => {
  it('gives pairs with what speaks for and against them, and how much', () => {
    const other = person('b', { name: 'Weiming Chen', born: { t: 'date', v: '1980-05-09' }, gender: 'female' });
    const { candidates, total } = ask([other, chen], phoneOf(0, 1));
    expect(total).toBe(1);
    expect(candidates).toMatchObject([{ a: 'a', b: 'b' }]);
    const reasons = candidates[0]?.reasons.map(({ rule, outcome, weight }) => [rule, outcome, weight > 0]);
    expect(reasons).toEqual([
      ['name', 'near', true],
      ['born', 'agree', true],
      ['gender', 'differ', false],
      ['shared', 'agree', true],
    ]);
    expect(candidates[0]?.reasons[0]).toMatchObject({ left: '陈伟明', right: 'Weiming Chen' });
  });

  it('takes the same key for one, and relatives who share a phone for two', () => {
    expect(ask([person('a', {}, 'S-1'), person('b', {}, 'S-1')]).total).toBe(1);
    const wife = person('b', { nameZh: '陈丽', born: { t: 'date', v: '1982-01-01' }, gender: 'female' });
    expect(ask([chen, wife], phoneOf(0, 1)).total).toBe(0);
  });

  it('lets a phone say less the more people use it, and nothing when too many do', () => {
    const scoreWith = (users: number) => {
      const [one, other] = [person('a', { nameZh: '欧阳娜' }), person('b', { nameZh: '欧阳娜' })];
      const strangers = Array.from({ length: users - 2 }, (_, nth) => person(`x${nth}`, {}));
      const places = Array.from({ length: users }, (_, at) => at);
      return ask([one, other, ...strangers], phoneOf(...places)).candidates[0]?.score ?? 0;
    };
    expect(scoreWith(2)).toBeGreaterThan(scoreWith(4));
    expect(scoreWith(rules.mostUsers + 1)).toBe(0);
  });

  it('does not ask about those who are merged or said to be different, nor about two types', () => {
    const other = { ...chen, id: 'b' as EntityId };
    expect(ask([chen, other]).total).toBe(1);
    expect(ask([chen, other], [], { apart: [[chen.id, other.id]] }).total).toBe(0);
    expect(ask([chen, other], [], { mains: { a: chen.id, b: chen.id } }).total).toBe(0);
    expect(ask([chen, { ...other, type: 'Victim' }]).total).toBe(0);
  });

  it('gives the same answer in the same order whatever the order of the entities, and says what it left out', () => {
    const many = Array.from({ length: 6 }, (_, nth) => ({ ...chen, id: `p${nth}` as EntityId }));
    const { candidates, total } = ask(many, [], { limit: 4 });
    expect([candidates.length, total]).toEqual([4, 15]);
    expect(ask(many.toReversed(), [], { limit: 4 }).candidates).toEqual(candidates);
  });

  // Tuned on seed 1, see docs/duplicates.md; this seed was not looked at for tuning.
  it('finds at least nine in ten known duplicates, and nineteen in twenty of what it finds are some', () => {
    const { precision, recall } = measureDuplicates(1500, 20_260_509);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.9);
  }, 60_000);
});
