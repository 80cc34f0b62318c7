// What every question of one open connection works with.
import type { SourceIdentity } from '../answers';
import type { KeyNames } from './keyNames';
import type { Gate } from './runQuery';

export interface Session {
  readonly gate: Gate;
  readonly identity: SourceIdentity;
  readonly keyNames: KeyNames;
}
