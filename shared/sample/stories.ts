// Plans how each victim of a network is hooked, pays and reports, before anything is written: a report's date and
// loss must be known when its entity is.
import { perNetwork } from './plan';
import { between, dayOf, officeSecond, sampleDays, weekday } from './calendar';
import type { Story } from './Network';
import type { Random } from './random';

const lastPaymentDay = sampleDays - 3;

/** `payments` payments in all, spread over the victims; the first victims report them. */
export function planStories(random: Random, payments: number): readonly Story[] {
  const { victims, reportingVictims, incidents } = perNetwork;
  return Array.from({ length: victims }, (_, victim) => {
    const begins = officeSecond(random, onWorkDay(random.int(0, 58)));
    const count = Math.floor(payments / victims) + (victim < payments % victims ? 1 : 0);
    const paid = planPayments(random, dayOf(begins) + 2, count);
    const last = paid.at(-1)?.at ?? begins;
    const reportedAt = between(random, Math.min(dayOf(last) + random.int(1, 5), sampleDays - 1), 8, 21);
    const report = victim < reportingVictims ? { at: reportedAt, incident: victim % incidents } : null;
    return { begins, payments: paid, report };
  });
}

/** The first sums are small, to win trust; then they grow. */
function planPayments(random: Random, firstDay: number, count: number): Story['payments'] {
  const times: number[] = [];
  let day = firstDay;
  for (let place = 0; place < count; place += 1) {
    day = Math.min(onWorkDay(day), lastPaymentDay);
    times.push(between(random, day, 10, 17.25));
    day += random.int(0, 3);
  }
  return times
    .sort((a, b) => a - b)
    .map((at, place) => {
      const grown = 3_000 * Math.exp(random.next() * 2.2 + Math.min(place, 3) * 0.7);
      return { at, amount: Math.round(grown / 100) * 100 };
    });
}

/** The next day that is not a Sunday. */
function onWorkDay(day: number): number {
  return weekday(day) === 0 ? day + 1 : day;
}
