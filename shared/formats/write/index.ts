// The export formats for facts, in the order people see them. A new one is a file in this folder and a line here.
import { anxOut } from './anx';
import { csvLinksOut, csvTablesOut } from './csv';
import { cypherOut } from './cypher';
import type { FactFormat } from './FactFormat';
import { followTheMoneyOut } from './followTheMoney';
import { gexfOut } from './gexf';
import { graphmlOut } from './graphml';
import { jsonGraphOut } from './jsonGraph';
import { neo4jCsvOut } from './neo4jCsv';
import { snapshotOut } from './snapshot';
import { stixOut } from './stix';
import { xlsxOut } from './xlsx';

export const factFormats: readonly FactFormat[] = [
  graphmlOut,
  gexfOut,
  anxOut,
  jsonGraphOut,
  stixOut,
  followTheMoneyOut,
  csvTablesOut,
  csvLinksOut,
  neo4jCsvOut,
  xlsxOut,
  cypherOut,
  snapshotOut,
];

/** By the name of the file; where several formats share an ending, the first. Null when no format has it. */
export function factFormatOf(fileName: string): FactFormat | null {
  const name = fileName.toLowerCase();
  return (
    factFormats.find(({ extension }) => extension === 'skein.json' && name.endsWith('.skein.json')) ??
    factFormats.find(({ extension }) => name.endsWith(`.${extension}`)) ??
    null
  );
}
