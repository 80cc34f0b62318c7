// Finds entities by text: through the index that `publish` made when everything in the database was published, else
// through what indexes there are and by looking at everything within a time.
import { AppError } from '../../../../shared/errors';
import type { Entity } from '../../../../shared/graph';
import type { SearchQuestion, SearchReply } from '../../../../shared/questions';
import { answerToSearch } from '../../answers';
import type { Call } from '../../GraphSource';
import { needlesOf } from '../../searchMatching';
import { readCount } from '../readRow';
import type { Session } from '../session';
import { searchForeign } from './searchForeign';
import { searchPublished } from './searchPublished';

export interface Found {
  /** In rank order, at most the limit. */
  readonly hits: readonly Entity[];
  readonly totals: { readonly [entityType: string]: number };
  readonly isAtLeast: boolean;
  readonly advice: string | null;
}

// Each part is answered from the server's own counts, without looking at an entity.
const censusText = `
  CALL () { MATCH (n) RETURN count(n) AS everything }
  CALL () { MATCH (n:_Skein) RETURN count(n) AS published }
  CALL () { MATCH (n:_SkeinPublish) RETURN count(n) AS unfinished }
  RETURN everything - unfinished AS entities, published`;

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
  const { rows } = await session.gate.run({ text: censusText, parameters: {} }, call);
  const row = rows[0];
  if (row === undefined) throw new AppError('INTERNAL');
  const entities = readCount(row['entities']);
  return readCount(row['published']) === entities
    ? searchPublished(session, question, needles, call)
    : searchForeign(session, question, needles, entities, call);
}
