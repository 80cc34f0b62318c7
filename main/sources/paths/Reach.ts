// What the path engine asks of a source, in numbers of the source's choosing: the links at some entities, how many
// there are, and orders. The engine is one and runs over a worker that waits as well as over a server that answers later.
import type { KnownLinks } from './KnownLinks';

/** Nothing when the work is done already, else a promise of it; whoever runs the engine awaits it. */
export type Step = void | Promise<void>;

/** Work that can be paused, watched and stopped between its steps. */
export type Steps<T> = Generator<Step, T, void>;

/** How much there is at an entity. */
export interface Size {
  /** Links, whether they pass or not; may be rough, because it only steers where to look first. */
  readonly links: number;
  /** True when it has more neighbours than the question lets pass. */
  readonly isCrowded: boolean;
}

/** Entities and links are numbers that mean the same throughout one question. */
export interface Reach {
  /** Adds every link at these entities that passes, each once, also when it joins two of them. */
  links(of: readonly number[], known: KnownLinks): Step;
  sizes(of: readonly number[], sizes: Map<number, Size>): Step;
  /** After this, `compareEntities` may be asked about these. */
  keys(of: readonly number[]): Step;
  /** Sets the times of known links, by place; only asked when they were added without. */
  times(places: readonly number[], known: KnownLinks): Step;
  /** By key, then id. */
  compareEntities(a: number, b: number): number;
  /** By id. */
  compareLinks(a: number, b: number): number;
}

/** Runs work whose steps are all done when they are taken. `tick` throws when nobody waits any more. */
export function runNow<T>(steps: Steps<T>, tick: () => void): T {
  for (;;) {
    tick();
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const breathMs = 15;

/** Runs work whose steps may take their time; now and then it lets others run. */
export async function runLater<T>(steps: Steps<T>, tick: () => void): Promise<T> {
  let breathedAt = performance.now();
  for (;;) {
    tick();
    const step = steps.next();
    if (step.done === true) return step.value;
    await step.value;
    if (performance.now() - breathedAt < breathMs) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    breathedAt = performance.now();
  }
}
