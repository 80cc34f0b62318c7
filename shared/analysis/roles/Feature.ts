// What a feature promises: one thing that a person did or did not do, how it is said, and what it weighs for each role. The
// weights are set by hand in half points; a point is about what makes a role e times as likely beside another.
import type { Words } from '../../catalogue/types';
import type { Points } from './Role';
import type { MaterialId, Traces } from './Traces';

export interface Feature {
  readonly id: string;
  /** Without such records among the facts the feature is passed over: that nothing was seen says nothing then. */
  readonly material: MaterialId;
  /** What was seen of the person, said in a sentence; null when it was not. */
  find(person: number, traces: Traces): Words | null;
  readonly points: Points;
  /** What it weighs that it was not seen. */
  readonly missing?: { readonly words: Words; readonly points: Points };
}

export function said(en: string, zh: string): Words {
  return { en, zh };
}

/** `1 call`, `3 calls`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
