// Whether an analysis looks at fields (times, sums, positions), or only at who is linked with whom: then a whole database is
// read in a fraction of the room.
import type { Analysis, Chosen } from './Analysis';

export function readsFields({ group = 'network' }: Analysis, { weight = 'none' }: Chosen): boolean {
  return group !== 'network' || (weight !== 'none' && weight !== 'count');
}
