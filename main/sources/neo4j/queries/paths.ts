// Question "paths": by the server itself where its shortest paths are what is asked for, else by the engine over
// frontiers that are fetched one after the other.
import { AppError } from '../../../../shared/errors';
import type { PathsQuestion, PathsReply } from '../../../../shared/questions';
import { answerToPaths } from '../../answers';
import type { Call } from '../../GraphSource';
import { findPaths, type Found } from '../../paths/findPaths';
import { pathsReply, shownBy } from '../../paths/pathsReply';
import { runLater, type Reach } from '../../paths/Reach';
import type { Session } from '../session';
import { DatabaseReach } from './pathReach';
import { isForServer, serverReach } from './serverPaths';

/** Rejects with GONE when fewer than two of the asked exist. */
export async function paths(session: Session, question: PathsQuestion, call: Call): Promise<PathsReply> {
  const { gate, identity, book } = session;
  const ids = [...new Set(question.ids)];
  const reach = new DatabaseReach(gate, book, question, call, session.isPublished);
  const existing = (await reach.readEntities(ids)).map(({ id }) => id);
  const asked = existing.map((id) => reach.entityNumbers.numberOf(id));
  if (asked.length < 2) throw new AppError('GONE');

  const byServer = isForServer(question, book) ? await serverReach(gate, reach, question, asked, call) : null;
  const found = await find(question, asked, byServer ?? reach, call);
  const shown = shownBy(asked, found);
  const numbers = {
    entityId: (entity: number) => reach.entityNumbers.idOf(entity),
    linkId: (link: number) => reach.linkId(link),
  };
  const missing = ids.filter((id) => !existing.includes(id));
  const [entities, links] = await Promise.all([
    reach.readEntities(shown.entities.map((entity) => numbers.entityId(entity))),
    reach.readLinks(shown.links),
  ]);
  return {
    ...pathsReply(found, numbers, missing),
    subgraph: {
      entities,
      links,
      files: {},
      answer: answerToPaths(identity, question),
    },
  };
}

const reportMs = 250;

function find(question: PathsQuestion, asked: readonly number[], reach: Reach, call: Call): Promise<Found> {
  let reportedAt = performance.now();
  const onProgress = (looked: number) => {
    if (performance.now() - reportedAt < reportMs) return;
    reportedAt = performance.now();
    call.onProgress?.(looked, null);
  };
  const tick = () => {
    if (call.signal.aborted) throw new AppError('CANCELLED');
  };
  return runLater(findPaths(question, asked, reach, { onProgress }), tick);
}
