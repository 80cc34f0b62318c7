// What a case keeps of a result says the same as the result did, for every analysis; what is cut is counted; a text that does not
// hold together is none.
import { describe, expect, it } from 'vitest';
import { analyses } from '..';
import { mostResultLength } from '../../caseWork';
import type { EntityId, LinkId } from '../../ids';
import { collectSample } from '../../sample/collectSample';
import { sampleSizes } from '../../sample/generateSample';
import type { AnalysedEntity, AnalysedLink, Findings, Scores } from '../Analysis';
import { chosenOf } from '../chosen';
import { resultAsJson } from '../resultTable';
import { mostKeptRows, readKeptResult, type KeptResult } from './keptResult';
import { writeKeptResult } from './writeKeptResult';

interface TestFacts {
  readonly entities: readonly AnalysedEntity[];
  readonly links: readonly (AnalysedLink & { readonly id: LinkId })[];
}

/** The smallest case of the generator. */
function sampleFacts(): TestFacts {
  const { entities, links } = collectSample(3, sampleSizes.least);
  return {
    entities: entities.map(({ type, key, fields }, nth) => ({
      ...{ id: `m1x2y3e${nth + 1}` as EntityId, type, key, fields },
      caption: `${type} ${key}`,
    })),
    links: links.map(({ type, from, to, fields }, nth) => ({
      ...{ id: `m1x2y3l${nth + 1}` as LinkId, type, fields },
      ...{ from, to },
    })),
  };
}

function written(facts: TestFacts, analysis: string, result: Scores | Findings): string | null {
  return writeKeptResult({
    ...{ analysis, chosen: {}, scope: 'chart', about: null, at: '2026-05-09T08:00:00.000Z' },
    ...{ chart: { id: '1', title: 'Opening' }, chartMark: 'a.b', sourceMark: 'f', result, facts },
    counts: { entities: facts.entities.length, links: facts.links.length, hidden: 0, filtered: 0, read: null },
    captionOf: ({ caption }) => caption,
    linkAt: (place) => facts.links[place]?.id,
  });
}

function back(text: string | null): KeptResult {
  const kept = text === null ? null : readKeptResult(text);
  if (kept === null) throw new Error('it does not come back');
  return kept;
}

const tableOf = ({ entities, result }: KeptResult): unknown =>
  JSON.parse(resultAsJson({ entities: entities.map((one) => ({ ...one, fields: {} })), links: [] }, result));

function columnsOf(values: readonly number[]): Scores {
  return {
    ...{ kind: 'scores', entities: Uint32Array.from(values.keys()), others: null, summary: [] },
    columns: [{ name: 'x', words: { en: 'X', zh: 'X' }, values }],
  };
}

function people(count: number, caption = ''): TestFacts {
  const one = (nth: number) => ({ id: `e${nth}` as EntityId, type: 'Suspect', key: `k${nth}`, caption, fields: {} });
  return { entities: Array.from({ length: count }, (_, nth) => one(nth)), links: [] };
}

describe('a kept result', () => {
  const facts = sampleFacts();
  it.each(analyses.map((analysis) => [analysis.id, analysis] as const))(
    'of %s has the same rows',
    (id, analysis) => {
      const chosen = chosenOf(analysis, new Map(), (name) => new Error(name));
      const result = analysis.run(facts, chosen, () => undefined);
      const kept = back(written(facts, id, result));
      expect(tableOf(kept)).toEqual(JSON.parse(resultAsJson(facts, result)));
      expect(kept.rows).toBe(result.kind === 'scores' ? result.entities.length : result.findings.length);
      if (result.kind === 'findings' && kept.result.kind === 'findings') {
        const ids = (list: readonly { readonly links: readonly number[] }[], of: readonly (LinkId | undefined)[]) =>
          list.map(({ links }) => links.map((place) => of[place]));
        const before = ids(
          result.findings,
          facts.links.map((link) => link.id),
        );
        expect(ids(kept.result.findings, kept.links)).toEqual(before);
      }
    },
    30_000,
  );

  it('holds no more than its rows name: no field, and nobody else', () => {
    const result = columnsOf([1, 2]);
    const text = written(
      {
        entities: people(2).entities.map((one) => ({ ...one, fields: { secret: 'Canary1' } })),
        links: [],
      },
      'degree',
      { ...result, entities: Uint32Array.of(1), columns: [{ ...result.columns[0], values: [2] }] },
    );
    expect(text).not.toContain('Canary1');
    expect(back(text).entities.map(({ id }) => id)).toEqual(['e1']);
  });

  it('keeps numbers that JSON has no word for, and the order that they give', () => {
    const kept = back(written(people(4), 'degree', columnsOf([NaN, 1, Infinity, -Infinity])));
    expect(kept.entities.map(({ id }) => id)).toEqual(['e2', 'e1', 'e0', 'e3']);
    const [first] = kept.result.kind === 'scores' ? kept.result.columns : [];
    expect(Array.from<unknown>(first?.values ?? [])).toEqual([Infinity, 1, NaN, -Infinity]);
  });

  it('has the best rows where there is no room for all, and says how many there were', () => {
    const many = mostKeptRows + 500;
    const kept = back(written(people(many), 'degree', columnsOf(Array.from({ length: many }, (_, nth) => nth))));
    expect(kept).toMatchObject({ rows: many, counts: { entities: many } });
    expect(kept.entities).toHaveLength(mostKeptRows);
    expect(kept.entities[0]?.id).toBe(`e${many - 1}`);
    const long = written(people(100, 'x'.repeat(50_000)), 'degree', columnsOf(Array.from({ length: 100 }, () => 1)));
    expect(long?.length).toBeLessThanOrEqual(mostResultLength);
    expect(long?.length).toBeGreaterThan(0.8 * mostResultLength);
    expect(back(long)).toMatchObject({ rows: 100 });
  });

  it('is none where not even its settings fit', () => {
    const { length } = back(written(people(1), 'degree', columnsOf([1]))).entities;
    expect(length).toBe(1);
    const about = Array.from({ length: 100_000 }, (_, nth) => `entity-${nth}` as EntityId);
    const whole = {
      ...{ analysis: 'degree', chosen: {}, scope: 'selection' as const, about, at: '2026-05-09T08:00:00.000Z' },
      ...{ chart: { id: '1', title: '' }, chartMark: '', sourceMark: '', result: columnsOf([1]), facts: people(1) },
      counts: { entities: 1, links: 0, hidden: 0, filtered: 0, read: null },
      captionOf: () => '',
      linkAt: () => undefined,
    } as const;
    expect(writeKeptResult(whole)).toBeNull();
  });
});

describe('a text from anybody', () => {
  const good = written(people(3), 'degree', columnsOf([3, 2, 1])) ?? '';
  const changed = (change: (kept: { readonly result: object }) => unknown) =>
    JSON.stringify(change(JSON.parse(good) as { readonly result: object }));
  const of = (part: object) => changed((kept) => ({ ...kept, ...part }));
  const scores = (part: object) => changed((kept) => ({ ...kept, result: { ...kept.result, ...part } }));

  it('is read when it is ours', () => {
    expect(readKeptResult(good)).not.toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another format', of({ format: 'other' })],
    ['a newer one', of({ version: 2 })],
    ['too long', of({ chart: { id: '1', title: 'x'.repeat(mostResultLength) } })],
    ['no moment', of({ at: 'yesterday' })],
    ['a scope of another kind', of({ scope: 'all' })],
    ['fewer rows than it has', of({ rows: 2 })],
    ['an id that is none', of({ entities: [{ id: '', key: '', type: 'Suspect', caption: '' }] })],
    ['places that are not there', scores({ entities: [0, 1, 3] })],
    ['negative places', scores({ entities: [0, 1, -1] })],
    ['ends that are missing', scores({ others: [0] })],
    ['reasons that are missing', scores({ reasons: [] })],
    ['values that are missing', scores({ columns: [{ name: 'x', words: { en: '', zh: '' }, numbers: [1] }] })],
    ['no column', scores({ columns: [] })],
    ['a column without a name', scores({ columns: [{ name: '', words: { en: '', zh: '' }, numbers: [3, 2, 1] }] })],
    ['a kind of its own', scores({ kind: 'other' })],
    [
      'links that are not there',
      scores({
        kind: 'findings',
        parts: [],
        findings: [{ members: [0], links: [0], first: 0, last: 0, sums: {}, score: 1, values: [] }],
      }),
    ],
  ])('%s is no result', (_, text) => {
    expect(readKeptResult(text)).toBeNull();
  });
});
