// The channel about roles: the record of work is written around this handler, which has nothing else to do.
import type { Handlers } from './Answerer';

export function roleHandlers(): Pick<Handlers, 'roles.decided'> {
  return { 'roles.decided': () => Promise.resolve(null) };
}
