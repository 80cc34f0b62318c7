import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartFilter } from '../../../shared/dress/filter';
import { linkType } from '../../../shared/catalogue';
import { setDress } from '../commands/setDress';
import { setHidden } from '../commands/setHidden';
import { idOf, linkOf } from '../examples';
import { passingWith } from '../passing';
import { endsBetween, eventsInHours, eventsOfSelection, eventsWithin, passingEvents } from './counted';
import { eventsOf, hasEvents } from './events';
import { hoursOf } from './hours';
import { chartsForTests, chartWith, momentsAround, wallParts } from './timeForTests';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const called = (id: string, v: string) => linkOf(id, 'CALLED', { at: { t: 'datetime', v } });

describe('the events on a chart', () => {
  it('are its links that have a moment; the others are counted, those without a time field are not', () => {
    const links = [called('A>B', '2026-05-09T10:00:00+08:00'), linkOf('A>B#2'), linkOf('A>B#3', 'MEMBER_OF')];
    const events = eventsOf(chartWith(links, 'Asia/Shanghai'));
    expect(events.links.map(({ link }) => link.id)).toEqual(['A>B']);
    expect([events.undatedCount, events.localCount, events.types]).toEqual([1, 0, ['CALLED']]);
  });

  it('take a local time to be one of the zone, and count it', () => {
    const local = called('A>B', '2026-05-09T10:00:00');
    for (const [zone, iso] of [
      ['Asia/Shanghai', '2026-05-09T02:00:00.000Z'],
      ['America/New_York', '2026-05-09T14:00:00.000Z'],
    ] as const) {
      const events = eventsOf(chartWith([local], zone));
      expect([events.localCount, new Date(events.first).toISOString()]).toEqual([1, iso]);
      expect(events.cell[0], 'the hour stays as written').toBe(5 * 24 + 10);
    }
  });

  it('leave out what is hidden by hand, and are the same object while nothing of theirs changes', () => {
    const chart = chartWith([called('A>B', '2026-05-09T10:00:00Z'), called('A>C', '2026-05-10T10:00:00Z')], 'UTC');
    const before = eventsOf(chart);
    chart.apply(setDress(chart, { filtered: 'hidden' }));
    expect(eventsOf(chart)).toBe(before);
    chart.apply(setHidden(chart, { ids: [idOf('B')], isHidden: true }));
    expect(eventsOf(chart).links.map(({ link }) => link.id)).toEqual(['A>C']);
  });

  it('are known to be there or not without reading all of them', () => {
    const chart = chartWith([linkOf('A>B'), called('A>C', '2026-05-10T10:00:00Z'), linkOf('A>D', 'MEMBER_OF')], 'UTC');
    expect(hasEvents(chart)).toBe(true);
    chart.apply(setHidden(chart, { ids: [idOf('C')], isHidden: true }));
    expect(hasEvents(chart)).toBe(false);
    fc.assert(fc.property(chartsForTests, (some) => hasEvents(some) === eventsOf(some).links.length > 0));
  });

  it('fall into the hour of the week that a plain calendar says, in every zone', () => {
    fc.assert(
      fc.property(chartsForTests, (chart) => {
        const events = eventsOf(chart);
        const zone = chart.dress.timeZone;
        const table = hoursOf(events, new Uint8Array(events.at.length).fill(1));
        const byHand = new Uint32Array(168);
        let withoutHour = 0;
        for (const { link } of chart.links()) {
          const at = link.fields['at'];
          if (linkType(link.type).timeField === undefined || typeof at !== 'object' || at === null || !('v' in at))
            continue;
          const text = String(at.v);
          if (text.length === 10) withoutHour += 1;
          else {
            const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(text);
            const wall = hasOffset ? wallParts(Date.parse(text), zone) : wallParts(Date.parse(`${text}Z`), 'UTC');
            const place = dayNames.indexOf(wall.slice(11, 14)) * 24 + Number(wall.slice(15, 17));
            byHand[place] = (byHand[place] ?? 0) + 1;
          }
        }
        expect([...table.cells]).toEqual([...byHand]);
        expect(table.withoutHour).toBe(withoutHour);
        expect(table.byWeekday.reduce((sum, count) => sum + count, 0)).toBe(table.total);
        expect(table.byHour.reduce((sum, count) => sum + count, 0)).toBe(table.total);
      }),
    );
  });

  it('that the bar counts in a window and hours are those that pass the filters of the chart', () => {
    fc.assert(
      fc.property(
        chartsForTests,
        momentsAround,
        fc.integer({ min: 1, max: 4e9 }),
        fc.uniqueArray(fc.nat(167), { maxLength: 120 }),
        (chart, from, length, cells) => {
          const window = { from, until: from + length };
          const filters: ChartFilter[] = [
            { id: 'time', isOn: true, test: { is: 'time', window } },
            { id: 'hours', isOn: true, test: { is: 'hours', cells } },
          ];
          chart.apply(setDress(chart, { filters }));
          const events = eventsOf(chart);
          const mask = eventsInHours(events, eventsWithin(events, passingEvents(chart, events), window), cells);
          const counted = events.links.filter((_, index) => mask[index] === 1).map(({ link }) => link.id);
          const { links } = passingWith(chart, filters);
          const dated = [...links].filter((id) => linkType(chart.link(id)?.link.type ?? '').timeField !== undefined);
          expect(counted.toSorted()).toEqual(dated.toSorted());
        },
      ),
    );
  });

  it('are told apart by what is selected, and give their ends', () => {
    const chart = chartWith([called('A>B', '2026-05-09T10:00:00Z'), called('A>C', '2026-05-10T10:00:00Z')], 'UTC');
    const events = eventsOf(chart);
    const all = passingEvents(chart, events);
    const none = { entities: new Set([]), links: new Set([]) };
    expect(eventsOfSelection(events, all, none)).toBeNull();
    expect([...(eventsOfSelection(events, all, { ...none, entities: new Set([idOf('B')]) }) ?? [])]).toEqual([1, 0]);
    const [, second] = events.links;
    const bundle = second === undefined ? [] : [second.link.id];
    expect([...(eventsOfSelection(events, all, { ...none, links: new Set(bundle) }) ?? [])]).toEqual([0, 1]);
    expect(endsBetween(events, all, Date.parse('2026-05-10T00:00:00Z'), events.last + 1)).toEqual(['A', 'C']);
  });

  it('heed the other filters, but not those of time', () => {
    const chart = chartWith([called('A>B', '2026-05-09T10:00:00Z'), called('A>C', '2026-05-10T10:00:00Z')], 'UTC');
    const types: ChartFilter = { id: 'x', isOn: true, test: { is: 'types', entities: ['Card'], links: [] } };
    const time: ChartFilter = { id: 'time', isOn: true, test: { is: 'time', window: { from: 0, until: 1 } } };
    chart.apply(setDress(chart, { filters: [types, time] }));
    expect([...passingEvents(chart, eventsOf(chart))]).toEqual([1, 0]);
  });
});
