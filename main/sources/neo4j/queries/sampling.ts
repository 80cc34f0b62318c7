// Picks nodes and links to look at, evenly over the whole database, at a cost that does not grow with it. A dynamic label
// is no way in (Neo4j 5 answers `(n:$($label))` by a full scan), so the ways in are element ids spread over the range in
// which a server numbers them, and one bounded scan for what is too rare to be met that way.
import neo4j from 'neo4j-driver';
import type { Call } from '../../GraphSource';
import { readText, readTexts } from '../readRow';
import type { Gate, Query, Row } from '../runQuery';
import { unlessLate } from '../unless';

/** Element ids of what carries exactly these names: a node's set of labels, or a link's one type. */
export interface Kind {
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

/** Up to so many are all met; of more, about so many. */
const spread = 12_000;
const scanMs = 1200;
const scanned = 200_000;

interface Texts {
  readonly first: string;
  readonly all: string;
  readonly seek: string;
  readonly start: string;
  readonly rare: string;
}

// Ids of one label often come at regular distances, which steps of their own would miss again and again: so the number in
// an id is mixed (Lehmer) before every so-manieth is taken.
const mixed = (of: string) =>
  `coalesce(toIntegerOrNull(split(elementId(${of}), ':')[2]), 0) % 1000000000 * 1103515245 % 2147483647 / 65536`;

export const nodes: Texts = {
  first: 'MATCH (n) RETURN elementId(n) AS id LIMIT 1',
  all: 'MATCH (n) RETURN labels(n) AS names, collect(elementId(n)) AS ids',
  seek: `
    UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id
    RETURN labels(n) AS names, collect(id) AS ids`,
  start: 'MATCH (n) WITH n LIMIT $limit RETURN labels(n) AS names, collect(elementId(n))[..$most] AS ids',
  rare: `
    MATCH (n) WHERE any(label IN labels(n) WHERE label IN $rare)
    WITH n, labels(n) AS names, ${mixed('n')} AS at
    WHERE any(label IN names WHERE at % $steps[label] = 0)
    WITH names, elementId(n) AS id LIMIT $limit
    RETURN names, collect(id) AS ids`,
};

export const links: Texts = {
  first: 'MATCH ()-[r]->() RETURN elementId(r) AS id LIMIT 1',
  all: 'MATCH ()-[r]->() RETURN [type(r)] AS names, collect(elementId(r)) AS ids',
  seek: `
    UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id
    RETURN [type(r)] AS names, collect(id) AS ids`,
  start: 'MATCH ()-[r]->() WITH r LIMIT $limit RETURN [type(r)] AS names, collect(elementId(r))[..$most] AS ids',
  rare: `
    MATCH ()-[r]->() WHERE type(r) IN $rare
    WITH r, type(r) AS name, ${mixed('r')} AS at
    WHERE at % $steps[name] = 0
    WITH name, elementId(r) AS id LIMIT $limit
    RETURN [name] AS names, collect(id) AS ids`,
};

/** `counts` says how many there are by label or type: those of which too few were met are looked for once more. */
export async function sample(
  gate: Gate,
  texts: Texts,
  terms: { readonly total: number; readonly counts: ReadonlyMap<string, number>; readonly target: number },
  call: Call,
): Promise<readonly Kind[]> {
  const met = await sampleSpread(gate, texts, terms.total, call);
  const rare = terms.total > spread ? await sampleRare(gate, texts, met, terms, call) : [];
  return [...met, ...rare];
}

/** Some of everything, or everything where that is little; the record of a publication is nothing of the analysts'. */
export async function sampleSpread(gate: Gate, texts: Texts, total: number, call: Call): Promise<readonly Kind[]> {
  const kinds =
    total <= spread
      ? await read(gate, { text: texts.all, parameters: {} }, call)
      : await seek(gate, texts, total, call);
  return kinds.filter(({ names }) => !names.includes('_SkeinPublish'));
}

async function seek(gate: Gate, texts: Texts, total: number, call: Call): Promise<readonly Kind[]> {
  const { rows } = await gate.run({ text: texts.first, parameters: {} }, call);
  const prefix = rows.map((row) => /^(.*:)\d+$/.exec(readText(row['id']))?.[1])[0];
  const met: Kind[] = [];
  if (prefix !== undefined) {
    const step = total / spread;
    const random = seeded();
    const width = Math.ceil(spread * 1.05);
    // Deleted ones leave holes, so the numbers reach further than there are nodes: go on while the last ones are taken.
    for (let from = 0; from < width * 8; from += width) {
      const ids = Array.from({ length: width }, (_, at) => `${prefix}${Math.floor((from + at + random()) * step)}`);
      const found = await read(gate, { text: texts.seek, parameters: { ids } }, call);
      met.push(...found);
      const last = new Set(ids.slice(-width / 50));
      if (!found.some((kind) => kind.ids.some((id) => last.has(id)))) break;
    }
  }
  const enough = met.reduce((sum, { ids }) => sum + ids.length, 0) > spread / 4;
  if (enough) return met;
  // A server that numbers otherwise is asked for what comes first.
  const parameters = { limit: neo4j.int(scanned), most: neo4j.int(spread / 10) };
  return read(gate, { text: texts.start, parameters }, call);
}

/** Lehmer's generator as in Park and Miller, Communications of the ACM 1988: the same numbers each time. */
function seeded(): () => number {
  let state = 42;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function sampleRare(
  gate: Gate,
  texts: Texts,
  met: readonly Kind[],
  { counts, target }: { readonly counts: ReadonlyMap<string, number>; readonly target: number },
  call: Call,
): Promise<readonly Kind[]> {
  const seen = new Map<string, number>();
  for (const { names, ids } of met) for (const name of names) seen.set(name, (seen.get(name) ?? 0) + ids.length);
  const rare = [...counts].filter(([name, count]) => (seen.get(name) ?? 0) < Math.min(count, target / 2));
  if (rare.length === 0) return [];
  const steps: Record<string, unknown> = Object.create(null);
  for (const [name, count] of rare) steps[name] = neo4j.int(Math.max(1, Math.floor(count / target)));
  const parameters = { rare: rare.map(([name]) => name), steps, limit: neo4j.int(rare.length * target * 2) };
  // What is rare in something huge stays unseen; its count is known all the same.
  return unlessLate(() => read(gate, { text: texts.rare, parameters, deadlineMs: scanMs }, call), []);
}

async function read(gate: Gate, query: Query, call: Call): Promise<readonly Kind[]> {
  const { rows } = await gate.run(query, call);
  return rows.map((row: Row) => ({ names: readTexts(row['names']), ids: readTexts(row['ids']) }));
}

/** For each name the ids to look at closer, evenly out of all that were met, without repeats. */
export function pickByName(kinds: readonly Kind[], target: number): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { names, ids } of kinds)
    for (const name of names) {
      const known = byName.get(name) ?? [];
      byName.set(name, known);
      for (const id of ids) known.push(id);
    }
  return new Map([...byName].map(([name, ids]) => [name, evenly([...new Set(ids)], target)]));
}

function evenly(ids: readonly string[], target: number): readonly string[] {
  if (ids.length <= target) return ids;
  return Array.from({ length: target }, (_, at) => ids[Math.floor((at * ids.length) / target)] ?? '');
}
