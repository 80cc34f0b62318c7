// English messages by area. English also decides which keys exist.
import { actions } from './actions';
import { batch } from './batch';
import { chart } from './chart';
import { errors } from './errors';
import { exports } from './exports';
import { panels } from './panels';
import { shell } from './shell';

export const en = { actions, batch, chart, errors, exports, panels, shell } as const;
