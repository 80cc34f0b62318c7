// What every question of one open connection works with.
import type { SourceIdentity } from '../answers';
import type { LensBook } from './lensBook';
import type { Gate } from './runQuery';

export interface Session {
  readonly gate: Gate;
  readonly identity: SourceIdentity;
  /** `unsafe` when this server lets writes through in read mode; then free Cypher is off. */
  readonly cypher: 'on' | 'unsafe';
  /** What the database's words mean. A question takes it once, at its start: another lens may come into use at any time. */
  book: LensBook;
  /** Whether everything in the database was put there by Skein when that was last asked. */
  isPublished: boolean;
  /** Where a lens shows events as links: how many relationships of one entity are followed to count or expand it. */
  readonly mostFollowed: number;
}

/** Whoever filters a hub wants what is rare in it. */
const filterFactor = 2;

/** The same for a question with a filter, which is worth a longer look. */
export function forFilter(session: Session): Session {
  return { ...session, mostFollowed: session.mostFollowed * filterFactor };
}
