// The provenance that every reply carries: which source answered which question, in words of the question's own.
import type { Answer } from '../../shared/graph';
import type {
  CypherQuestion,
  ExpandQuestion,
  GetQuestion,
  LinksBetweenQuestion,
  LocateQuestion,
  NeighbourCountsQuestion,
  NeighbourFilter,
  PathsQuestion,
  SearchQuestion,
} from '../../shared/questions';
import { textOf } from '../../shared/value';
import { whereInWords } from './whereInWords';

export type SourceIdentity = Answer['source'];

export function answerToSearch(source: SourceIdentity, { text, types, limit }: SearchQuestion): Answer {
  return answer(source, 'search', [`"${text.trim()}"`, ...(types ?? []), `limit ${limit}`]);
}

export function answerToGet(source: SourceIdentity, { ids }: GetQuestion): Answer {
  return answer(source, 'get', [listOf(ids)]);
}

export function answerToNeighbourCounts(source: SourceIdentity, { ids, only, where }: NeighbourCountsQuestion): Answer {
  return answer(source, 'neighbourCounts', [listOf(ids), ...rowsInWords(only), ...whereInWords(where)]);
}

export function answerToExpand(source: SourceIdentity, { ids, only, where, limit, after }: ExpandQuestion): Answer {
  const page = after === null ? [] : ['continued'];
  const words = [listOf(ids), ...rowsInWords(only), ...whereInWords(where), `limit ${limit}`, ...page];
  return answer(source, 'expand', words);
}

function rowsInWords(only: readonly NeighbourFilter[] | null): readonly string[] {
  if (only?.length === 0) return ['nothing'];
  return (only ?? []).map((row) => `${row.linkType} ${row.direction} ${row.entityType}`);
}

export function answerToLinksBetween(source: SourceIdentity, { ids, others, limit }: LinksBetweenQuestion): Answer {
  return answer(source, 'linksBetween', [listOf(ids), `${others.length} others`, `limit ${limit}`]);
}

export function answerToLocate(source: SourceIdentity, { wanted }: LocateQuestion): Answer {
  return answer(source, 'locate', [listOf(wanted.map(({ type, key }) => `${type} ${key}`))]);
}

export function answerToPaths(source: SourceIdentity, question: PathsQuestion): Answer {
  const { ids, kind, maxHops, direction, linkTypes, time, mostNeighbours, weight, weightIs, maxGapS, limit } = question;
  return answer(source, 'paths', [
    listOf(ids),
    kind,
    `up to ${maxHops} hops`,
    ...(direction === 'along' ? ['along'] : []),
    ...(linkTypes ?? []),
    ...(time === null ? [] : [`${momentText(time.from)}/${momentText(time.until)}`]),
    ...(mostNeighbours === null ? [] : [`at most ${mostNeighbours} neighbours`]),
    ...(kind === 'lightest' && weight !== null ? [`${weight} as ${weightIs}`] : []),
    ...(kind === 'timed' && maxGapS !== null ? [`at most ${maxGapS} s apart`] : []),
    `limit ${limit}`,
  ]);
}

/** An open end is written as ISO 8601 writes it. */
function momentText(ms: number | null): string {
  if (ms === null) return '..';
  const moment = new Date(ms);
  // Beyond the years that a date can hold.
  return Number.isNaN(moment.getTime()) ? String(ms) : moment.toISOString();
}

/** The statement on one line, and the values that it was asked with. */
export function answerToCypher(source: SourceIdentity, { text, parameters, limit }: CypherQuestion): Answer {
  const given = Object.entries(parameters).map(([name, value]) => `$${name} = ${shortened(textOf(value), 100)}`);
  return answer(source, 'cypher', [shortened(text.trim().replace(/\s+/g, ' '), 2000), ...given, `limit ${limit}`]);
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)} …`;
}

function answer(source: SourceIdentity, question: string, words: readonly string[]): Answer {
  return { source, question, detail: words.join(' · '), at: new Date().toISOString() };
}

/** A long selection is told by its size: the record is a line, not a list. */
function listOf(ids: readonly string[]): string {
  return ids.length <= 5 ? ids.join(', ') : `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more`;
}
