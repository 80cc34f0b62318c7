import { describe, expect, it } from 'vitest';
import type { DrawnBringing } from '../../../shared/chartState';
import { drawnId } from '../../../shared/drawn';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import { plainDress } from '../../../shared/dress/Dress';
import { bundlesOf } from '../bundles';
import { Chart } from '../Chart';
import { bringingOf, doUndoRedo, entityOf, idOf, linkOf, search, subgraphOf } from '../examples';
import { hiddenNeighbours } from '../selectors';
import { adoptDrawn } from './adoptDrawn';
import { drawEntity, drawLink, drawingOf, eraseLinks, redrawEntity, redrawLink } from './draw';
import { mergeSubgraph } from './mergeSubgraph';
import { paste, partOf } from './paste';
import { compareWithSource, isUnchanged, refreshChart } from './refresh';
import { setDress } from './setDress';

const bringing = (id: string, note = ''): DrawnBringing => ({
  id,
  kind: 'drawn',
  parents: [],
  at: '2026-06-14T09:12:00.000Z',
  by: 'ana',
  note,
  derived: null,
});
const uncle: Entity = { ...entityOf('U', 'Suspect', { name: 'Uncle' }), id: drawnId<EntityId>('u'), key: 'S-77' };
const tie = (from: string, to: EntityId): Link => ({
  ...linkOf(`${from}>x`, 'CALLED'),
  id: drawnId<LinkId>(`${from}-tie`),
  to,
});

function drawnChart(): Chart {
  const chart = new Chart();
  search(chart, 'b1', 'A B', 'A>B');
  chart.apply(drawEntity(chart, { it: uncle, x: 40, y: 50, bringing: bringing('b2', 'An informant') }));
  chart.apply(drawLink(chart, { it: tie('A', uncle.id), bringing: bringing('b3') }));
  return chart;
}

describe('draw', () => {
  it('puts an entity where it was drawn and a link between two, and takes each back', () => {
    const chart = new Chart();
    search(chart, 'b1', 'A B');
    doUndoRedo(chart, drawEntity(chart, { it: uncle, x: 40, y: 50, bringing: bringing('b2', 'An informant') }));
    doUndoRedo(chart, drawLink(chart, { it: tie('A', uncle.id), bringing: bringing('b3') }));
    const drawn = chart.entity(uncle.id);
    expect(drawn).toMatchObject({ x: 40, y: 50, knownNeighbours: null });
    expect(drawn && drawingOf(chart, drawn)?.note).toBe('An informant');
  });

  it('draws no link to what is not there', () => {
    const chart = new Chart();
    search(chart, 'b1', 'A');
    chart.apply(drawLink(chart, { it: tie('A', uncle.id), bringing: bringing('b2') }));
    expect(chart.linkCount).toBe(0);
  });

  it('never puts drawn links and facts into one line', () => {
    const chart = drawnChart();
    const other = { ...linkOf('A>B', 'CALLED'), id: drawnId<LinkId>('x') };
    chart.apply(drawLink(chart, { it: other, bringing: bringing('b4') }));
    const between = bundlesOf(chart).filter(({ from, to }) => from === 'A' && to === 'B');
    expect(between.map(({ isDrawn, links }) => [isDrawn, links.length])).toEqual([
      [false, 1],
      [true, 1],
    ]);
  });

  it('says another thing and another reason, and turns a link around', () => {
    const chart = drawnChart();
    const renamed = { ...uncle, fields: { name: 'Uncle Liu' } };
    doUndoRedo(chart, redrawEntity(chart, { it: renamed, note: 'Two informants' }));
    const link = tie('A', uncle.id);
    doUndoRedo(chart, redrawLink(chart, { it: { ...link, from: link.to, to: link.from }, note: '' }));
    expect(chart.link(link.id)?.link).toMatchObject({ from: uncle.id, to: 'A' });
    expect(chart.bringings.get('b2')).toMatchObject({ note: 'Two informants' });
  });

  it('changes and erases no fact', () => {
    const chart = drawnChart();
    chart.apply(redrawEntity(chart, { it: { ...entityOf('A'), key: 'other' }, note: '' }));
    chart.apply(eraseLinks(chart, { ids: chart.links().map(({ link }) => link.id) }));
    expect(chart.entity(idOf('A'))?.entity.key).toBe('A');
    expect(chart.links().map(({ link }) => link.id)).toEqual(['A>B']);
    expect([...chart.bringings.keys()]).toEqual(['b1', 'b2']);
  });

  it('does not count among the neighbours that the source knows', () => {
    const chart = drawnChart();
    const merge = { subgraphs: [], bringing: bringingOf('b9'), positions: new Map() };
    chart.apply(mergeSubgraph(chart, { ...merge, knownNeighbours: { A: 3 } }));
    const a = chart.entity(idOf('A'));
    expect(a && hiddenNeighbours(chart, a)).toBe(2);
  });

  it('goes along when a part of the chart is pasted onto another', () => {
    const from = drawnChart();
    const to = new Chart();
    search(to, 'b1', 'A');
    doUndoRedo(to, paste(to, { part: partOf(from, [idOf('A'), uncle.id]), shift: { x: 0, y: 0 } }));
    const pasted = to.entity(uncle.id);
    expect(pasted && drawingOf(to, pasted)?.note).toBe('An informant');
    expect(to.link(drawnId<LinkId>('A-tie'))).toBeDefined();
  });
});

describe('refresh', () => {
  it('finds nothing wrong with what was drawn, and keeps it through new ids', () => {
    const chart = drawnChart();
    const a2 = { ...entityOf('A'), id: idOf('A2') };
    const same = new Map([
      [idOf('A'), entityOf('A')],
      [idOf('B'), entityOf('B')],
    ]);
    const now = { entities: same, links: [linkOf('A>B')], isLinksCut: false };
    expect(isUnchanged(compareWithSource(chart, now))).toBe(true);
    const later = {
      entities: new Map([
        [idOf('A'), a2],
        [idOf('B'), null],
      ]),
      links: [],
      isLinksCut: false,
    };
    expect(compareWithSource(chart, later).goneLinks.map(({ id }) => id)).toEqual(['A>B']);
    expect(compareWithSource(chart, later).looseDrawn).toEqual([]);
    doUndoRedo(chart, refreshChart(chart, { now: later, bringing: bringingOf('b9', 'refresh'), isGoneRemoved: true }));
    expect(chart.entity(uncle.id)).toBeDefined();
    expect(chart.links().map(({ link }) => [link.from, link.to])).toEqual([['A2', uncle.id]]);
  });
});

describe('refresh of what vanished', () => {
  it('tells which drawn links go with it, and takes just these', () => {
    const chart = drawnChart();
    const now = {
      entities: new Map([
        [idOf('A'), null],
        [idOf('B'), entityOf('B')],
      ]),
      links: [],
      isLinksCut: false,
    };
    const loose = compareWithSource(chart, now).looseDrawn.map(({ id }) => id);
    expect(loose).toEqual([drawnId('A-tie')]);
    doUndoRedo(chart, refreshChart(chart, { now, bringing: bringingOf('b9', 'refresh'), isGoneRemoved: true }));
    expect(loose.filter((id) => chart.link(id) !== undefined)).toEqual([]);
    expect(chart.entity(uncle.id)).toBeDefined();
  });
});

describe('adoptDrawn', () => {
  const fact = { ...entityOf('U1', 'Suspect', { name: 'Liu' }), key: 'S-77' };
  const merge = (chart: Chart) =>
    mergeSubgraph(chart, {
      subgraphs: [subgraphOf([fact])],
      bringing: bringingOf('b9'),
      positions: new Map([[fact.id, { x: 900, y: 900 }]]),
      knownNeighbours: {},
    });

  it('puts the fact in the place of the drawing, with its links, its groups and its note', () => {
    const chart = drawnChart();
    const group = { id: idOf('group:1'), name: '', members: [uncle.id, idOf('A')], isOpen: true, by: 'hand' as const };
    chart.apply(setDress(chart, { groups: [group] }));
    const { diff, ids } = adoptDrawn(chart, merge(chart));
    doUndoRedo(chart, diff);
    expect(ids).toEqual(['U1']);
    const heir = chart.entity(fact.id);
    expect(heir).toMatchObject({ x: 40, y: 50, broughtBy: ['b2', 'b9'] });
    expect(heir && drawingOf(chart, heir)?.note).toBe('An informant');
    expect(chart.entity(uncle.id)).toBeUndefined();
    expect(chart.linksOf(fact.id)).toHaveLength(1);
    expect(chart.dress).toEqual({ ...plainDress, groups: [{ ...group, members: ['U1', 'A'] }] });
  });

  it('leaves a merge alone that brings nothing drawn before', () => {
    const chart = new Chart();
    search(chart, 'b1', 'A');
    const diff = merge(chart);
    expect(adoptDrawn(chart, diff)).toEqual({ diff, ids: [] });
  });
});
