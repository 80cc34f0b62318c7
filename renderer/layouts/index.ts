// All layouts, in the order of the layout bar. A new one is a file and a line here.
import { circle } from './circle';
import { concentric } from './concentric';
import { grid } from './grid';
import type { Layout } from './Layout';
import { organic } from './organic';
import { tree } from './tree';

export const layouts = [organic, concentric, tree, grid, circle] as const satisfies readonly Layout[];
