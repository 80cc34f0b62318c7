// The measures against networkx 3.6.1 on published networks, which are not shipped with Skein.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { undirected, degreeOf, type Web } from '../Web';
import { entityBetweenness } from './betweenness';
import { closeness } from './closeness';
import { clustering } from './clustering';
import { eigenvector } from './eigenvector';
import { coreNumbers } from './kCore';
import { pageRank } from './pageRank';
import { components, cuts, diameter } from './parts';

const folder = process.env['SKEIN_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const isThere = existsSync(path.join(folder, 'caviar/expected-centrality.csv'));

type Row = { readonly [column: string]: string };

function table(file: string): readonly Row[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** The ids in the order of the expected table, and a web of the links among them. */
function networkOf(
  expected: readonly Row[],
  edges: readonly Row[],
  weight: string | null,
): { ids: readonly string[]; web: Web } {
  const ids = expected.map((row) => row['id'] ?? '');
  const places = new Map(ids.map((id, place) => [id, place]));
  const among = edges.filter((row) => places.has(row['source'] ?? '') && places.has(row['target'] ?? ''));
  const column = (name: string) => Uint32Array.from(among, (row) => places.get(row[name] ?? '') ?? 0);
  const web = undirected({
    count: ids.length,
    from: column('source'),
    to: column('target'),
    weight: weight === null ? null : Float64Array.from(among, (row) => Number(row[weight])),
  });
  return { ids, web };
}

/** How far at most the values are from the table's, whose figures have six decimals. */
function distance(expected: readonly Row[], column: string, values: ArrayLike<number>): number {
  return Math.max(...expected.map((row, at) => Math.abs(Number(row[column]) - (values[at] ?? NaN))));
}

const sixDecimals = 5.1e-7;

const networks = [
  { name: 'caviar', weight: 'weight', longest: 5, transitivity: 0.1229, cutEntities: 12, bridges: 52 },
  { name: 'ndrangheta-infinito', weight: null, longest: null, transitivity: null, cutEntities: null, bridges: null },
  { name: 'london-gang', weight: 'tie_level', longest: 4, transitivity: 0.5197, cutEntities: null, bridges: 0 },
];

describe.skipIf(!isThere).each(networks)('measures of $name', ({ name, weight, ...summary }) => {
  const expected = isThere ? table(`${name}/expected-centrality.csv`) : [];
  const edges = isThere ? table(`${name}/edges.csv`) : [];
  const { web } = networkOf(expected, edges, null);

  it('are those of networkx for every entity', () => {
    const { count } = web;
    const through = entityBetweenness(web, false);
    const near = closeness(web);
    const degrees = Array.from({ length: count }, (_, i) => degreeOf(web, i));
    const measured: { readonly [column: string]: ArrayLike<number> } = {
      degree: degrees,
      betweenness_raw: through,
      betweenness_norm: through.map((value) => value / (((count - 1) * (count - 2)) / 2)),
      closeness: near.closeness,
      harmonic_raw: near.harmonic,
      pagerank: pageRank(web, false),
      core_number: coreNumbers(web),
      clustering: clustering(web).entities,
      component: components(web).of,
      articulation_point: cuts(web).entities,
    };
    for (const [column, values] of Object.entries(measured)) {
      expect([column, distance(expected, column, values) < sixDecimals]).toEqual([column, true]);
    }
  });

  it('sum up to the published whole', () => {
    if (summary.longest !== null) expect(diameter(web)).toBe(summary.longest);
    if (summary.transitivity !== null) expect(clustering(web).transitivity).toBeCloseTo(summary.transitivity, 4);
    const { entities, lines } = cuts(web);
    if (summary.cutEntities !== null) expect(entities.filter((is) => is === 1)).toHaveLength(summary.cutEntities);
    if (summary.bridges !== null) expect(lines.filter((is) => is === 1)).toHaveLength(2 * summary.bridges);
  });

  if (weight === null) return;

  it('are those of networkx with weights', () => {
    const weighted = networkOf(expected, edges, weight).web;
    const strength = Array.from({ length: weighted.count }, (_, i) =>
      weighted.weight.subarray(weighted.start[i], weighted.start[i + 1]).reduce((sum, one) => sum + one, 0),
    );
    expect(distance(expected, 'weighted_degree', strength)).toBe(0);
    expect(distance(expected, 'pagerank_weighted', pageRank(weighted, false))).toBeLessThan(sixDecimals);
  });
});

describe.skipIf(!isThere)('measures of CAVIAR, phase by phase', () => {
  it('are those of networkx, eigenvector centrality too', () => {
    const expected = table('caviar/expected-phase-centrality.csv');
    const edges = table('caviar/phase-edges.csv');
    const phases = [...new Set(expected.map((row) => row['phase'] ?? ''))];
    expect(phases).toHaveLength(11);
    for (const phase of phases) {
      const rows = expected.filter((row) => row['phase'] === phase);
      const { web } = networkOf(
        rows,
        edges.filter((row) => row['phase'] === phase),
        null,
      );
      const n = web.count;
      const through = entityBetweenness(web, false).map((value) => value / (((n - 1) * (n - 2)) / 2));
      expect([phase, distance(rows, 'betweenness_norm', through) < sixDecimals]).toEqual([phase, true]);
      expect([phase, distance(rows, 'eigenvector', eigenvector(web)) < 2e-6]).toEqual([phase, true]);
    }
  });
});
