// The lens of an open database: which one is in use, what the next could rest on, and how it would look.
import type { OpenLens } from '../../../shared/contract';
import { AppError, type ErrorCode } from '../../../shared/errors';
import { emptyLens, type Lens } from '../../../shared/lens/Lens';
import { proposeLens } from '../../../shared/lens/propose';
import type { Call, LensDesk } from '../GraphSource';
import { LensBook } from './lensBook';
import { examples } from './queries/examples';
import type { Opening } from './queries/opening';
import { isAllPublished } from './queries/serverFacts';
import { readSurvey } from './queries/survey';
import type { Gate } from './runQuery';
import type { Session } from './session';

/** Databases that cannot be looked at for a proposal can be looked at without one. */
const unproposed: readonly ErrorCode[] = ['FORBIDDEN', 'QUERY_REFUSED', 'QUERY_TIMEOUT'];

/** The lens to begin with: the given one; none where Skein itself has filled the database; else a proposal. */
export async function firstLens(gate: Gate, given: Lens | null, opening: Opening, call: Call): Promise<OpenLens> {
  if (given !== null) return { lens: given, origin: 'kept' };
  if (await isAllPublished(gate, call)) return { lens: emptyLens, origin: 'own' };
  try {
    return { lens: proposeLens(await readSurvey(gate, call, opening)), origin: 'proposed' };
  } catch (error) {
    if (!(error instanceof AppError && unproposed.includes(error.code))) throw error;
    return { lens: emptyLens, origin: 'proposed' };
  }
}

/** Changes the session's book when another lens is used; what is being asked goes on with the one before. */
export function lensDesk(session: Session, first: OpenLens): LensDesk {
  let current = first;
  return {
    current: () => current,
    survey: (call) => readSurvey(session.gate, call),
    examples: (lens, about, call) => examples(session.gate, new LensBook(lens, session.book.facts), about, call),
    use: (lens) => {
      current = { lens, origin: 'kept' };
      session.book = new LensBook(lens, session.book.facts);
    },
  };
}
