// Features of ties, journeys and places: who brought whom, who crosses the border and when, who stays beside the boxes.
import { counted, percent, said, type Feature } from './Feature';
import { kilometres, pointOf } from './places';
import type { Journey } from './journeys';
import type { Traces } from './Traces';

/** Of those whom a person brought, how many hold accounts that money moves on. */
function broughtHolders(
  { brought, people, accounts }: Traces,
  person: number,
): { readonly all: number; readonly holders: number } {
  const all = brought.of(person);
  const isHolder = (one: number) =>
    people.thingsOf(one).some((thing) => accounts.into(thing).length + accounts.out(thing).length > 0);
  return { all: all.length, holders: all.filter(isHolder).length };
}

function isRecruiter(traces: Traces, person: number): boolean {
  const { all, holders } = broughtHolders(traces, person);
  return all >= 2 && 3 * holders <= all;
}

function isCardRecruiter(traces: Traces, person: number): boolean {
  const { all, holders } = broughtHolders(traces, person);
  return all >= 2 && 2 * holders >= all;
}

const broughtOthers: Feature = {
  id: 'brought-others',
  material: 'brought',
  find: (person, traces) =>
    isRecruiter(traces, person)
      ? said(
          `Brought ${broughtHolders(traces, person).all} others, few of whom hold accounts that money moves on.`,
          `介绍 ${broughtHolders(traces, person).all} 人加入，其中很少有人名下账户有资金往来。`,
        )
      : null,
  points: { recruiter: 5.5, 'card-trafficker': -1, caller: -3, bystander: -2 },
  missing: {
    words: said('Is not known to have brought several others.', '没有介绍多人加入的记录。'),
    points: { recruiter: -2.5 },
  },
};

const broughtCards: Feature = {
  id: 'brought-card-holders',
  material: 'brought',
  find: (person, traces) => {
    const { all, holders } = broughtHolders(traces, person);
    return isCardRecruiter(traces, person)
      ? said(
          `Brought ${all} others, ${holders} of whom hold accounts that money moves on.`,
          `介绍 ${all} 人加入，其中 ${holders} 人名下账户有资金往来。`,
        )
      : null;
  },
  points: { 'card-trafficker': 5, recruiter: -2, bystander: -2 },
  missing: {
    words: said('Is not known to have brought holders of cards.', '没有介绍持卡人加入的记录。'),
    points: { 'card-trafficker': -2 },
  },
};

const broughtOneCard: Feature = {
  id: 'brought-one-card-holder',
  material: 'brought',
  find: (person, traces) => {
    const { all, holders } = broughtHolders(traces, person);
    return all === 1 && holders === 1
      ? said('Brought one other, who holds an account that money moves on.', '介绍一人加入，该人名下账户有资金往来。')
      : null;
  },
  points: { 'card-trafficker': 4, bystander: -2 },
};

const broughtAmongCallers: Feature = {
  id: 'brought-by-recruiter',
  material: 'brought',
  find: (person, traces) =>
    traces.broughtBy.of(person).some((one) => isRecruiter(traces, one))
      ? said('Was brought by somebody who brings people without accounts.', '由专门介绍无账户人员的人带入。')
      : null,
  points: { caller: 2.5, organiser: -2, 'team-leader': -2, bystander: -1.5, 'goip-operator': -1 },
};

const broughtAmongCards: Feature = {
  id: 'brought-by-card-recruiter',
  material: 'brought',
  find: (person, traces) =>
    traces.broughtBy.of(person).some((one) => isCardRecruiter(traces, one))
      ? said('Was brought by somebody who brings holders of cards.', '由专门介绍持卡人的人带入。')
      : null,
  points: { 'mule-1': 1.5, 'mule-2': 1.5, caller: -2, bystander: -1.5 },
};

function crossingsOf({ journeys }: Traces, person: number): readonly Journey[] {
  return journeys.of(person).filter(({ isOverBorder }) => isOverBorder);
}

const isNight = ({ hour }: Journey) => hour >= 20 || hour < 5;

const crossesOften: Feature = {
  id: 'crosses-often',
  material: 'journeys',
  find: (person, traces) => {
    const { length } = crossingsOf(traces, person);
    return length >= 4 ? said(`Crossed the border ${length} times.`, `出入境 ${length} 次。`) : null;
  },
  points: { smuggler: 3, bystander: -1 },
  missing: { words: said('Does not cross the border again and again.', '没有反复出入境。'), points: { smuggler: -3 } },
};

const crossesAtNight: Feature = {
  id: 'crosses-at-night',
  material: 'journeys',
  find: (person, traces) => {
    const crossings = crossingsOf(traces, person);
    const nights = crossings.filter(isNight).length;
    return crossings.length >= 4 && nights >= 0.6 * crossings.length
      ? said(
          `Crosses at night: ${nights} of ${crossings.length} times.`,
          `夜间出入境：${crossings.length} 次中 ${nights} 次。`,
        )
      : null;
  },
  points: { smuggler: 3, bystander: -1.5 },
};

const travelsByDay: Feature = {
  id: 'travels-by-day',
  material: 'journeys',
  find: (person, traces) => {
    const all = traces.journeys.of(person);
    const nights = all.filter(isNight).length;
    return all.length >= 4 && nights < 0.4 * all.length
      ? said(
          `Travels the road by day: ${percent(1 - nights / all.length)} of ${all.length} journeys.`,
          `${all.length} 次出行中 ${percent(1 - nights / all.length)} 在白天。`,
        )
      : null;
  },
  points: { bystander: 3, smuggler: -2.5 },
};

const staysThisSide: Feature = {
  id: 'stays-this-side',
  material: 'journeys',
  find: (person, traces) => {
    const all = traces.journeys.of(person);
    return all.length >= 4 && all.every(({ isOverBorder }) => !isOverBorder)
      ? said(`Travelled ${all.length} times and never over the border.`, `出行 ${all.length} 次，从未出境。`)
      : null;
  },
  points: { bystander: 2, smuggler: -2.5 },
};

const takesAlong: Feature = {
  id: 'takes-along',
  material: 'journeys',
  find: (person, traces) => {
    const crossings = crossingsOf(traces, person);
    if (crossings.length < 4) return null;
    const others = new Set(crossings.flatMap((journey) => traces.journeys.alongside(journey)));
    return others.size > 0
      ? said(`Crossed together with ${counted(others.size, 'other')}.`, `与 ${others.size} 人同行出入境。`)
      : null;
  },
  points: { smuggler: 1.5 },
};

const takenAlong: Feature = {
  id: 'taken-along',
  material: 'journeys',
  find: (person, traces) => {
    const crossings = crossingsOf(traces, person);
    const isTaken =
      crossings.length > 0 &&
      crossings.length < 4 &&
      crossings.some((journey) =>
        traces.journeys.alongside(journey).some((other) => crossingsOf(traces, other).length >= 4),
      );
    return isTaken
      ? said('Crossed the border beside somebody who does so again and again.', '与反复出入境者同行出境。')
      : null;
  },
  points: { caller: 2, smuggler: -1, bystander: -1 },
};

const besideBoxes: Feature = {
  id: 'beside-boxes',
  material: 'places',
  find: (person, traces) => {
    const far = traces.whereabouts
      .of(person)
      .flatMap((where) => pointOf(traces.facts, where) ?? [])
      .flatMap((point) => traces.boxes.map((box) => kilometres(point, box)));
    const least = Math.min(...far);
    return least <= 10
      ? said(
          `Was seen within ${Math.max(1, Math.ceil(least))} km of a box with many SIMs.`,
          `曾出现在多卡设备周围 ${Math.max(1, Math.ceil(least))} 公里内。`,
        )
      : null;
  },
  points: { 'goip-operator': 2.5, caller: -1.5 },
  missing: {
    words: said('Is not known to have been near a box with many SIMs.', '没有出现在多卡设备附近的记录。'),
    points: { 'goip-operator': -2.5 },
  },
};

export const tieFeatures: readonly Feature[] = [
  broughtOthers,
  broughtCards,
  broughtOneCard,
  broughtAmongCallers,
  broughtAmongCards,
  crossesOften,
  crossesAtNight,
  travelsByDay,
  staysThisSide,
  takesAlong,
  takenAlong,
  besideBoxes,
  {
    id: 'reported',
    material: 'money',
    find: (person, { reports }) => (reports.of(person).length > 0 ? said('Reported a crime.', '曾报案。') : null),
    points: { victim: 2.5, bystander: 0.5 },
  },
];
