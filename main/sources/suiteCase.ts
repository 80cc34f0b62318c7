// The small case that every source must answer alike: a hub, self-links, parallel links, Chinese text, hostile
// labels and values, and one entity that carries every kind of value. Nobody in it exists.
import type { CaseEntityRow, CaseLinkRow } from '../../shared/caseRows';
import { keyOf } from '../../shared/catalogue';
import type { Fields } from '../../shared/value';

export interface CaseRows {
  readonly title: string;
  readonly opening: readonly string[];
  readonly entities: readonly CaseEntityRow[];
  readonly links: readonly CaseLinkRow[];
}

/** Labels that no catalogue knows and that would break out of a carelessly built query. */
export const oddEntityType = 'a`b\'c" \\u0060 ) DETACH DELETE (n) // 嫌疑';
export const oddLinkType = 'x`]-() y"\'\\u0060 {z} 关系';

export const hubNumber = '13900009999';
/** Phones that the hub called; phone i was called 1 + i % 5 times. */
export const hubPhones = 1000;
export const hubLinks = 3000;

/** Every kind of value that both a case file and a database keep. */
export const everyValue: Fields = {
  suspectId: 'S-values',
  name: 'Vale Every',
  flag: true,
  off: false,
  whole: 42,
  negative: -7,
  largestExact: 9007199254740991,
  beyondExact: { t: 'int', v: '9007199254740993' },
  largest: { t: 'int', v: '9223372036854775807' },
  smallest: { t: 'int', v: '-9223372036854775808' },
  fraction: 0.1,
  tiny: 5e-324,
  notANumber: { t: 'float', v: 'NaN' },
  endless: { t: 'float', v: '-Infinity' },
  empty: '',
  quoted: 'He said: "it\'s `free`" \\ 100 %_ \n\t end',
  astral: '😀𠮷野家',
  words: ['one', '二', 'three "3"'],
  numbers: [1, 2, 3],
  flags: [true, false],
  nothingInside: [],
  day: { t: 'date', v: '2026-05-09' },
  clock: { t: 'time', v: '12:30:15+08:00' },
  localClock: { t: 'time', v: '12:30:15' },
  moment: { t: 'datetime', v: '2026-05-09T12:30:15+08:00' },
  zoned: { t: 'datetime', v: '2026-05-09T12:30:15+08:00[Asia/Shanghai]' },
  local: { t: 'datetime', v: '2026-05-09T12:30:15' },
  precise: { t: 'datetime', v: '2026-05-09T12:30:15.123456789Z' },
  span: { t: 'duration', v: 'P1M2DT3.5S' },
  spot: { t: 'point', srid: 4326, x: 98.5, y: 16.6875 },
  spotHigh: { t: 'point', srid: 9157, x: 1, y: 2.5, z: -3 },
  raw: { t: 'bytes', v: 'AAEC/w==' },
};

/** Builds the case; the same rows every time. */
export function buildSuiteCase(): CaseRows {
  const entities: CaseEntityRow[] = [];
  const links: CaseLinkRow[] = [];

  function add(type: string, fields: Fields): number {
    const ref = entities.length;
    entities.push({ ref, type, key: keyOf(type, fields), fields, row: null });
    return ref;
  }
  function join(type: string, from: number, to: number, fields: Fields = {}): void {
    links.push({ type, from, to, fields, row: null });
  }
  function call(from: number, to: number, index: number): void {
    const at = `2026-05-${String(1 + (index % 28)).padStart(2, '0')}T09:${String(index % 60).padStart(2, '0')}:00+08:00`;
    join('CALLED', from, to, { at: { t: 'datetime', v: at }, durationS: index });
  }

  const wei = add('Suspect', { suspectId: 'S-0001', name: 'Chen Wei', nameZh: '陈伟', alias: '老陈' });
  const wang = add('Suspect', { suspectId: 'S-0002', name: 'Wang Wei', nameZh: '王伟' });
  const percent = add('Suspect', { suspectId: 'S-0003', name: '100%_sure\\', alias: 'the "Box" O\'Brien `x`' });
  add('Suspect', { suspectId: 'S-0004', name: 'Lonely Lin', nameZh: '林孤' });
  const values = add('Suspect', everyValue);
  const gang = add('Gang', { gangId: 'G-01', name: 'Lantern', nameZh: '灯笼帮' });
  const odd = add(oddEntityType, { id: 'odd-1', name: 'Odd one' });
  const odder = add(oddEntityType, { id: 'odd-2', name: 'Odd two', 'field `with` "quotes"': 'kept' });

  join('MEMBER_OF', wei, gang, { role: 'organiser', since: { t: 'date', v: '2025-01-01' } });
  join('MEMBER_OF', wang, gang, { role: 'caller' });
  join('MEMBER_OF', percent, gang);
  join('ASSOCIATE_OF', wei, wang, { note: 'same village' });
  join(oddLinkType, odd, odder, { 'field `with` "quotes"': "it's" });
  join(oddLinkType, odder, odd);
  join(oddLinkType, wei, odd);
  join('ASSOCIATE_OF', values, wei, { 'big id': { t: 'int', v: '-9223372036854775808' } });

  // One suspect, two numbers; the numbers call each other 12 times each way, and one of them itself twice.
  const first = add('Phone', { number: '13900000001', operator: 'East' });
  const second = add('Phone', { number: '13900000002', registeredTo: '王伟' });
  join('USES', wei, first);
  join('USES', wei, second);
  join('USES', wang, second);
  for (let index = 0; index < 12; index += 1) {
    call(first, second, index);
    call(second, first, 100 + index);
  }
  call(first, first, 201);
  call(first, first, 202);
  join('ASSOCIATE_OF', wang, wang, { note: 'himself' });

  const hub = add('Phone', { number: hubNumber, operator: 'Gateway' });
  call(hub, hub, 300);
  for (let index = 0; index < hubPhones; index += 1) {
    const phone = add('Phone', { number: String(13800000000 + index * 7) });
    for (let times = 0; times <= index % 5; times += 1) call(hub, phone, index * 5 + times);
    // Two in a hundred call back, so that the order by links differs by direction.
    if (index % 50 === 0) call(phone, hub, index);
  }
  call(first, hub, 400);
  join('USES', percent, hub);

  return { title: 'Suite “case” 案件', opening: ['S-0001', 'G-01'], entities, links };
}
