// Rounds of forces on one level: ForceAtlas2's (Jacomy, Venturini, Heymann, Bastian 2014, doi
// 10.1371/journal.pone.0098679): every two push each other by mass × mass / distance, every link pulls by its length.
// Each goes where its force over its stiffness points, at most as far as a temperature allows that falls.
import type { LayoutResult } from '../Layout';
import type { Body } from './Body';
import { QuadTree } from './QuadTree';

export interface Rounds {
  readonly rounds: number;
  /** Longest step of the first and of the last round, in the picture's units. */
  readonly hot: number;
  readonly cold: number;
  /** How coarsely what is far is seen: 0 exactly, 1 at a distance of its own size. */
  readonly theta: number;
  /** Chart units in one unit of the forces; 1 while the scale is not known yet. */
  readonly unit: number;
  /** 1 for what does not move; null when everything may. */
  readonly isHeld: Uint8Array | null;
  readonly onRound?: (places: LayoutResult) => void;
}

const pushing = 10;
const gravity = 0.05;
/** How much of the way to its balance each goes per round. */
const eagerness = 0.6;
/** Keeps two in one spot from pushing each other without bound. */
const floor = 1e-4;

/** Moves the places in place; gravity is towards 0,0. */
export function simulate(body: Body, places: LayoutResult, options: Rounds): void {
  const { rounds, hot, cold } = options;
  const field = new Field(body, options);
  const cooling = rounds > 1 ? (cold / hot) ** (1 / (rounds - 1)) : 1;
  let longest = hot;
  for (let round = 0; round < rounds; round += 1) {
    field.pull(places);
    field.push(places, longest);
    field.go(places);
    longest *= cooling;
    options.onRound?.(places);
  }
}

/** The forces of one round, then the steps they come to. */
class Field {
  private readonly tree: QuadTree;
  private readonly stepX: Float64Array;
  private readonly stepY: Float64Array;

  constructor(
    private readonly body: Body,
    private readonly options: Rounds,
  ) {
    this.tree = new QuadTree(body.count);
    this.stepX = new Float64Array(body.count);
    this.stepY = new Float64Array(body.count);
  }

  pull({ x, y }: LayoutResult): void {
    const { from, to, pull } = this.body;
    const { stepX, stepY } = this;
    stepX.fill(0);
    stepY.fill(0);
    for (let link = 0; link < from.length; link += 1) {
      const a = from[link] as number;
      const b = to[link] as number;
      const pulling = pull[link] as number;
      const dx = ((x[b] as number) - (x[a] as number)) * pulling;
      const dy = ((y[b] as number) - (y[a] as number)) * pulling;
      stepX[a] = (stepX[a] as number) + dx;
      stepY[a] = (stepY[a] as number) + dy;
      stepX[b] = (stepX[b] as number) - dx;
      stepY[b] = (stepY[b] as number) - dy;
    }
  }

  /** Adds what pushes and turns forces into steps of at most that length. */
  push({ x, y }: LayoutResult, longest: number): void {
    const { tree, stepX, stepY } = this;
    const { mass, stiffness, count } = this.body;
    const { theta, unit, isHeld } = this.options;
    const strength = pushing * unit * unit;
    tree.build(x, y, mass);
    for (let nth = 0; nth < count; nth += 1) {
      const i = tree.order[nth] as number;
      if (isHeld?.[i] === 1) continue;
      const px = x[i] as number;
      const py = y[i] as number;
      tree.sum(px, py, theta * theta, floor * unit * unit);
      const share = eagerness / (stiffness[i] as number);
      const weight = mass[i] as number;
      const dx = ((stepX[i] as number) + weight * (strength * tree.pushX - gravity * px)) * share;
      const dy = ((stepY[i] as number) + weight * (strength * tree.pushY - gravity * py)) * share;
      const length = Math.sqrt(dx * dx + dy * dy);
      const cut = length > longest ? longest / length : 1;
      stepX[i] = dx * cut;
      stepY[i] = dy * cut;
    }
  }

  go({ x, y }: LayoutResult): void {
    const { isHeld } = this.options;
    for (let i = 0; i < this.body.count; i += 1) {
      if (isHeld?.[i] === 1) continue;
      x[i] = (x[i] as number) + (this.stepX[i] as number);
      y[i] = (y[i] as number) + (this.stepY[i] as number);
    }
  }
}
