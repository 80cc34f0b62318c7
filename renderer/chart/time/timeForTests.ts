// Zones, moments and events for the tests of time, with an answer of its own to what a clock says: Intl, asked plainly.
import fc from 'fast-check';
import type { Link } from '../../../shared/graph';
import { entityOf, linkOf } from '../examples';
import { bringingOf, subgraphOf } from '../examples';
import { mergeSubgraph } from '../commands/mergeSubgraph';
import { setDress } from '../commands/setDress';
import { Chart } from '../Chart';
import { eventsOf, type TimeEvents } from './events';

export const zonesForTests = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'UTC',
);

/** Moments of 1990 to 2035, many of them within two days of a change of clocks in Europe or America. */
const changes = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2025-03-30'].map((day) =>
  Date.parse(`${day}T06:00:00Z`),
);
export const momentsAround = fc.oneof(
  fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2035, 0, 1) }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -48 * 60, max: 48 * 60 }))
    .map(([change, minutes]) => change + minutes * 60_000),
);

/** `2026-05-09 Sat 10:32:11` by the clocks of a zone. */
export function wallParts(ms: number, timeZone: string): string {
  const two = '2-digit';
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    weekday: 'short',
    hour: two,
    minute: two,
    second: two,
  });
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const { year, month, day, weekday, hour, minute, second } = parts;
  return `${year}-${month}-${day} ${weekday} ${hour}:${minute}:${second}`;
}

/** A chart of two phones and a card between which these things happened. */
export function chartWith(links: readonly Link[], timeZone: string): Chart {
  const chart = new Chart();
  const subgraph = subgraphOf([entityOf('A'), entityOf('B'), entityOf('C', 'Card')], links);
  const positions = new Map();
  chart.apply(
    mergeSubgraph(chart, { subgraphs: [subgraph], bringing: bringingOf('b1'), positions, knownNeighbours: {} }),
  );
  chart.apply(setDress(chart, { timeZone }));
  return chart;
}

/** A moment in one of the ways that sources write it: with an offset, as a local time, as a day. */
function writtenAt(ms: number, way: number): string {
  const iso = new Date(ms).toISOString();
  if (way === 0) return iso;
  if (way === 1) return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
  return iso.slice(0, 19);
}

const linksForTests = fc
  .array(fc.tuple(momentsAround, fc.nat(3), fc.constantFrom('CALLED', 'TRANSFERRED', 'MEMBER_OF')), { maxLength: 60 })
  .map((list) =>
    list.map(([ms, way, type], index) => {
      const at =
        way === 3
          ? { t: 'date' as const, v: writtenAt(ms, 2).slice(0, 10) }
          : { t: 'datetime' as const, v: writtenAt(ms, way) };
      return linkOf(`${'AB'[index % 2] ?? 'A'}>C#${index}`, type, index % 7 === 6 ? {} : { at });
    }),
  );

export const chartsForTests = fc.tuple(linksForTests, zonesForTests).map(([links, zone]) => chartWith(links, zone));

export const eventsForTests: fc.Arbitrary<TimeEvents> = chartsForTests.map(eventsOf);
