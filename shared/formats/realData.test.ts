import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseEntityRow, CaseLinkRow } from '../caseRows';
import { decodeText } from './decodeText';
import { formatOf } from './index';

// Published data that is not shipped with Skein; without it these tests are shown as skipped.
const folder = process.env['SKEIN_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(path.join(folder, 'caviar/edges.csv'));

function read(file: string): { readonly entities: CaseEntityRow[]; readonly links: CaseLinkRow[] } {
  const entities: CaseEntityRow[] = [];
  const links: CaseLinkRow[] = [];
  const sink = { entity: (row: CaseEntityRow) => entities.push(row), link: (row: CaseLinkRow) => links.push(row) };
  const fileName = path.basename(file);
  const text = decodeText(readFileSync(path.join(folder, file)), fileName);
  formatOf(fileName, text).read(text, { fileName }, sink);
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

  it('knows no format for a file of another kind', () => {
    expect(reasonOf('caviar/README.md')).toMatchObject({ code: 'UNKNOWN_FORMAT', details: { file: 'README.md' } });
    expect(reasonOf('caviar/nodes.csv')).toMatchObject({
      code: 'IMPORT_REFUSED',
      details: { row: 1, reason: 'noEnds' },
    });
  });
});
