// The entities of the suite's case by type and key, as its questions name them.
import type { EntityId } from '../../shared/ids';
import { hubNumber, oddEntityType } from './suiteCase';

export type Named = readonly [type: string, key: string];

export const wei: Named = ['Suspect', 'S-0001'];
export const wang: Named = ['Suspect', 'S-0002'];
export const percent: Named = ['Suspect', 'S-0003'];
export const lonely: Named = ['Suspect', 'S-0004'];
export const values: Named = ['Suspect', 'S-values'];
export const gang: Named = ['Gang', 'G-01'];
export const odd: Named = [oddEntityType, 'odd-1'];
export const odder: Named = [oddEntityType, 'odd-2'];
export const first: Named = ['Phone', '13900000001'];
export const second: Named = ['Phone', '13900000002'];
export const hub: Named = ['Phone', hubNumber];
export const gone = 'no-such-entity' as EntityId;
