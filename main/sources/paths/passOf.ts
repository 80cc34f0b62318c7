// Which links a question about paths follows, and what each costs: said once, for every source and for the twin.
import { isWithin } from '../../../shared/fieldTest';
import type { PathsQuestion } from '../../../shared/questions';
import { numberOf, timeOf, type Fields, type Value } from '../../../shared/value';

export type PassQuestion = Pick<PathsQuestion, 'kind' | 'linkTypes' | 'time' | 'weight' | 'weightIs'>;

export interface Pass {
  /** Milliseconds since 1970 UTC; NaN for none. */
  readonly at: number;
  readonly cost: number;
}

/** True when it takes a link's fields to know whether it passes and what it costs. */
export function needsFields({ kind, time, weight }: PassQuestion): boolean {
  return time !== null || kind === 'timed' || (kind === 'lightest' && weight !== null);
}

/** Tells of a link of that type, with those fields and its moment in that one, how it is followed; null when it is not. */
export function passOf(
  question: PassQuestion,
): (type: string, fields: Fields, timeField: string | null) => Pass | null {
  const { kind, time, linkTypes } = question;
  const types = linkTypes === null ? null : new Set(linkTypes);
  const weight = kind === 'lightest' ? question.weight : null;
  return (type, fields, timeField) => {
    if (types !== null && !types.has(type)) return null;
    const at = momentIn(fields, timeField);
    if (kind === 'timed' && Number.isNaN(at)) return null;
    if (time !== null && !isWithin(time, Number.isNaN(at) ? null : at)) return null;
    const cost = weight === null ? 1 : costOf(fields[weight], question.weightIs);
    return cost === null ? null : { at, cost };
  };
}

/** Milliseconds since 1970 UTC; NaN for none. */
export function momentIn(fields: Fields, timeField: string | null): number {
  return timeField === null ? Number.NaN : (timeOf(fields[timeField]) ?? Number.NaN);
}

function costOf(value: Value | undefined, weightIs: PathsQuestion['weightIs']): number | null {
  const number = numberOf(value);
  if (number === null) return null;
  const cost = weightIs === 'strength' ? 1 / number : number;
  // Minus zero is a zero, whose strength would be minus infinity.
  return Number.isFinite(cost) && cost >= 0 ? cost : null;
}
