// More people who look guilty and are not, for tests that must tell them from the others: a busy wholesaler with staff, a family
// that pays one another, a taxi driver who crosses the border, a legal call centre, a hobbyist with coins and the landlord of
// the house where a gateway stands. They are put beside a finished sample, whose own rows stay as they are, byte for byte.
import type { CaseEntityRow, CaseLinkRow } from '../caseRows';
import type { Fields } from '../value';
import { between, moment, sampleDays, weekday } from './calendar';
import { refOf, type Sample } from './collectSample';
import { at, createRandom, type Random } from './random';
import type { SampleRole } from './truth';

type DecoyKind = 'wholesaler' | 'staff' | 'family' | 'cross-border-taxi' | 'legal-calls' | 'hobbyist' | 'landlord';

export interface DecoySample extends Sample {
  /** Keys of the people who were added; all are bystanders. */
  readonly decoys: readonly { readonly suspect: string; readonly kind: DecoyKind }[];
}

/** A stream that no network of a sample takes. */
const stream = 990_001;

export function addDecoys(sample: Sample): DecoySample {
  const stage = new Stage(sample);
  addWholesaler(stage);
  addFamily(stage);
  addTaxi(stage);
  addLegalCalls(stage);
  addHobbyist(stage);
  addLandlord(stage);
  const { entities, links, decoys } = stage;
  return { entities, links, truth: sample.truth, decoys };
}

/** Someone of the stage with a number. */
interface Extra {
  readonly person: number;
  readonly phone: number;
}

class Stage {
  readonly random: Random;
  readonly entities: CaseEntityRow[];
  readonly links: CaseLinkRow[];
  readonly decoys: { suspect: string; kind: DecoyKind }[] = [];
  /** Numbers that nothing else is known of. */
  readonly strangers: readonly number[];

  constructor(private readonly sample: Sample) {
    this.random = createRandom(sample.truth.seed, stream);
    this.entities = [...sample.entities];
    this.links = [...sample.links];
    const owned = new Set(
      sample.links.flatMap(({ type, to }) => (type === 'USES' || type === 'HAS_NUMBER' ? [to] : [])),
    );
    this.strangers = sample.entities.flatMap(({ ref, type }) => (type === 'Phone' && !owned.has(ref) ? [ref] : []));
  }

  entity(type: string, prefix: string, fields: Fields = {}): number {
    const ref = this.entities.length;
    this.entities.push({ ref, type, key: `${prefix}-${ref}`, fields, row: null });
    return ref;
  }

  link(type: string, from: number, to: number, fields: Fields = {}): void {
    this.links.push({ type, from, to, fields, row: null });
  }

  extra(kind: DecoyKind): Extra {
    const person = this.entity('Suspect', 'S');
    this.decoys.push({ suspect: this.entities[person]?.key ?? '', kind });
    const phone = this.entity('Phone', '1390000');
    this.link('USES', person, phone);
    return { person, phone };
  }

  card(holder: number, type: 'Card' | 'Wallet' = 'Card'): number {
    const card = this.entity(type, '6200');
    this.link('HOLDS', holder, card);
    return card;
  }

  call(from: number, to: number, second: number, durationS = this.random.int(20, 400)): void {
    this.link('CALLED', from, to, { at: moment(second), durationS });
  }

  pay(from: number, to: number, second: number, amount: number): void {
    this.link('TRANSFERRED', from, to, { at: moment(second), amount, currency: 'CNY' });
  }

  anyTime(fromHour: number, untilHour: number): number {
    return between(this.random, this.random.int(0, sampleDays - 1), fromHour, untilHour);
  }

  stranger(): number {
    return this.random.pick(this.strangers);
  }

  /** Refs of the people of a role. */
  cast(role: SampleRole): readonly number[] {
    return this.sample.truth.roles.flatMap((one) => (one.role === role ? [refOf(this.sample, one.suspect)] : []));
  }

  /** What somebody has of a type. */
  thingOf(person: number, type: string): number {
    const had = this.links.find(({ from, to }) => from === person && this.entities[to]?.type === type);
    if (had === undefined) throw new RangeError(`${person} has no ${type}`);
    return had.to;
  }
}

/** Takes money all day, pays suppliers and wages, and calls the staff of a morning; three mules buy there. */
function addWholesaler(stage: Stage): void {
  const { random } = stage;
  const firm = stage.entity('Company', 'XO00');
  const owner = stage.extra('wholesaler');
  stage.link('USES', firm, owner.phone);
  const till = stage.card(owner.person);
  stage.link('HOLDS', firm, till);
  const customers = Array.from({ length: 20 }, () => stage.entity('Card', '6200'));
  const suppliers = Array.from({ length: 2 }, () => stage.entity('Card', '6200'));
  const staff = Array.from({ length: 4 }, () => stage.extra('staff'));
  const wages = staff.map(({ person }) => stage.card(person));
  for (let sale = 0; sale < 150; sale += 1) {
    stage.pay(random.pick(customers), till, stage.anyTime(8, 21), random.int(20, 900) * 10);
  }
  for (const mule of stage.cast('mule-1').slice(0, 3)) {
    stage.pay(stage.thingOf(mule, 'Card'), till, stage.anyTime(9, 20), random.int(10, 90) * 10);
  }
  for (let day = 6; day < sampleDays; day += 7) {
    for (const supplier of suppliers)
      stage.pay(till, supplier, between(random, day, 9, 12), random.int(800, 1600) * 10);
    if (day % 28 !== 27) continue;
    for (const card of wages) stage.pay(till, card, between(random, day, 15, 16), 5200);
  }
  for (let day = 0; day < sampleDays; day += 1) {
    if (weekday(day) === 0) continue;
    stage.call(owner.phone, random.pick(staff).phone, between(random, day, 7.75, 8.9), random.int(15, 120));
    if (!random.chance(0.3)) continue;
    const [one, other] = random.shuffled(staff);
    if (one !== undefined && other !== undefined) stage.call(one.phone, other.phone, between(random, day, 18.5, 22));
  }
}

/** Four relatives who lend each other money and speak in the evening; a mule is the son's friend and paid him back once. */
function addFamily(stage: Stage): void {
  const { random } = stage;
  const family = Array.from({ length: 4 }, () => stage.extra('family'));
  const cards = family.map(({ person }) => stage.card(person));
  for (const [place, one] of family.entries()) {
    for (const other of family.slice(place + 1)) stage.link('RELATIVE_OF', one.person, other.person);
  }
  for (let count = 0; count < 40; count += 1) {
    const [from, to] = random.shuffled([0, 1, 2, 3]);
    stage.pay(at(cards, from ?? 0), at(cards, to ?? 1), stage.anyTime(8, 22), random.int(5, 300) * 10);
    stage.call(at(family, from ?? 0).phone, at(family, to ?? 1).phone, stage.anyTime(18, 22));
  }
  const friend = at(stage.cast('mule-1'), 5);
  stage.pay(stage.thingOf(friend, 'Card'), at(cards, 3), stage.anyTime(10, 20), 800);
  for (let count = 0; count < 3; count += 1)
    stage.call(stage.thingOf(friend, 'Phone'), at(family, 3).phone, stage.anyTime(18, 23));
}

/** Drives over the border at all hours, for whoever calls; the smugglers called too. */
function addTaxi(stage: Stage): void {
  const { random } = stage;
  const driver = stage.extra('cross-border-taxi');
  const town = at(
    stage.links.filter(({ type }) => type === 'TRAVELLED'),
    0,
  ).to;
  for (let trip = 0; trip < 18; trip += 1) {
    const fields = { at: moment(stage.anyTime(6, 23)), by: 'taxi', border: 'Munglan crossing 勐兰口岸' };
    stage.link('TRAVELLED', driver.person, town, fields);
  }
  for (let ride = 0; ride < 90; ride += 1)
    stage.call(stage.stranger(), driver.phone, stage.anyTime(5, 24), random.int(10, 60));
  for (const smuggler of stage.cast('smuggler'))
    stage.call(stage.thingOf(smuggler, 'Phone'), driver.phone, stage.anyTime(17, 23));
}

/** Six agents of a company ring up strangers all day; their supervisor starts the shift. One knows a caller of the gang. */
function addLegalCalls(stage: Stage): void {
  const { random } = stage;
  const firm = stage.entity('Company', 'XO00');
  const supervisor = stage.extra('legal-calls');
  const agents = Array.from({ length: 6 }, () => stage.extra('legal-calls'));
  for (const { phone } of [supervisor, ...agents]) stage.link('USES', firm, phone);
  for (let day = 0; day < sampleDays; day += 1) {
    if (weekday(day) === 0) continue;
    stage.call(supervisor.phone, random.pick(agents).phone, between(random, day, 8.25, 8.95), random.int(10, 90));
    for (const { phone } of agents) {
      for (let count = random.int(1, 3); count > 0; count -= 1)
        stage.call(phone, stage.stranger(), between(random, day, 9, 18));
    }
  }
  const known = stage.thingOf(at(stage.cast('caller'), 3), 'Phone');
  for (let count = 0; count < 3; count += 1) stage.call(known, at(agents, 0).phone, stage.anyTime(18, 22));
}

/** Buys coins with own money, and once sold some to an exchanger. */
function addHobbyist(stage: Stage): void {
  const { random } = stage;
  const { person } = stage.extra('hobbyist');
  const [card, wallet] = [stage.card(person), stage.card(person, 'Wallet')];
  for (let count = 0; count < 9; count += 1) stage.pay(card, wallet, stage.anyTime(8, 24), random.int(10, 200) * 10);
  stage.pay(wallet, stage.thingOf(at(stage.cast('crypto-exchanger'), 0), 'Wallet'), stage.anyTime(8, 24), 3000);
}

/** Lives where a gateway's operator rents a room; the two speak about the rent. */
function addLandlord(stage: Stage): void {
  const { person, phone } = stage.extra('landlord');
  const operator = at(stage.cast('goip-operator'), 0);
  const house = at(
    stage.links.filter(({ type, from }) => type === 'LOCATED_AT' && from === operator),
    0,
  ).to;
  stage.link('LOCATED_AT', person, house, { basis: 'registration' });
  for (let count = 0; count < 5; count += 1) stage.call(stage.thingOf(operator, 'Phone'), phone, stage.anyTime(17, 21));
}
