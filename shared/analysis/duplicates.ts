// Finding duplicates: entities of one type that may be one and the same, with the reasons for and against. A suggestion for a
// person to judge, never a merge by itself. The same input gives the same answer, in the same order.
import type { EntityId } from '../ids';
import { inOrder } from '../textOrder';
import { blocksOf } from './duplicates/blocking';
import { evidenceOf, type Subject, type UseOf } from './duplicates/evidence';
import type { DuplicateRules } from './duplicates/rules';
import { frequenciesOf, scorePair, type Scored } from './duplicates/score';

export interface DuplicateQuestion {
  readonly subjects: readonly Subject[];
  /** Who is linked with which phone, card, address. */
  readonly uses: readonly UseOf[];
  /** Pairs that are not asked about: said to be different. */
  readonly apart: readonly (readonly [EntityId, EntityId])[];
  /** The main original of those that are merged already; they are not asked about among each other. */
  readonly mains: { readonly [id: string]: EntityId };
  readonly rules: DuplicateRules;
  /** So many candidates at most, the best ones. */
  readonly limit: number;
}

export interface DuplicateCandidate extends Scored {
  readonly a: EntityId;
  readonly b: EntityId;
}

export interface DuplicateAnswer {
  /** Highest score first, then by ids. */
  readonly candidates: readonly DuplicateCandidate[];
  /** Before the limit. */
  readonly total: number;
  readonly compared: number;
  /** See `Blocks.tooCommon`. */
  readonly tooCommon: number;
}

/** So many pairs between two pauses. */
const pairsPerStep = 4096;

/** Yields the share that is done, 0 to 1, now and then. */
export function* duplicatesIn(question: DuplicateQuestion): Generator<number, DuplicateAnswer> {
  const { subjects, rules, limit } = question;
  const evidence = evidenceOf(subjects, question.uses, rules);
  yield 0.2;
  const frequencies = frequenciesOf(evidence, rules);
  const { blocks, tooCommon } = blocksOf(evidence, rules);
  yield 0.3;
  const isAsked = pairFilter(question);
  const met = new Set<number>();
  const found = new Map<string, DuplicateCandidate>();
  let steps = 0;
  for (const [nth, places] of blocks.entries()) {
    for (const [a, b] of pairsIn(places)) {
      const pair = a * subjects.length + b;
      if (met.has(pair)) continue;
      met.add(pair);
      steps += 1;
      if (steps % pairsPerStep === 0) yield 0.3 + (0.7 * nth) / blocks.length;
      const [one, other] = [evidence[a], evidence[b]];
      if (one === undefined || other === undefined || !isAsked(one.subject.id, other.subject.id)) continue;
      const scored = scorePair(one, other, rules, frequencies);
      if (scored.score >= rules.threshold) keepBest(found, question, candidateOf(one.subject, other.subject, scored));
    }
  }
  const all = [...found.values()].sort((x, y) => y.score - x.score || inOrder(x.a, y.a) || inOrder(x.b, y.b));
  return { candidates: all.slice(0, limit), total: all.length, compared: met.size, tooCommon };
}

function* pairsIn(places: readonly number[]): Generator<readonly [number, number]> {
  for (const [nth, a] of places.entries()) for (const b of places.slice(nth + 1)) yield [a, b];
}

/** The smaller id at the left, with what it says. */
function candidateOf(one: Subject, other: Subject, scored: Scored): DuplicateCandidate {
  if (one.id < other.id) return { a: one.id, b: other.id, ...scored };
  const reasons = scored.reasons.map((reason) => ({ ...reason, left: reason.right, right: reason.left }));
  return { a: other.id, b: one.id, score: scored.score, reasons };
}

/** Of pairs between the same two merged entities the best one. */
function keepBest(found: Map<string, DuplicateCandidate>, { mains }: DuplicateQuestion, one: DuplicateCandidate): void {
  const name = JSON.stringify([mains[one.a] ?? one.a, mains[one.b] ?? one.b].sort());
  const known = found.get(name);
  const isBetter = known === undefined || one.score > known.score || (one.score === known.score && one.a < known.a);
  if (isBetter) found.set(name, one);
}

function pairFilter({ apart, mains }: DuplicateQuestion): (a: EntityId, b: EntityId) => boolean {
  const different = new Set(apart.map(([a, b]) => JSON.stringify([a, b])));
  return (a, b) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    return (mains[a] ?? a) !== (mains[b] ?? b) && !different.has(JSON.stringify([first, second]));
  };
}
