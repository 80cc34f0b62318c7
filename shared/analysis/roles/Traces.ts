// Everything that the features of roles look at, made once from the facts: people and their things, calls, money, journeys,
// who brought whom, who is related, where things are.
import type { Facts } from '../Analysis';
import { accountsIn, type Accounts } from './accounts';
import { journeysIn, type Journeys } from './journeys';
import { Lists, peopleIn, type People } from './people';
import { pointOf, type Point } from './places';
import { talksIn, type Talks } from './talks';

export interface Traces {
  readonly facts: Facts;
  readonly people: People;
  readonly talks: Talks;
  readonly accounts: Accounts;
  readonly journeys: Journeys;
  readonly brought: Lists;
  readonly broughtBy: Lists;
  readonly relatives: Lists;
  readonly reports: Lists;
  /** Where people are known to be. */
  readonly whereabouts: Lists;
  /** Which records the facts hold at all: where there is none, that something was not seen says nothing. */
  readonly has: { readonly [Material in MaterialId]: boolean };
  /** Where boxes with many SIMs stand. */
  readonly boxes: readonly Point[];
}

export type MaterialId = 'calls' | 'money' | 'journeys' | 'brought' | 'places';

/** From so many SIMs or numbers on a device is a box and no handset. */
export const leastBox = 6;

export interface TraceChoice {
  /** Types that stand for a person, with commas. */
  readonly people: string;
  /** IANA name: whose clocks tell the hours. */
  readonly zone: string;
}

export function tracesIn(facts: Facts, { people: types, zone }: TraceChoice): Traces {
  const people = peopleIn(facts, types);
  const ties = tiesIn(facts, people);
  const reported = people.all.filter((person) => ties.reports.of(person).length > 0);
  const paidFrom = new Set(reported.flatMap((person) => people.thingsOf(person)));
  const [talks, accounts, journeys] = [
    talksIn(facts, people, zone),
    accountsIn(facts, people, paidFrom),
    journeysIn(facts, people, zone),
  ];
  const boxes = [...facts.entities.keys()]
    .filter((place) => people.slotsOf(place) >= leastBox)
    .flatMap((box) => ties.whereabouts.of(box).flatMap((where) => pointOf(facts, where) ?? []));
  const has = {
    calls: talks.count > 0,
    money: accounts.transfers.count > 0,
    journeys: journeys.count > 0,
    brought: facts.links.some(({ type }) => type === 'RECRUITED'),
    places: boxes.length > 0,
  };
  return { facts, people, talks, accounts, journeys, ...ties, boxes, has };
}

function tiesIn({ links }: Facts, people: People) {
  const ties = {
    brought: new Lists(),
    broughtBy: new Lists(),
    relatives: new Lists(),
    reports: new Lists(),
    whereabouts: new Lists(),
  };
  for (const { type, from, to } of links) {
    if (from === to) continue;
    if (type === 'RECRUITED' && people.isPerson(from) && people.isPerson(to)) {
      ties.brought.add(from, to);
      ties.broughtBy.add(to, from);
    } else if (type === 'RELATIVE_OF') {
      ties.relatives.add(from, to);
      ties.relatives.add(to, from);
    } else if (type === 'REPORTED') ties.reports.add(from, to);
    else if (type === 'LOCATED_AT') ties.whereabouts.add(from, to);
  }
  return ties;
}
