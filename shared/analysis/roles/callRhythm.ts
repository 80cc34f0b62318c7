// Who wakes whom, who gives orders in the evening, who is rung up before money moves: what several features of calls share.
import type { Talk } from './talks';
import type { Traces } from './Traces';

export function isMorning({ hour }: Talk): boolean {
  return hour >= 7 && hour < 9.25;
}

export function isEvening({ hour }: Talk): boolean {
  return hour >= 18;
}

/** Calls with people whose number is known. */
export function talksWithKnown({ talks }: Traces, person: number): readonly Talk[] {
  return talks.of(person).filter(({ other }) => other >= 0 && other !== person);
}

export function othersOf(list: readonly Talk[]): readonly number[] {
  return [...new Set(list.map(({ other }) => other))];
}

/**
 * Those whom a person calls of a morning; [] when they are fewer than four, which is no round. Calls through a number that a
 * company answers for are left out: a firm that starts its day in the open does the same.
 */
export function roundOf(traces: Traces, person: number): readonly number[] {
  return remembered(rounds, traces, person, () => {
    const mornings = talksWithKnown(traces, person).filter(
      (talk) => talk.isOut && isMorning(talk) && !traces.people.isOfFirm(talk.own),
    );
    const others = othersOf(mornings);
    return others.length >= 4 && mornings.length >= 8 ? others : [];
  });
}

/** Those of whom a person calls many others in turn, where most calls to them are in the evening; [] when fewer than three. */
export function orderedBy(traces: Traces, person: number): readonly number[] {
  return remembered(orders, traces, person, () => {
    const outgoing = talksWithKnown(traces, person).filter(({ isOut }) => isOut);
    const toLeaders = outgoing.filter(({ other }) => traces.talks.calledBy(other).length >= 4);
    const evenings = toLeaders.filter(isEvening);
    const others = othersOf(evenings);
    return others.length >= 3 && evenings.length >= 8 && evenings.length >= 0.6 * outgoing.length ? others : [];
  });
}

const minuteMs = 60_000;
const justBeforeMs = 10 * minuteMs;

/** Calls in the ten minutes before something of the called one sends money. */
export function ringsBeforeMoney(traces: Traces, person: number): readonly Talk[] {
  return talksWithKnown(traces, person).filter((talk) => talk.isOut && sendsSoonAfter(traces, talk.other, talk.ms));
}

export function rungBeforeMoney(traces: Traces, person: number): readonly Talk[] {
  return talksWithKnown(traces, person).filter((talk) => !talk.isOut && sendsSoonAfter(traces, person, talk.ms));
}

function sendsSoonAfter({ people, accounts }: Traces, person: number, ms: number): boolean {
  const { at } = accounts.transfers;
  return people.thingsOf(person).some((thing) =>
    accounts.out(thing).some((one) => {
      const waited = (at[one] as number) - ms;
      return waited >= 0 && waited <= justBeforeMs;
    }),
  );
}

type Memory = WeakMap<Traces, Map<number, readonly number[]>>;
const rounds: Memory = new WeakMap();
const orders: Memory = new WeakMap();

function remembered(memory: Memory, traces: Traces, person: number, find: () => readonly number[]): readonly number[] {
  const known = memory.get(traces) ?? new Map<number, readonly number[]>();
  memory.set(traces, known);
  const found = known.get(person) ?? find();
  known.set(person, found);
  return found;
}
