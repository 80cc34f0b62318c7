// Boxes that put many SIMs on the air: GoIP gateways and SIM boxes.
import type { Words } from '../../catalogue/types';
import { inOrder } from '../../textOrder';
import type { Analysis, Chosen, Facts, Finding } from '../Analysis';
import { boxesOf, mostAtOnce, type Box } from './boxes';
import { callLinks, callsOf, numberLinks, seatLinks, seatsOf, spanOf, wholeNumber, type Call } from './records';
import { cellField, placeLinks, placesOf } from './sightings';
import { percent, say, sum } from './words';

/** A handset takes two. */
const slotsOfHandset = 2;

export const simBoxes: Analysis = {
  id: 'sim-boxes',
  group: 'phones',
  title: { en: 'SIM boxes and GoIP gateways', zh: 'GoIP 网关与猫池' },
  meaning: {
    en: 'Devices that held many SIMs, by how many of six signs speak for a box: many SIMs, more than two at once, calls almost only outgoing, many different people called, one place, SIMs that wander between IMEIs. Members are the devices, then the SIMs in order of time.',
    zh: '装入过大量 SIM 卡的设备，按六项特征中符合的项数排序：卡多、同时在线超过两张、几乎只呼出、被叫人数多、位置固定、卡在多个 IMEI 间轮换。成员依次为设备及按时间排列的 SIM 卡。',
  },
  limits: {
    en: 'A phone shop, a repair bench or a test laboratory also sees many SIMs. A SIM whose record has no end counts as still there. A box that gives each SIM its own IMEI is found only when a SIM was in several.',
    zh: '手机店、维修台或测试实验室也会经手大量 SIM 卡。无结束时间的记录视为仍在机。若设备为每张卡使用独立 IMEI，仅当某卡用过多个 IMEI 时才能识别。',
  },
  source:
    'Signs after Murynets et al., Analysis and detection of SIMbox fraud in mobility networks, INFOCOM 2014; limits are starting values',
  parameters: [
    seatLinks,
    numberLinks,
    callLinks,
    placeLinks,
    cellField,
    wholeNumber('slots', 'At least so many SIMs', 'SIM 卡至少（张）', 2, 4),
    wholeNumber('imeis', 'One SIM in so many devices: one box', '一卡用过的设备数达到即视为同一设备', 2, 4),
    wholeNumber('callees', 'Many called: at least', '被叫人数至少', 1, 30),
    {
      name: 'outgoing',
      words: { en: 'Outgoing: at least this share', zh: '呼出比例至少' },
      kind: 'number',
      min: 0,
      max: 1,
      isWhole: false,
      usual: 0.9,
    },
  ],
  run: (facts, chosen) => {
    const { calls, left } = callsOf(facts, chosen);
    const seats = seatsOf(facts, chosen);
    const places = placesOf(facts, chosen);
    const [slots, imeis] = [Number(chosen['slots']), Number(chosen['imeis'])];
    const boxes = boxesOf(seats, imeis).filter(
      (box) => numbersIn(box).size >= slots || (box.devices.length >= imeis && box.devices.length > 1),
    );
    const boxOf = new Map(boxes.flatMap((box, nth) => [...numbersIn(box)].map((number) => [number, nth] as const)));
    const callsOfBox = boxes.map((): Call[] => []);
    for (const call of calls) {
      for (const nth of new Set([boxOf.get(call.from), boxOf.get(call.to)])) {
        if (nth !== undefined) callsOfBox[nth]?.push(call);
      }
    }
    const findings = boxes.map((box, nth) => findingOf(box, callsOfBox[nth] ?? [], places, chosen));
    findings.sort(
      (a, b) =>
        b.score - a.score || (b.values[0] ?? 0) - (a.values[0] ?? 0) || inOrder(keyOf(a, facts), keyOf(b, facts)),
    );
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'slots', words: say('SIMs', 'SIM 卡数') },
        { name: 'at-once', words: say('At once, at most', '同时在线（最多）') },
        { name: 'outgoing', words: say('Outgoing share', '呼出比例') },
        { name: 'callees', words: say('Different people called', '被叫人数') },
        { name: 'places', words: say('Places', '位置数') },
        { name: 'devices', words: say('IMEIs', 'IMEI 数') },
      ],
      summary: [
        sum('seats', 'SIMs in devices looked at', '已分析的装机记录', seats.length),
        sum('left-out', 'Calls left out: no time, or to itself', '未计入的通话：无时间或呼叫自身', left),
      ],
    };
  },
};

function numbersIn({ seats }: Box): ReadonlySet<number> {
  return new Set(seats.map(({ number }) => number));
}

function keyOf({ members }: Finding, { entities }: Facts): string {
  return entities[members[0] ?? -1]?.key ?? '';
}

function findingOf(
  box: Box,
  calls: readonly Call[],
  places: ReadonlyMap<number, ReadonlySet<number>>,
  chosen: Chosen,
): Finding {
  const numbers = numbersIn(box);
  const out = calls.filter(({ from, to }) => numbers.has(from) && !numbers.has(to));
  const incoming = calls.filter(({ from, to }) => !numbers.has(from) && numbers.has(to));
  const where = new Set([...box.devices, ...numbers].flatMap((one) => [...(places.get(one) ?? [])]));
  const crossing = out.length + incoming.length;
  const measured: Measured = {
    slots: numbers.size,
    atOnce: mostAtOnce(box.seats),
    outgoing: crossing === 0 ? NaN : out.length / crossing,
    callees: crossing === 0 ? NaN : new Set(out.map(({ to }) => to)).size,
    places: where.size === 0 ? NaN : where.size,
    devices: box.devices.length,
  };
  const signs = signsOf(measured, chosen);
  const times = [
    ...box.seats.flatMap(({ from, until }) => [from, until].filter((time) => time !== null)),
    ...[calls[0], calls.at(-1)].flatMap((call) => (call === undefined ? [] : [call.at])),
  ];
  return {
    members: [...box.devices, ...new Set(box.seats.map(({ what }) => what))],
    links: [...new Set(box.seats.map(({ link }) => link))],
    ...spanOf(times),
    sums: {},
    score: signs.filter(({ speaks }) => speaks === 'for').length,
    values: [measured.slots, measured.atOnce, measured.outgoing, measured.callees, measured.places, measured.devices],
    reasons: (['for', 'against', 'unknown'] as const).flatMap((way) =>
      signs.flatMap(({ speaks, words }) => (speaks === way ? [words] : [])),
    ),
  };
}

/** NaN where nothing is known. */
interface Measured {
  readonly slots: number;
  readonly atOnce: number;
  readonly outgoing: number;
  readonly callees: number;
  readonly places: number;
  readonly devices: number;
}

interface Sign {
  readonly speaks: 'for' | 'against' | 'unknown';
  readonly words: Words;
}

function signsOf({ slots, atOnce, outgoing, callees, places, devices }: Measured, chosen: Chosen): readonly Sign[] {
  const sign = (isFor: boolean, words: Words): Sign => ({ speaks: isFor ? 'for' : 'against', words });
  const unknown = (en: string, zh: string): Sign => ({ speaks: 'unknown', words: say(en, zh) });
  return [
    sign(slots >= Number(chosen['slots']), say(`${slots} SIMs were in it.`, `装入过 ${slots} 张 SIM 卡。`)),
    Number.isNaN(atOnce)
      ? unknown('When the SIMs were in it is not known.', '装卡时间未知。')
      : sign(
          atOnce > slotsOfHandset,
          say(
            `Up to ${atOnce} were in it at once; a handset takes two.`,
            `最多同时装有 ${atOnce} 张；普通手机最多两张。`,
          ),
        ),
    ...(Number.isNaN(outgoing)
      ? [unknown('No calls of its numbers are known.', '其号码的通话记录未知。')]
      : [
          sign(
            outgoing >= Number(chosen['outgoing']),
            say(`${percent(outgoing)} of its calls go out.`, `通话中 ${percent(outgoing)} 为呼出。`),
          ),
          sign(
            callees >= Number(chosen['callees']),
            say(`It called ${callees} different numbers.`, `呼叫过 ${callees} 个不同号码。`),
          ),
        ]),
    Number.isNaN(places)
      ? unknown('Where it was is not known.', '位置未知。')
      : sign(
          places === 1,
          places === 1
            ? say('It was seen at one place only.', '仅在一个地点出现。')
            : say(`It was seen at ${places} places.`, `在 ${places} 个地点出现。`),
        ),
    sign(
      devices > 1,
      devices > 1
        ? say(`Its SIMs wandered between ${devices} IMEIs.`, `其 SIM 卡在 ${devices} 个 IMEI 之间轮换。`)
        : say('Its SIMs stayed in one IMEI.', '其 SIM 卡只用过一个 IMEI。'),
    ),
  ];
}
