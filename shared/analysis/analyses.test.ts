// The analyses as they are offered: whatever the facts, a defined result; and communities against what is known.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../ids';
import { analyses } from '.';
import type { Analysis, Facts, Findings, Scores } from './Analysis';
import { chosenOf } from './chosen';
import { ranked } from './ranked';

type Tie = readonly [from: number, to: number, weight?: number];

function factsOf(count: number, ties: readonly Tie[]): Facts {
  return {
    entities: Array.from({ length: count }, (_, nth) => ({
      id: `e${nth}` as EntityId,
      key: `N${nth}`,
      type: nth % 2 === 0 ? 'Suspect' : 'Phone',
      caption: `N${nth}`,
      fields: { country: nth % 3 === 0 ? 'KH' : 'CN' },
    })),
    links: ties.map(([from, to, weight], nth) => ({
      type: nth % 2 === 0 ? 'CALLED' : 'USES',
      from,
      to,
      fields: weight === undefined ? {} : { weight },
    })),
  };
}

function run(id: string, facts: Facts, given: { readonly [name: string]: string } = {}): Scores {
  const analysis = analyses.find((one) => one.id === id) as Analysis;
  const refuse = (name: string) => new Error(`refused ${name}`);
  const result = analysis.run(facts, chosenOf(analysis, new Map(Object.entries(given)), refuse), () => undefined);
  if (result.kind !== 'scores') throw new Error(`${id} gives findings`);
  return result;
}

function resultOf(analysis: Analysis, facts: Facts): Scores | Findings {
  return analysis.run(
    facts,
    chosenOf(analysis, new Map(), (name) => new Error(name)),
    () => undefined,
  );
}
const scoring = analyses.filter((analysis) => resultOf(analysis, factsOf(0, [])).kind === 'scores');

const values = (scores: Scores, name: string): readonly unknown[] =>
  Array.from<unknown>(scores.columns.find((one) => one.name === name)?.values ?? []);

describe.each(scoring.map((analysis) => [analysis.id, analysis] as const))('%s', (id, analysis) => {
  it('gives finite numbers for every network, odd ones too', () => {
    const ties = fc.integer({ min: 0, max: 7 }).chain((count) =>
      fc.tuple(
        fc.constant(count),
        count === 0
          ? fc.constant([])
          : fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom(-1, 0, 2, NaN)), {
              maxLength: 12,
            }),
      ),
    );
    const given: { readonly [name: string]: string } = analysis.parameters.some(({ name }) => name === 'weight')
      ? { weight: 'weight' }
      : {};
    fc.assert(
      fc.property(ties, ([count, links]) => {
        const facts = factsOf(count, links);
        const scores = run(id, facts, given);
        for (const { values: column } of scores.columns) {
          expect(column).toHaveLength(scores.entities.length);
          for (const value of Array.from<unknown>(column)) {
            expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
          }
        }
        for (const { value } of scores.summary) expect(Number.isFinite(value)).toBe(true);
        expect(ranked(scores, facts)).toHaveLength(scores.entities.length);
        expect(run(id, facts, given)).toEqual(scores);
      }),
      { seed: 8, numRuns: 40 },
    );
  });
});

describe.each(analyses.map((analysis) => [analysis.id, analysis] as const))('%s', (_, analysis) => {
  it('says what it means and what to beware of in every language, and where it comes from', () => {
    for (const words of [
      analysis.title,
      analysis.meaning,
      analysis.limits,
      ...analysis.parameters.map((one) => one.words),
    ]) {
      expect([words.en, words.zh].every((text) => text.length > 0)).toBe(true);
    }
    expect(analysis.source).not.toBe('');
  });
});

describe('parameters', () => {
  it('choose links, direction and strength', () => {
    const facts = factsOf(3, [
      [0, 1, 5],
      [1, 2, 7],
      [0, 1, 1],
    ]);
    expect(values(run('degree', facts), 'neighbours')).toEqual([1, 2, 1]);
    expect(values(run('degree', facts, { links: 'USES' }), 'neighbours')).toEqual([0, 1, 1]);
    expect(values(run('degree', facts, { weight: 'count' }), 'strength')).toEqual([2, 3, 1]);
    expect(values(run('degree', facts, { weight: 'weight' }), 'strength')).toEqual([6, 13, 7]);
    expect(values(run('betweenness', facts), 'betweenness')).toEqual([0, 1, 0]);
    expect(values(run('betweenness', facts, { direction: 'as-linked' }), 'normalised')).toEqual([0, 0.5, 0]);
  });

  it.each([
    ['betweenness', 'nonsense', '1'],
    ['betweenness', 'direction', 'sideways'],
    ['pagerank', 'damping', '1.5'],
    ['communities', 'runs', '2.5'],
  ])('of %s refuse %s=%s', (id, name, value) => {
    expect(() => run(id, factsOf(1, []), { [name]: value })).toThrow(`refused ${name}`);
  });
});

describe('pairs and cuts', () => {
  /** Two triangles and a tail: 0-1-2, 3-4-5, joined by 2-3; 6 hangs on 5. */
  const facts = factsOf(7, [
    [0, 1],
    [1, 2],
    [2, 0],
    [3, 4],
    [4, 5],
    [5, 3],
    [2, 3],
    [5, 6],
  ]);
  const pairs = (scores: Scores) =>
    [...ranked(scores, facts)].map((row) => [scores.entities[row], scores.others?.[row]]);

  it('names bridges, and the tie between the halves first', () => {
    expect(pairs(run('bridges', facts))).toEqual([
      [2, 3],
      [5, 6],
    ]);
    expect(pairs(run('pair-betweenness', facts))[0]).toEqual([2, 3]);
  });

  it('says how many a cut point cuts off', () => {
    const cut = run('cut-points', facts);
    expect([...cut.entities]).toEqual([2, 3, 5]);
    expect(values(cut, 'cut-off')).toEqual([2, 3, 1]);
  });

  it('sums the network up', () => {
    const { summary } = run(
      'network',
      factsOf(4, [
        [0, 1],
        [1, 0],
        [1, 2],
        [1, 2],
        [2, 2],
      ]),
    );
    expect(Object.fromEntries(summary.map(({ name, value }) => [name, value]))).toEqual({
      entities: 4,
      links: 5,
      ties: 2,
      density: 1 / 3,
      reciprocity: 2 / 3,
      parts: 2,
      diameter: 2,
      transitivity: 0,
    });
  });
});

const folder = process.env['SKEIN_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(path.join(folder, 'caviar/expected-summary.csv'));
type Row = { readonly [column: string]: string };

function table(file: string): readonly Row[] {
  return Papa.parse<Row>(readFileSync(path.join(folder, file), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

function realFacts(name: string, weight: string | null): Facts {
  const ids = table(`${name}/expected-centrality.csv`).map((row) => row['id'] ?? '');
  const places = new Map(ids.map((id, place) => [id, place]));
  const ties = table(`${name}/edges.csv`).flatMap((row): Tie[] => {
    const [a, b] = [places.get(row['source'] ?? ''), places.get(row['target'] ?? '')];
    return a === undefined || b === undefined ? [] : [[a, b, weight === null ? 1 : Number(row[weight])]];
  });
  return factsOf(ids.length, ties);
}

/** How much two ways to part the same entities say of one another: 0 nothing, 1 all (arithmetic mean of the entropies). */
function sharedInformation(a: readonly unknown[], b: readonly unknown[]): number {
  const shares = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1 / keys.length);
    return counts;
  };
  const entropy = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((sum, p) => sum - p * Math.log(p), 0);
  const [ofA, ofB] = [a, b].map((list) => entropy(shares(list.map(String))));
  const both = entropy(shares(a.map((one, at) => `${String(one)}|${String(b[at])}`)));
  return (2 * ((ofA ?? 0) + (ofB ?? 0) - both)) / ((ofA ?? 0) + (ofB ?? 0));
}

describe.skipIf(!isThere)('communities of published networks', () => {
  it.each([
    ['caviar', null, 'louvain_best_modularity_unweighted'],
    ['caviar', 'weight', 'louvain_best_modularity_weighted'],
    ['london-gang', null, 'louvain_best_modularity_unweighted'],
    ['london-gang', 'tie_level', 'louvain_best_modularity_weighted'],
    ['ndrangheta-infinito', null, 'louvain_best_modularity_unweighted'],
  ])('of %s (weight: %s) are as clear as the best known, but for 0.01', (name, weight, measure) => {
    const best = Number(table(`${name}/expected-summary.csv`).find((row) => row['measure'] === measure)?.['value']);
    expect(best).toBeGreaterThan(0);
    const { summary } = run('communities', realFacts(name, weight), { weight: weight === null ? 'none' : 'weight' });
    expect(summary.find((one) => one.name === 'modularity')?.value).toBeGreaterThanOrEqual(best - 0.01);
  });

  it('of Infinito resemble its local units', () => {
    const units = new Map(table('ndrangheta-infinito/nodes.csv').map((row) => [row['id'], row['locale']]));
    const ids = table('ndrangheta-infinito/expected-centrality.csv').map((row) => row['id'] ?? '');
    const scores = run('communities', realFacts('ndrangheta-infinito', null), { weight: 'none' });
    const locales = ids.map((id) => units.get(id) ?? '');
    expect(sharedInformation(values(scores, 'community'), locales)).toBeGreaterThanOrEqual(0.77);
  });
});
