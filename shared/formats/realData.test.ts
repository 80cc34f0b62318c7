import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseEntityRow, CaseLinkRow } from '../caseRows';
import { readFiles } from './readFiles';

// Published data that is not shipped with Skein; without it these tests are shown as skipped.
const folder = process.env['SKEIN_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(path.join(folder, 'caviar/edges.csv'));

function read(file: string): { readonly entities: CaseEntityRow[]; readonly links: CaseLinkRow[] } {
  const entities: CaseEntityRow[] = [];
  const links: CaseLinkRow[] = [];
  const sink = { entity: (row: CaseEntityRow) => entities.push(row), link: (row: CaseLinkRow) => links.push(row) };
  const fileName = path.basename(file);
  readFiles([{ fileName, bytes: readFileSync(path.join(folder, file)) }], sink);
  return { entities, links };
}

function reasonOf(file: string): unknown {
  try {
    read(file);
  } catch (error) {
    return error;
  }
  return null;
}

function heaviest(links: readonly CaseLinkRow[]): unknown {
  return Math.max(...links.map(({ fields }) => Number(fields['weight'])));
}

describe.skipIf(!isThere)(`real data in ${folder}`, () => {
  it('reads CAVIAR alike from CSV and GraphML: 110 entities and 205 weighted links', () => {
    const csv = read('caviar/edges.csv');
    const graphml = read('caviar/caviar.graphml');
    for (const { entities, links } of [csv, graphml]) {
      expect(entities).toHaveLength(110);
      expect(links).toHaveLength(205);
      expect(new Set(links.map(({ type }) => type))).toEqual(new Set(['LINKED']));
    }
    expect(csv.entities[0]).toMatchObject({ key: 'N1', type: 'Other', row: 2 });
    expect(graphml.entities[0]).toMatchObject({ key: 'N1', fields: { phases: '1 2 3 4 5 6 8 9 10 11' } });
    expect(heaviest(csv.links)).toBe(heaviest(graphml.links));
  });

  it('gives N1 of CAVIAR its 60 neighbours', () => {
    const { entities, links } = read('caviar/edges.csv');
    const n1 = entities.find(({ key }) => key === 'N1')?.ref;
    const ends = links
      .filter(({ from, to }) => from === n1 || to === n1)
      .map(({ from, to }) => (from === n1 ? to : from));
    expect(new Set(ends).size).toBe(60);
  });

  it.each([
    ['basic', 11, 12],
    ['attributes', 6, 7],
    ['multigraph', 6, 9],
    ['mixed_multigraph', 6, 8],
    ['miserables', 77, 254],
  ])('reads the GraphML sample %s', (name, entities, links) => {
    const written = read(`format-samples/graphml/${name}.graphml`);
    expect([written.entities.length, written.links.length]).toEqual([entities, links]);
  });

  it('refuses the GraphML sample whose edges lead nowhere', () => {
    expect(reasonOf('format-samples/graphml/missing_nodes.graphml')).toMatchObject({
      code: 'IMPORT_REFUSED',
      details: { file: 'missing_nodes.graphml', row: 20, reason: 'missingEnd', id: '9306289' },
    });
  });

  it.each([
    ['gexf/basic.gexf', 2, 2],
    ['gexf/data.gexf', 4, 5],
    ['gexf/edge_data.gexf', 4, 5],
    ['gexf/edge_viz.gexf', 2, 1],
    ['gexf/liststring.gexf', 4, 5],
    ['gexf/minimal.gexf', 2, 1],
    ['gexf/mixed.gexf', 3, 3],
    ['gexf/undeclared_attribute.gexf', 2, 1],
    ['gexf/v1_3.gexf', 2, 1],
    ['json-graph/car_graphs.json', 5, 4],
    ['json-graph/empty_test.json', 0, 0],
    ['json-graph/les_miserables.json', 77, 254],
    ['json-graph/test.network.json', 9, 8],
    ['json-graph/usual_suspects.json', 2, 1],
    ['i2-anx/caviar.anx', 110, 205],
    ['i2-anx/ibm-aml-10-patterns.anx', 140, 111],
    ['stix21/indicator-to-campaign-relationship.json', 2, 1],
    ['neo4j-admin-csv/person-nodes.csv', 110, 0],
  ])('reads the sample %s', (file, entities, links) => {
    const written = read(`format-samples/${file}`);
    expect([written.entities.length, written.links.length]).toEqual([entities, links]);
  });

  it('reads CAVIAR from GEXF and JSON Graph as well', () => {
    for (const file of ['caviar/caviar.gexf', 'caviar/caviar.jgf.json']) {
      const { entities, links } = read(file);
      expect([entities.length, links.length]).toEqual([110, 205]);
      expect(links.every(({ type, fields }) => type === 'LINKED' || fields['directed'] === false)).toBe(true);
      expect(entities.find(({ key }) => key === 'N1')?.fields['phases']).toBe('1 2 3 4 5 6 8 9 10 11');
    }
  });

  it('reads people, links, money and moments from ANX', () => {
    const caviar = read('format-samples/i2-anx/caviar.anx');
    expect(caviar.entities[0]).toMatchObject({
      type: 'Suspect',
      key: 'N1',
      fields: { 'First phase': 1, 'Last phase': 11 },
    });
    const { entities, links } = read('format-samples/i2-anx/ibm-aml-10-patterns.anx');
    expect(entities[0]).toMatchObject({ type: 'Account', key: '021174:800737690', fields: { Bank: '021174' } });
    expect(links.at(-1)).toMatchObject({
      type: 'TRANSFERRED',
      fields: { at: { t: 'datetime', v: '2022-09-02T11:44:00' }, Amount: 1581.32, Currency: 'Euro' },
    });
  });

  it.each([
    ['apt1', 46, 75],
    ['poisonivy', 65, 155],
  ])(
    'reads the STIX bundle %s: its objects, its relationships and the references among them',
    (name, entities, links) => {
      const written = read(`format-samples/stix21/${name}.json`);
      expect([written.entities.length, written.links.length]).toEqual([entities, links]);
      expect(written.entities.every(({ key }) => /^[a-z-]+--[0-9a-f-]{36}$/.test(key))).toBe(true);
    },
  );

  it('reads the node and relationship files of neo4j-admin as one graph', () => {
    const entities: CaseEntityRow[] = [];
    const links: CaseLinkRow[] = [];
    const files = ['communicated-rels.csv', 'person-nodes.csv'].map((fileName) => ({
      fileName,
      bytes: readFileSync(path.join(folder, 'format-samples/neo4j-admin-csv', fileName)),
    }));
    readFiles(files, { entity: (row) => entities.push(row), link: (row) => links.push(row) });
    expect([entities.length, links.length]).toEqual([110, 480]);
    expect(entities[0]).toMatchObject({
      type: 'Suspect',
      key: 'N1',
      fields: { phases: [1, 2, 3, 4, 5, 6, 8, 9, 10, 11], firstPhase: 1 },
    });
    expect(links[0]).toMatchObject({ type: 'COMMUNICATED', fields: { phase: 1, weight: 2 } });
  });

  it.each([
    ['gexf/missing_nodes.gexf', 'missingEnd'],
    ['json-graph/hyper-directed.json', 'hyperedge'],
    ['json-graph/hyper-undirected.json', 'hyperedge'],
    ['neo4j-admin-csv/communicated-rels.csv', 'missingEnd'],
  ])('refuses the sample %s with %s', (file, reason) => {
    expect(reasonOf(`format-samples/${file}`)).toMatchObject({ code: 'IMPORT_REFUSED', details: { reason } });
  });

  it('knows no format for a file of another kind', () => {
    expect(reasonOf('caviar/README.md')).toMatchObject({ code: 'UNKNOWN_FORMAT', details: { file: 'README.md' } });
    expect(reasonOf('caviar/nodes.csv')).toMatchObject({
      code: 'IMPORT_REFUSED',
      details: { row: 1, reason: 'noEnds' },
    });
  });
});
