// The channels about the work inside the open case: frozen snapshots, named documents, results of analyses.
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors';
import { parseSnapshot } from '../../shared/snapshot';
import type { Handlers } from './Answerer';
import type { WorkDesk } from './WorkDesk';

type WorkChannel = Exclude<Extract<keyof Handlers, `work.${string}`>, 'work.keepAll'>;

export function workHandlers({ work }: { readonly work: WorkDesk }): Pick<Handlers, WorkChannel> {
  const written = () => {
    const open = work.current;
    if (open === null) throw new AppError('NOT_KEPT');
    return open;
  };
  return {
    'work.charts': () => work.charts(),
    'work.state': () => Promise.resolve(work.state),
    'work.snapshots.list': async () => (await work.current?.ask('snapshots', {})) ?? [],
    'work.snapshots.keep': async ({ title, note, text, thumbnail }) => {
      const { entities, links } = parseSnapshot(text, title).chart;
      const counts = { entities: entities.length, links: links.length };
      const keptAt = new Date().toISOString();
      const snapshot = { id: randomUUID(), title, note, keptAt, ...counts, text, thumbnail };
      return written().ask('keepSnapshot', snapshot);
    },
    'work.snapshots.read': async ({ id }) => {
      if (work.current === null) throw new AppError('GONE');
      return { text: await work.current.ask('readSnapshot', { id }) };
    },
    'work.snapshots.rename': async (request) => written().ask('renameSnapshot', request),
    'work.snapshots.remove': async (request) => written().ask('removeSnapshot', request),
    'work.documents.list': async (request) => (await work.current?.ask('documents', request)) ?? [],
    'work.documents.keep': async (request) =>
      written().ask('keepDocument', { ...request, keptAt: new Date().toISOString() }),
    'work.documents.remove': async (request) => written().ask('removeDocument', request),
    'work.results.list': async () => (await work.current?.ask('results', {})) ?? [],
    'work.results.keep': async (request) => {
      const keptAt = new Date().toISOString();
      return { keptAt, gone: await written().ask('keepResult', { ...request, keptAt }) };
    },
    'work.results.remove': async (request) => written().ask('removeResult', request),
  };
}
