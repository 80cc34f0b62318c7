// Numbers that were used in the same handset: one user with two numbers, or two people who share a phone.
import type { Words } from '../../catalogue/types';
import { inOrder } from '../../textOrder';
import type { Analysis, Facts, Finding } from '../Analysis';
import {
  dayMs,
  mostInHandset,
  numberLinks,
  seatLinks,
  seatsOf,
  spanOf,
  usesByDevice,
  wholeNumber,
  type Use,
} from './records';
import { dayText, nameOf, rounded, say, several, sum } from './words';

export const sharedHandsets: Analysis = {
  id: 'shared-handsets',
  group: 'phones',
  title: { en: 'Numbers in the same handset', zh: '同机使用的号码' },
  meaning: {
    en: 'Pairs of numbers that were used in the same handset. A handset of just two numbers counts 1, one of more the less, the more there were; pairs with several handsets add up. It may be one user, or a phone that is passed on or shared in a family.',
    zh: '曾在同一手机中使用的号码对。仅有两个号码的手机计 1，号码越多计得越少；多部手机累加。可能是同一使用者，也可能是转手或家人共用。',
  },
  limits: {
    en: 'Cousins share handsets, and handsets are lent, sold and repaired. IMEIs can be copied: two phones of one IMEI look like one.',
    zh: '亲属会共用手机，手机也会出借、转卖和送修。IMEI 可被复制：两部同号设备看似一部。',
  },
  source: 'Weight of what is shared: Newman, Physical Review E 64 (2001), 016132',
  derives: { en: 'same handset', zh: '同机' },
  parameters: [
    seatLinks,
    numberLinks,
    wholeNumber('most', 'Ignore devices with more numbers', '忽略号码数超过此数的设备', 2, mostInHandset),
  ],
  run: (facts, chosen) => {
    const uses = usesByDevice(seatsOf(facts, chosen));
    const most = Number(chosen['most']);
    const pairs = new Map<string, Shared[]>();
    for (const [device, there] of uses) {
      if (there.length > most) continue;
      there.forEach((one, nth) => {
        for (const other of there.slice(nth + 1)) {
          const [low, high] = one.number < other.number ? [one, other] : [other, one];
          const key = `${low.number} ${high.number}`;
          pairs.set(key, [...(pairs.get(key) ?? []), { device, one, other, numbers: there.length }]);
        }
      });
    }
    const findings = [...pairs.values()].map((shared) => findingOf(facts, shared));
    const key = ({ members }: Finding) => members.map((place) => facts.entities[place]?.key ?? '').join(' ');
    findings.sort((a, b) => b.score - a.score || inOrder(key(a), key(b)));
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'handsets', words: say('Handsets', '手机数') },
        { name: 'at-once', words: say('At the same time', '同时使用') },
        { name: 'gap', words: say('Days between', '间隔天数') },
      ],
      summary: [
        sum('devices', 'Devices looked at', '已分析的设备', uses.size),
        sum(
          'ignored',
          'Ignored: too many numbers',
          '因号码过多忽略的设备',
          [...uses.values()].filter((there) => there.length > most).length,
        ),
      ],
    };
  },
};

/** Two numbers in one device; `one` came first, as far as the records say. */
interface Shared {
  readonly device: number;
  readonly one: Use;
  readonly other: Use;
  readonly numbers: number;
}

/**
 * Milliseconds from the end of the one to the beginning of the other: below 0 when both sat there at once (a dual-SIM handset, or
 * an end that is not known), NaN when a beginning is not known.
 */
function gapOf(one: Use, other: Use): number {
  if (one.from === null || other.from === null) return NaN;
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  return (second.from as number) - (first.until ?? Infinity);
}

function findingOf(facts: Facts, shared: readonly Shared[]): Finding {
  const [{ one, other }] = shared as readonly [Shared];
  const gaps = shared.map((where) => gapOf(where.one, where.other)).filter((gap) => !Number.isNaN(gap));
  const least = gaps.length === 0 ? NaN : Math.min(...gaps);
  const both = shared.flatMap((where) => [where.one, where.other]);
  return {
    members: [one.number, other.number, ...shared.map(({ device }) => device)],
    links: both.flatMap(({ links }) => links),
    ...spanOf(both.flatMap(({ from, until }) => [from, until].filter((time) => time !== null))),
    sums: {},
    score: shared.reduce((score, { numbers }) => score + 1 / (numbers - 1), 0),
    values: [shared.length, Number.isNaN(least) ? NaN : least < 0 ? 1 : 0, least >= 0 ? least / dayMs : NaN],
    reasons: shared.map((where) => reasonOf(facts, where)),
  };
}

function reasonOf(facts: Facts, { device, one, other, numbers }: Shared): Words {
  const [a, b] = [spanText(facts, one), spanText(facts, other)];
  const name = nameOf(facts, device);
  const gap = gapOf(one, other);
  const [howEn, howZh] = Number.isNaN(gap)
    ? ['', '']
    : gap < 0
      ? [' Both sat there at the same time.', '两者同时在机。']
      : [` Between them ${several(rounded(gap / dayMs), 'day')}.`, `间隔 ${rounded(gap / dayMs)} 天。`];
  const [moreEn, moreZh] =
    numbers > 2 ? [` ${numbers} numbers in all were in it.`, `该设备共用过 ${numbers} 个号码。`] : ['', ''];
  return say(
    `Both were in device ${name}: ${nameOf(facts, one.number)}${a.en}, ${nameOf(facts, other.number)}${b.en}.${howEn}${moreEn}`,
    `均在设备 ${name} 中使用过：${nameOf(facts, one.number)}${a.zh}，${nameOf(facts, other.number)}${b.zh}。${howZh}${moreZh}`,
  );
}

function spanText(facts: Facts, { from, until, links }: Use): Words {
  const [begins, ends] = [dayText(facts, links, 'from', from), dayText(facts, links, 'until', until)];
  if (begins === '' && ends === '') return say('', '');
  return say(
    ` (${begins === '' ? '' : `from ${begins}`}${ends === '' ? '' : `${begins === '' ? '' : ' '}until ${ends}`})`,
    `（${begins === '' ? '' : `${begins} 起`}${ends === '' ? '' : `至 ${ends}`}）`,
  );
}
