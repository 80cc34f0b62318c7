// The picture that forces work on: one connected graph as flat arrays, at one level of detail.

export interface Body {
  readonly count: number;
  /** Ends of each link, every pair once. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly pull: Float64Array;
  /** How hard it pushes others: 1 + its links, summed over what it stands for. */
  readonly mass: Float64Array;
  /** 1 + the pulls at it, summed likewise: a step of force over stiffness never overshoots. */
  readonly stiffness: Float64Array;
}

/** The finest level, from its links. */
export function bodyOf(count: number, from: Uint32Array, to: Uint32Array, pull: Float64Array): Body {
  const mass = new Float64Array(count).fill(1);
  const stiffness = new Float64Array(count).fill(1);
  for (let link = 0; link < from.length; link += 1) {
    for (const end of [from[link] ?? 0, to[link] ?? 0]) {
      mass[end] = (mass[end] ?? 0) + 1;
      stiffness[end] = (stiffness[end] ?? 0) + (pull[link] ?? 0);
    }
  }
  return { count, from, to, pull, mass, stiffness };
}
