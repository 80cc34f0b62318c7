// Simplified Chinese messages by area.
import type { en } from '../en';
import type { SameKeys } from '../shape';
import { actions } from './actions';
import { batch } from './batch';
import { chart } from './chart';
import { errors } from './errors';
import { exports } from './exports';
import { panels } from './panels';
import { shell } from './shell';

export const zh = { actions, batch, chart, errors, exports, panels, shell } as const satisfies SameKeys<typeof en>;
