import { describe, expect, it } from 'vitest';
import type { SchemaWords } from '../state/cypher';
import { completionsAt, quotedName } from './cypherCompletion';

const words: SchemaWords = {
  labels: ['Person', '嫌疑 人'],
  relationships: ['CALLED'],
  properties: ['name', 'phone no'],
};

function offered(before: string, isAsked = false): readonly string[] | null {
  return completionsAt(before, words, isAsked)?.words.map(({ text }) => text) ?? null;
}

describe('completion', () => {
  it('offers labels behind a colon of an entity or a condition', () => {
    for (const before of ['MATCH (n:', 'MATCH (n:Pe', 'MATCH (:', 'MATCH (n) WHERE n:', 'MATCH (n:A|', 'MATCH (n:A&!'])
      expect(offered(before), before).toEqual(words.labels);
  });

  it('offers relationship types behind a colon of a link', () => {
    for (const before of ['MATCH (n)-[:', 'MATCH (n)-[r:CA', 'MATCH (n)<-[r:A|'])
      expect(offered(before), before).toEqual(words.relationships);
  });

  it('offers properties behind a point and where a map names them', () => {
    for (const before of ['MATCH (n) WHERE n.', 'RETURN n.na', 'MATCH (n:Person {', 'MATCH (n {name: $x, '])
      expect(offered(before), before).toEqual(words.properties);
  });

  it('offers the parameters that the statement has', () => {
    expect(offered('MATCH (n {key: $key}) WHERE n.a = $')).toEqual(['$key']);
  });

  it('offers the statement’s own names and Cypher’s words elsewhere', () => {
    const all = offered('MATCH (who:Person)-[call:CALLED]->(b) WITH count(call) AS calls RETURN c') ?? [];
    expect(all.slice(0, 4)).toEqual(['who', 'call', 'b', 'calls']);
    expect(all).toContain('count');
    expect(all).toContain('CONTAINS');
  });

  it('stays silent in strings, comments, numbers, and where nothing was typed', () => {
    for (const before of ["RETURN 'a", 'RETURN 1 // n.', 'RETURN 1.', 'RETURN `n', 'RETURN 12', 'RETURN '])
      expect(offered(before), before).toBeNull();
    expect(offered('RETURN ', true)).not.toBeNull();
  });

  it('begins where the word begins, and quotes names that are no plain words', () => {
    expect(completionsAt('MATCH (n:Pe', words, false)?.from).toBe(9);
    expect(quotedName('姓名')).toBe('姓名');
    expect(quotedName('a `b`')).toBe('`a ``b```');
    expect(completionsAt('RETURN n.', words, false)?.words[1]?.insert).toBe('`phone no`');
  });
});
