// Simplified Chinese messages by area.
import type { en } from '../en';
import type { SameKeys } from '../shape';
import { actions } from './actions';
import { arrange } from './arrange';
import { annotations } from './annotations';
import { audit } from './audit';
import { batch } from './batch';
import { chart } from './chart';
import { chartFilters } from './chartFilters';
import { charts } from './charts';
import { connection } from './connection';
import { cypher } from './cypher';
import { drawn } from './drawn';
import { errors } from './errors';
import { evidence } from './evidence';
import { exports } from './exports';
import { filters } from './filters';
import { groups } from './groups';
import { hand } from './hand';
import { lens } from './lens';
import { panels } from './panels';
import { paths } from './paths';
import { shell } from './shell';
import { table } from './table';
import { styles } from './styles';
import { time } from './time';

export const zh = {
  actions,
  arrange,
  annotations,
  audit,
  batch,
  chart,
  chartFilters,
  charts,
  connection,
  cypher,
  drawn,
  errors,
  evidence,
  exports,
  filters,
  groups,
  hand,
  lens,
  panels,
  paths,
  shell,
  table,
  styles,
  time,
} as const satisfies SameKeys<typeof en>;
