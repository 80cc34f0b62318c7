// Asks the usual questions once about entities with few links, so that the server has planned them before somebody
// waits for the answer: planning the first expansion takes one to two seconds on a server that was just started.
import type { EntityId } from '../../../../shared/ids';
import type { Call } from '../../GraphSource';
import { readText } from '../readRow';
import type { Session } from '../session';
import { expand } from './expand';
import { neighbourCounts } from './neighbourCounts';
import { isEntity } from './passing';
import { search } from './search';

/**
 * Of the first thousand, one with a single link and one with several, which cost the server next to nothing to expand.
 * Two, because the server plans anew for a list of one.
 */
const modestText = `
  MATCH (n) WITH n LIMIT 1000
  WITH n, COUNT { (n)--() } AS links WHERE ${isEntity} AND 0 < links < 50
  RETURN links > 1 AS isJoined, head(collect(elementId(n))) AS id`;

/** In hardly any text that is searched. */
const rareText = 'skein';

/**
 * For the time after opening; nobody need wait for it, and closing the gate ends it with CANCELLED. It rejects with
 * whatever went wrong, which the next real question would meet and tell as well. Does nothing where no link is found.
 */
export async function warmUp(session: Session, call: Call): Promise<void> {
  const { gate, book } = session;
  // Through its index this costs next to nothing; a database of others might have to be read through.
  if (session.isPublished) await search(session, { text: rareText, types: null, limit: 1 }, call);
  const parameters = { eventLabels: book.eventLabels };
  const { rows } = await gate.run({ text: modestText, parameters }, call);
  for (const row of rows) {
    const ids = [readText(row['id']) as EntityId];
    const question = { ids, only: null, where: null };
    await neighbourCounts(session, question, call);
    await expand(session, { ...question, limit: 25, linkLimit: 100, after: null }, call);
  }
}
