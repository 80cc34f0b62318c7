// Which log the opening of a source belongs to.
import type { OpenTarget } from '../../shared/contract';
import type { Logged } from '../audit/logFiles';
import type { FileTokens } from '../cases/FileTokens';
import { pathAddress } from '../cases/pathAddress';

/** BAD_REQUEST for a token that was never handed out. */
export function loggedTarget(files: FileTokens): (request: { readonly target: OpenTarget }) => Logged {
  return ({ target }) => {
    if (target.kind === 'sample') return { kind: 'sample' };
    if (target.kind === 'file') return pathAddress(files.pathOf(target.token));
    return { kind: 'neo4j', uri: target.profile.uri, database: target.profile.database };
  };
}
