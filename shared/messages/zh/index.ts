// Simplified Chinese messages by area.
import type { en } from '../en';
import type { SameKeys } from '../shape';
import { actions } from './actions';
import { batch } from './batch';
import { chart } from './chart';
import { connection } from './connection';
import { cypher } from './cypher';
import { errors } from './errors';
import { exports } from './exports';
import { filters } from './filters';
import { lens } from './lens';
import { panels } from './panels';
import { paths } from './paths';
import { shell } from './shell';

export const zh = {
  actions,
  batch,
  chart,
  connection,
  cypher,
  errors,
  exports,
  filters,
  lens,
  panels,
  paths,
  shell,
} as const satisfies SameKeys<typeof en>;
