import { describe, expect, it } from 'vitest';
import { entityTypes, linkTypes } from '../catalogue';
import { isEventLabel, entityWords, typesOfLabel } from './entityWords';
import { entityFieldWords, linkFieldWords } from './fieldWords';
import { linkWords } from './linkWords';
import { closeness, headBefore, isOneOf, readName, wordList, wordsOf } from './words';

describe('wordsOf', () => {
  it.each([
    ['phoneNumber', ['phone', 'number']],
    ['PHONE_NUMBER', ['phone', 'number']],
    ['IDCardNo', ['id', 'card', 'no']],
    ['t_phone-number2', ['phone', 'number']],
    ['ＩＤ＿ＣＡＲＤ', ['id', 'card']],
    ['SIM卡', ['sim', '卡']],
    ['手机号码', ['手机号码']],
    ['时长(秒)', ['时长', '秒']],
    ['t', ['t']],
    ['_2', []],
    ['', []],
  ])('splits %j', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe('comparing with a list', () => {
  const words = wordList('name company phonenumber', '姓名 卡');

  it.each(['Name', 'names', 'COMPANIES', 'phone_number', 'phonenumber', '姓名', '姓名2'])('finds %j', (name) => {
    expect(isOneOf(readName(name), words)).toBe(true);
  });

  it('says what stands before a word that ends the name', () => {
    expect(headBefore(readName('mother_name'), words)).toBe('mother');
    expect(headBefore(readName('HomePhoneNumber'), words)).toBe('home');
    expect(headBefore(readName('母亲姓名'), words)).toBe('母亲');
    expect(headBefore(readName('name'), words)).toBeNull();
    expect(headBefore(readName('rename'), words)).toBeNull();
  });

  it('does not take one last Chinese character for the word', () => {
    expect(closeness(readName('打卡'), words)).toBe(0);
    expect(closeness(readName('卡'), words)).toBe(3);
  });
});

describe('the dictionaries', () => {
  it('name only types and fields that the catalogue has', () => {
    expect(Object.keys(entityWords).sort()).toEqual(entityTypes.map(({ id }) => id as string).sort());
    expect(linkWords.map(({ type }) => type as string).sort()).toEqual(linkTypes.map(({ id }) => id as string).sort());
    const types = [...entityTypes, ...linkTypes];
    for (const [id, words] of [...Object.entries(entityFieldWords), ...Object.entries(linkFieldWords)]) {
      const known: string[] | undefined = types.find((type) => type.id === id)?.fields.map(({ name }) => name);
      expect(Object.keys(words).filter((field) => known?.includes(field) !== true)).toEqual([]);
    }
  });

  it('hold words as names are compared: lower case and in one piece', () => {
    const lists = [
      ...Object.values(entityWords).flatMap(({ sure, maybe }) => [sure, maybe]),
      ...linkWords.flatMap(({ along, against }) => [along, against]),
      ...[...Object.values(entityFieldWords), ...Object.values(linkFieldWords)].flatMap((words) =>
        Object.values(words),
      ),
    ];
    for (const list of lists) for (const word of list) expect(word).toMatch(/^[\p{Ll}\p{Lo}]+$/u);
  });

  it.each([
    ['嫌疑人', 'Suspect'],
    ['Person', 'Suspect'],
    ['SUSPECTS', 'Suspect'],
    ['手机', 'Phone'],
    ['MSISDN', 'Phone'],
    ['PhoneNumber', 'Phone'],
    ['涉案手机', 'Phone'],
    ['BankCard', 'Card'],
    ['Account(bank)', 'Card'],
    ['银行卡', 'Card'],
    ['yinhangka', 'Card'],
    ['SIM卡', 'SIM'],
    ['Organisation crime', 'Gang'],
    ['团伙', 'Gang'],
    ['Handset', 'Device'],
    ['CryptoWallet', 'Wallet'],
    ['受害人', 'Victim'],
    ['Case', 'Incident'],
    ['地点', 'Place'],
    ['Companies', 'Company'],
    ['车辆', 'Vehicle'],
    ['微信', 'Account'],
  ])('know the label %j', (label, type) => {
    expect(typesOfLabel(label).get(type)).toBeGreaterThanOrEqual(2);
  });

  it.each(['Officer', 'Movie', 'ProductCategory', 'A1', '打卡'])('do not know the label %j', (label) => {
    expect(typesOfLabel(label).size).toBe(0);
  });

  it('tell what happened from what is', () => {
    expect(['PhoneCall', 'TRANSACTION', '通话记录', '银行流水', 'Message'].filter(isEventLabel)).toHaveLength(5);
    expect(['Phone', 'Person', '手机', 'Caller'].filter(isEventLabel)).toEqual([]);
  });
});
