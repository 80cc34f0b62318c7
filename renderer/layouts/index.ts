// All layouts, in the order of the layout bar. A new one is a file and a line here.
import { circle } from './circle';
import { concentric } from './concentric';
import { flow } from './flow';
import { grid } from './grid';
import { lanes } from './lanes';
import type { Layout } from './Layout';
import { map } from './map';
import { organic } from './organic';
import { timeline } from './timeline';
import { tree } from './tree';

export const layouts = [
  organic,
  concentric,
  tree,
  grid,
  circle,
  flow,
  lanes,
  timeline,
  map,
] as const satisfies readonly Layout[];
