// The provenance that every reply carries: which source answered which question, in words of the question's own.
import type { Answer } from '../../shared/graph';
import type {
  ExpandQuestion,
  GetQuestion,
  LinksBetweenQuestion,
  NeighbourCountsQuestion,
  SearchQuestion,
} from '../../shared/questions';

export type SourceIdentity = Answer['source'];

export function answerToSearch(source: SourceIdentity, { text, types, limit }: SearchQuestion): Answer {
  return answer(source, 'search', [`"${text.trim()}"`, ...(types ?? []), `limit ${limit}`]);
}

export function answerToGet(source: SourceIdentity, { ids }: GetQuestion): Answer {
  return answer(source, 'get', [listOf(ids)]);
}

export function answerToNeighbourCounts(source: SourceIdentity, { ids }: NeighbourCountsQuestion): Answer {
  return answer(source, 'neighbourCounts', [listOf(ids)]);
}

export function answerToExpand(source: SourceIdentity, { ids, only, limit, after }: ExpandQuestion): Answer {
  const rows = (only ?? []).map((row) => `${row.linkType} ${row.direction} ${row.entityType}`);
  const page = after === null ? [] : ['continued'];
  return answer(source, 'expand', [
    listOf(ids),
    ...(only !== null && rows.length === 0 ? ['nothing'] : rows),
    `limit ${limit}`,
    ...page,
  ]);
}

export function answerToLinksBetween(source: SourceIdentity, { ids, others, limit }: LinksBetweenQuestion): Answer {
  return answer(source, 'linksBetween', [listOf(ids), `${others.length} others`, `limit ${limit}`]);
}

function answer(source: SourceIdentity, question: string, words: readonly string[]): Answer {
  return { source, question, detail: words.join(' · '), at: new Date().toISOString() };
}

/** A long selection is told by its size: the record is a line, not a list. */
function listOf(ids: readonly string[]): string {
  return ids.length <= 5 ? ids.join(', ') : `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more`;
}
