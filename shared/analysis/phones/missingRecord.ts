// What is missing: the one record that would most reduce what is not known about the money, the users and the numbers.
import type { Words } from '../../catalogue/types';
import type { Analysis, Chosen, Facts } from '../Analysis';
import { leftOut, moneyLinks, transfersIn, type Transfers } from '../money/transfers';
import { callLinks, callsOf, linksOf, linksThatSay, numberLinks, seatLinks, seatsOf } from './records';
import { numberReplaced, replacedNumbers, type Records } from './numberReplaced';
import { nameOf, percent, say, sum } from './words';

export const missingRecord: Analysis = {
  id: 'missing-record',
  group: 'phones',
  title: { en: 'What is missing', zh: '缺失的关键记录' },
  meaning: {
    en: 'Which one record would settle most: the statement of an account where money stops, the subscriber and user of a number that speaks much and nobody is known to use, the list of devices (IMEI) of a number that may have replaced another or been replaced. Each gets its share of all that is open of its kind: of the money that stops, of the calls of unknown users, of the undecided pairs; the score adds them up. A simple rule of thumb: it does not know what the record will say, nor whether it can be had.',
    zh: '哪一份记录最能消除疑问：资金断点账户的流水、通话频繁但使用人不明号码的机主与使用人信息、疑似换号号码的设备（IMEI）清单。得分为该记录在同类未决事项中所占比例之和：断点资金、使用人不明的通话、未决的换号配对。这是简单的经验规则：不预知记录内容，也不知能否调取。',
  },
  limits: {
    en: 'It does not know what the record will say, whether it exists, or what it costs to get. The three kinds count alike, and what nobody recorded at all is not missed.',
    zh: '不预知记录内容、是否存在以及调取成本。三类记录同等计入；完全没有任何记录的事项不会被视为缺失。',
  },
  source: 'Own heuristic; shares of what is open, see docs/analyses/missing-record.md',
  parameters: [
    moneyLinks,
    callLinks,
    seatLinks,
    numberLinks,
    linksThatSay('uses', 'Uses a number', '使用号码', 'USES'),
  ],
  run: (facts, chosen, onShare) => {
    const transfers = transfersIn(facts, chosen);
    const money = stoppedMoney(facts, transfers);
    onShare(0.2);
    const records = { ...callsOf(facts, chosen), seats: seatsOf(facts, chosen) };
    const calls = unknownCalls(facts, chosen, records);
    onShare(0.4);
    const pairs = undecidedPairs(facts, chosen, records);
    const shares = [money, calls, pairs].map(sharesOf);
    const places = [...new Set(shares.flatMap((share) => [...share.keys()]))].sort((a, b) => a - b);
    const share = (kind: number, place: number) => shares[kind]?.get(place) ?? 0;
    const score = (place: number) => share(0, place) + share(1, place) + share(2, place);
    return {
      kind: 'scores',
      entities: Uint32Array.from(places),
      others: null,
      columns: [
        { name: 'gain', words: say('Share of what is open', '占未决事项比例'), values: places.map(score) },
        {
          name: 'statement',
          words: say('Statement: of money that stops', '流水：占断点资金'),
          values: places.map((one) => share(0, one)),
        },
        {
          name: 'subscriber',
          words: say('Subscriber: of calls of unknown users', '机主：占使用人不明的通话'),
          values: places.map((one) => share(1, one)),
        },
        {
          name: 'devices',
          words: say('Devices: of undecided pairs', '设备清单：占未决配对'),
          values: places.map((one) => share(2, one)),
        },
      ],
      reasons: places.map((place) =>
        reasonsOf(
          nameOf(facts, place),
          shares.map((one) => one.get(place) ?? 0),
        ),
      ),
      summary: [
        ...leftOut(transfers),
        sum(
          'undecided',
          'Numbers whose devices would decide',
          '待设备清单判定的号码',
          new Set(pairs.map(({ place }) => place)).size,
        ),
      ],
    };
  },
};

/** Open things, each with who has the record that would settle it; what counts together has the same unit, of which all are one whole. */
interface Open {
  readonly place: number;
  readonly unit: string;
  readonly amount: number;
}
type Shares = ReadonlyMap<number, number>;

/** Shares are of each unit by itself, then averaged over the units, so that currencies are never added up. */
function sharesOf(open: readonly Open[]): Shares {
  const totals = new Map<string, number>();
  for (const { unit, amount } of open) totals.set(unit, (totals.get(unit) ?? 0) + amount);
  const shares = new Map<number, number>();
  for (const { place, unit, amount } of open) {
    const share = amount / (totals.get(unit) as number) / totals.size;
    shares.set(place, (shares.get(place) ?? 0) + share);
  }
  return shares;
}

/** What came into each account and did not go out, as far as is known. Accounts from which nothing is known to come are no different. */
function stoppedMoney({ entities }: Facts, { from, to, amount, currency, currencies }: Transfers): readonly Open[] {
  const balances = currencies.map(() => new Float64Array(entities.length));
  for (let one = 0; one < amount.length; one += 1) {
    const balance = balances[currency[one] as number] as Float64Array;
    balance[to[one] as number] = (balance[to[one] as number] as number) + (amount[one] as number);
    balance[from[one] as number] = (balance[from[one] as number] as number) - (amount[one] as number);
  }
  return balances.flatMap((balance, nth) =>
    Array.from(balance).flatMap((left, place): Open[] =>
      left > 0 ? [{ place, unit: String(currencies[nth]), amount: left }] : [],
    ),
  );
}

/** Numbers that nobody is known to use, with their calls. One call is nobody’s habit. */
function unknownCalls(facts: Facts, chosen: Chosen, records: Records): readonly Open[] {
  const calls = new Uint32Array(facts.entities.length);
  for (const { from, to } of records.calls) {
    calls[from] = (calls[from] as number) + 1;
    calls[to] = (calls[to] as number) + 1;
  }
  for (const { to } of linksOf(facts, chosen, 'uses')) calls[to] = 0;
  return Array.from(calls).flatMap((amount, place) => (amount > 1 ? [{ place, unit: 'calls', amount }] : []));
}

/** Of pairs that may be a number and its successor, those of whose numbers one has no known device; it is that one’s list that would tell. */
function undecidedPairs(facts: Facts, chosen: Chosen, records: Records): readonly Open[] {
  const seated = new Set(records.seats.map(({ number }) => number));
  const usual = Object.fromEntries(numberReplaced.parameters.map(({ name, usual: value }) => [name, value]));
  const asked = Object.fromEntries(['calls', 'seats', 'numbers'].map((name) => [name, chosen[name] ?? '']));
  const { findings, pairs } = replacedNumbers(facts, { ...usual, ...asked }, records, () => undefined);
  // Among so many pairs one of ten cases has a score of this by chance alone.
  const least = Math.log10(Math.max(1, pairs)) + 1;
  const open = findings.filter(({ score }) => score >= least);
  return open.flatMap(({ members, score }) => {
    const without = members.filter((number) => !seated.has(number));
    return without.map((place) => ({ place, unit: 'pairs', amount: score / without.length }));
  });
}

/** A sentence for each kind that it would settle some of, the most first. */
function reasonsOf(name: string, shares: readonly number[]): readonly Words[] {
  const sentences = [
    (share: string) =>
      say(
        `The statement of ${name}: ${share} of the money that stops stops there.`,
        `${name} 的交易流水：断点资金的 ${share} 停在此处。`,
      ),
    (share: string) =>
      say(
        `Subscriber and user of ${name}: ${share} of the calls of numbers that nobody is known to use are its.`,
        `${name} 的机主与使用人信息：使用人不明的通话中 ${share} 属于该号码。`,
      ),
    (share: string) =>
      say(
        `The list of devices (IMEI) of ${name}: ${share} of what is undecided about replaced numbers hangs on it.`,
        `${name} 的设备（IMEI）清单：换号疑点中 ${share} 取决于此。`,
      ),
  ];
  return sentences
    .map((sentence, kind) => ({ sentence, share: shares[kind] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ sentence, share }) => sentence(percent(share)));
}
