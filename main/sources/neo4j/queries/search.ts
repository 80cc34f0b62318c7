// Finds entities by text: through the index that `publish` made when everything in the database was published, else
// through what indexes there are and by looking at everything within a time.
import type { Entity } from '../../../../shared/graph';
import type { SearchQuestion, SearchReply } from '../../../../shared/questions';
import { answerToSearch } from '../../answers';
import type { Call } from '../../GraphSource';
import { needlesOf } from '../../searchMatching';
import type { Session } from '../session';
import { searchForeign } from './searchForeign';
import { searchPublished } from './searchPublished';
import { readCensus } from './serverFacts';

export interface Found {
  /** In rank order, at most the limit. */
  readonly hits: readonly Entity[];
  readonly totals: { readonly [entityType: string]: number };
  readonly isAtLeast: boolean;
  readonly advice: string | null;
}

export async function search(session: Session, question: SearchQuestion, call: Call): Promise<SearchReply> {
  const needles = needlesOf(question.text);
  const found = await find(session, question, needles, call);
  return {
    subgraph: { entities: found.hits, links: [], files: {}, answer: answerToSearch(session.identity, question) },
    totals: found.totals,
    total: Object.values(found.totals).reduce((sum, count) => sum + count, 0),
    isAtLeast: found.isAtLeast,
    advice: found.advice,
  };
}

async function find(
  session: Session,
  question: SearchQuestion,
  needles: readonly string[],
  call: Call,
): Promise<Found> {
  // Nearly always it is as it was last time, and then the census comes with the answer.
  const early = session.isPublished ? await searchPublished(session, question, needles, call) : null;
  const { entities, published } = early?.census ?? (await readCensus(session.gate, call));
  session.isPublished = published === entities;
  if (!session.isPublished) return searchForeign(session, question, needles, entities, call);
  return (early ?? (await searchPublished(session, question, needles, call))).found;
}
