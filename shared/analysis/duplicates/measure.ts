// How well duplicates are found among persons of whom it is known which are one.
import { duplicatesIn, type DuplicateAnswer, type DuplicateQuestion } from '../duplicates';
import { knownPersons, pairName } from './personsForTests';
import { defaultDuplicateRules, type DuplicateRules } from './rules';

interface Measured {
  readonly persons: number;
  readonly pairs: number;
  readonly found: number;
  readonly compared: number;
  /** Of what was found, the share that is right; of what there is, the share that was found; their harmonic mean. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Runs to the end what pauses. */
export function answerTo(question: DuplicateQuestion): DuplicateAnswer {
  const work = duplicatesIn(question);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export function measureDuplicates(
  count: number,
  seed: number,
  rules: DuplicateRules = defaultDuplicateRules,
): Measured {
  const { subjects, uses, truth } = knownPersons(count, seed);
  const { candidates, compared } = answerTo({ subjects, uses, apart: [], mains: {}, rules, limit: Infinity });
  const right = candidates.filter(({ a, b }) => truth.has(pairName(a, b))).length;
  const [precision, recall] = [right / Math.max(1, candidates.length), right / Math.max(1, truth.size)];
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { persons: subjects.length, pairs: truth.size, found: candidates.length, compared, precision, recall, f1 };
}
