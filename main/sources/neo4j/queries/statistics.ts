// What the server's own statistics say about a large database: counts by label and relationship type, and which labels
// the types start from and lead to. Quick at any size, but silent about entities with several labels.
import { AppError } from '../../../../shared/errors';
import type { Call } from '../../GraphSource';
import { asRecord } from '../decode';
import { readCount, readList, readText, readTexts } from '../readRow';
import type { Gate } from '../runQuery';

export interface LinkStatistics {
  readonly count: number;
  readonly fromLabels: readonly string[];
  readonly toLabels: readonly string[];
}

export interface Statistics {
  readonly labels: ReadonlyMap<string, number>;
  readonly linkTypes: ReadonlyMap<string, LinkStatistics>;
}

const statisticsText = `CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data`;
const plainText = 'MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count';

export async function readStatistics(gate: Gate, call: Call): Promise<Statistics> {
  try {
    const { rows } = await gate.run({ text: statisticsText, parameters: {} }, call);
    return statisticsOf(asRecord(rows[0]?.['data']));
  } catch (error) {
    if (!(error instanceof AppError && (error.code === 'FORBIDDEN' || error.code === 'QUERY_REFUSED'))) throw error;
    // The statistics are for administrators; anyone may count.
    const { rows } = await gate.run({ text: plainText, parameters: {} }, call);
    const plain = (row: (typeof rows)[number]) => ({ count: readCount(row['count']), fromLabels: [], toLabels: [] });
    return { labels: new Map(), linkTypes: new Map(rows.map((row) => [readText(row['type']), plain(row)])) };
  }
}

function statisticsOf(data: { readonly [key: string]: unknown }): Statistics {
  const labels = new Map<string, number>();
  for (const node of readList(data['nodes'] ?? []).map(asRecord))
    if (typeof node['label'] === 'string' && readCount(node['count']) > 0)
      labels.set(node['label'], readCount(node['count']));
  const linkTypes = new Map<string, { count: number; fromLabels: string[]; toLabels: string[] }>();
  for (const link of readList(data['relationships'] ?? []).map(asRecord)) {
    const { relationshipType: type, startLabel, endLabel } = link;
    const count = readCount(link['count']);
    if (typeof type !== 'string' || count === 0) continue;
    const known = linkTypes.get(type) ?? { count: 0, fromLabels: [], toLabels: [] };
    linkTypes.set(type, known);
    if (typeof startLabel === 'string') known.fromLabels.push(startLabel);
    else if (typeof endLabel === 'string') known.toLabels.push(endLabel);
    else known.count = count;
  }
  return { labels, linkTypes };
}

const fieldsText = `
  CALL db.schema.relTypeProperties() YIELD relType, propertyName WHERE propertyName IS NOT NULL
  RETURN relType AS type, collect(DISTINCT propertyName) AS names`;

/** Property names by relationship type. The procedure writes a type as in a query, so the known ones are written alike. */
export async function readLinkFields(
  gate: Gate,
  types: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await gate.run({ text: fieldsText, parameters: {} }, call);
  const byWritten = new Map(rows.map((row) => [readText(row['type']), readTexts(row['names'])]));
  return new Map(types.map((type) => [type, byWritten.get(`:\`${type.replaceAll('`', '``')}\``) ?? []]));
}

const sampledFieldsText = `
  MATCH ()-[r]->() WITH r LIMIT 200000
  WITH DISTINCT type(r) AS type, keys(r) AS names
  UNWIND names AS name
  RETURN type, collect(DISTINCT name) AS names`;

/** The same from a sample, for when there are too many to read. */
export async function sampleLinkFields(gate: Gate, call: Call): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await gate.run({ text: sampledFieldsText, parameters: {} }, call);
  return new Map(rows.map((row) => [readText(row['type']), readTexts(row['names'])]));
}
