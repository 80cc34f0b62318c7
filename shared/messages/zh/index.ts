// Simplified Chinese messages by area.
import type { en } from '../en';
import type { SameKeys } from '../shape';
import { actions } from './actions';
import { analyses } from './analyses';
import { arrange } from './arrange';
import { annotations } from './annotations';
import { audit } from './audit';
import { batch } from './batch';
import { chart } from './chart';
import { chartFilters } from './chartFilters';
import { charts } from './charts';
import { compare } from './compare';
import { connection } from './connection';
import { cypher } from './cypher';
import { derived } from './derived';
import { documents } from './documents';
import { drawn } from './drawn';
import { duplicates } from './duplicates';
import { errors } from './errors';
import { evidence } from './evidence';
import { exports } from './exports';
import { facts } from './facts';
import { filters } from './filters';
import { flow } from './flow';
import { gallery } from './gallery';
import { groups } from './groups';
import { hand } from './hand';
import { importing } from './import';
import { lens } from './lens';
import { merging } from './merging';
import { panels } from './panels';
import { paths } from './paths';
import { report } from './report';
import { roles } from './roles';
import { shell } from './shell';
import { simulator } from './simulator';
import { table } from './table';
import { styles } from './styles';
import { tables } from './tables';
import { time } from './time';
import { work } from './work';

export const zh = {
  actions,
  analyses,
  arrange,
  annotations,
  audit,
  batch,
  chart,
  chartFilters,
  charts,
  compare,
  connection,
  cypher,
  derived,
  documents,
  drawn,
  duplicates,
  errors,
  evidence,
  exports,
  facts,
  filters,
  flow,
  gallery,
  groups,
  hand,
  import: importing,
  lens,
  merging,
  panels,
  paths,
  report,
  roles,
  shell,
  simulator,
  table,
  styles,
  tables,
  time,
  work,
} as const satisfies SameKeys<typeof en>;
