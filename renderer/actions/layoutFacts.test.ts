// What layouts read from the facts: each kind of lane, measure, moment and place, on one small invented case.
import { describe, expect, it } from 'vitest';
import type { Entity, Link } from '../../shared/graph';
import type { Fields } from '../../shared/value';
import type { Chart } from '../chart/Chart';
import { bundlesOf } from '../chart/selectors';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { laidOutOn } from './laidOut';
import { layoutChoices } from './layoutChoices';
import { flowsOf, lanesBy, momentsBy, placesOf, ringsBy, type LaneChoice } from './layoutFacts';

function entity(name: string, type: string, fields: Fields = {}): Entity {
  return { ...entityFor(name, type), fields };
}

function link(from: string, to: string, type: string, fields: Fields = {}): Link {
  return { ...linkFor(from, to, type), fields };
}

const day = (number: number) => ({ t: 'datetime', v: `2026-05-0${number}T08:00:00+08:00` }) as const;
const at = (number: number) => Date.parse(`2026-05-0${number}T00:00:00Z`);

/** Two suspects of a gang, one with a phone and a card, another card, a place, a report. */
function smallCase(): Chart {
  const context = contextForTests({});
  putOnChart(
    context,
    [
      entity('a', 'Suspect', { status: 'wanted', home: 'Qinghe' }),
      entity('b', 'Suspect', { status: 'wanted', home: 'Nanhe' }),
      entity('c', 'Phone'),
      entity('d', 'Card', { issuer: 'Bank' }),
      entity('e', 'Card', { issuer: 'Bank' }),
      entity('g', 'Gang'),
      entity('i', 'Incident', { at: day(7), loss: 900 }),
      entity('p', 'Place', { position: { t: 'point', srid: 4326, x: 97.8, y: 23 } }),
      entity('q', 'Place', { position: { t: 'point', srid: 4326, x: 113.4, y: 26.1 } }),
      entity('z', 'Vehicle'),
    ],
    [
      link('a', 'g', 'MEMBER_OF', { role: 'caller' }),
      link('b', 'g', 'LEADS'),
      link('a', 'c', 'USES'),
      link('d', 'e', 'TRANSFERRED', { at: day(3), amount: 500, currency: 'CNY' }),
      { ...link('d', 'e', 'TRANSFERRED', { at: day(5), amount: 40, currency: 'USD' }), id: 'second' as Link['id'] },
      { ...link('d', 'e', 'TRANSFERRED', { at: day(4), amount: 200, currency: 'CNY' }), id: 'third' as Link['id'] },
      link('c', 'p', 'LOCATED_AT', { from: day(1) }),
      link('c', 'q', 'LOCATED_AT', { from: day(2) }),
      link('a', 'p', 'TRAVELLED', { at: day(6) }),
    ],
  );
  return context.chart;
}

/** `a: caller, b: leader`: the lanes of those that have one. */
function laneWords(chart: Chart, choice: LaneChoice): string {
  const nodes = laidOutOn(chart);
  const { of, names } = lanesBy(chart, nodes, choice);
  return nodes.flatMap(({ id }, i) => (of[i] === -1 ? [] : [`${id}: ${names[of[i] ?? 0]?.en}`])).join(', ');
}

const numbers = (values: Iterable<number>) => [...values].map((value) => (Number.isNaN(value) ? null : value));

describe('lanes', () => {
  it('go by type, in the order of the catalogue', () => {
    const chart = smallCase();
    const { names } = lanesBy(chart, laidOutOn(chart), 'type');
    expect(names.map(({ en }) => en).slice(0, 3)).toEqual(['Suspects', 'Gangs', 'Phones']);
  });

  it('go by gang: members, and what only they are linked to', () => {
    expect(laneWords(smallCase(), 'gang')).toBe('a: g, b: g, c: g, g: g, p: g');
  });

  it('go by role as told, who leads being a leader', () => {
    expect(laneWords(smallCase(), 'role')).toBe('a: caller, b: leader');
  });

  it('go by any field', () => {
    expect(laneWords(smallCase(), 'field:home')).toBe('a: Qinghe, b: Nanhe');
  });
});

describe('rings', () => {
  it('count money sent and received in the commonest currency, and tell what is left out', () => {
    const chart = smallCase();
    const { value, leftOut } = ringsBy(laidOutOn(chart), bundlesOf(chart), 'amount');
    expect(numbers(value ?? [])).toEqual([null, null, null, 700, 700, null, null, null, null, null]);
    expect(leftOut).toBe(1);
  });

  it('go by links without a column, and by a field with one', () => {
    const chart = smallCase();
    const nodes = laidOutOn(chart);
    expect(ringsBy(nodes, bundlesOf(chart), 'links').value).toBeUndefined();
    expect(numbers(ringsBy(nodes, bundlesOf(chart), 'field:loss').value ?? [])[6]).toBe(900);
  });
});

describe('moments', () => {
  it('are those of the events at an entity, or its own', () => {
    const chart = smallCase();
    const moments = (choice: 'first' | 'middle' | 'last') =>
      numbers(momentsBy({ nodes: laidOutOn(chart), bundles: bundlesOf(chart), zone: 'UTC' }, choice));
    expect(moments('first')).toEqual([at(6), null, null, at(3), at(3), null, at(7), at(6), null, null]);
    expect(moments('middle')[3]).toBe(at(4));
    expect(moments('last')[3]).toBe(at(5));
  });
});

describe('places', () => {
  it('are an entity’s own point, else that of its latest stay, else of another link', () => {
    const chart = smallCase();
    const { longitude, isSite } = placesOf(chart, laidOutOn(chart));
    expect(numbers(longitude ?? [])).toEqual([97.8, null, 113.4, null, null, null, null, 97.8, 113.4, null]);
    expect([...(isSite ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 0]);
  });
});

describe('flows', () => {
  it('are money where there is any, else calls, else whatever has a direction', () => {
    const types = (...ids: string[]) => [...flowsOf(ids.map((type) => ({ type })))];
    expect(types('USES', 'TRANSFERRED', 'CALLED')).toEqual([0, 1, 0]);
    expect(types('USES', 'CALLED')).toEqual([0, 1]);
    expect(types('USES', 'ASSOCIATE_OF')).toEqual([1, 0]);
  });
});

describe('layoutChoices', () => {
  it('offers the fields that can make lanes, rings and a time line, and no others', () => {
    const offered = layoutChoices(smallCase().entities());
    const fields = (choices: readonly { readonly value: string }[]) =>
      choices.flatMap(({ value }) => (value.startsWith('field:') ? [value.slice(6)] : []));
    expect(fields(offered.lanes)).toEqual([]);
    expect(fields(offered.rings)).toEqual([]);
    const context = contextForTests({});
    const many = Array.from({ length: 8 }, (_, i) =>
      entity(`s${i}`, 'Suspect', {
        status: i < 4 ? 'wanted' : 'held',
        height: 160 + i,
        born: { t: 'date', v: `199${i}-01-01` },
      }),
    );
    putOnChart(context, many);
    const all = layoutChoices(context.chart.entities());
    expect(fields(all.lanes)).toEqual(['status']);
    expect(fields(all.rings)).toEqual(['height']);
    expect(fields(all.timeline)).toEqual(['born']);
  });
});
