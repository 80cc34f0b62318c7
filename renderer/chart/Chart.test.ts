// The chart's promises: one mutator that is all or nothing, and lists in an order of their own.
import { describe, expect, it } from 'vitest';
import { Chart } from './Chart';
import { diffOf, reverseDiff } from './diff';
import { expand, idOf, linkOf, outlineOf, search } from './examples';

function someChart(): Chart {
  const chart = new Chart();
  search(chart, 's1', 'C A', 'C>A');
  expand(chart, 'x1', 'A', 'D B', 'A>D A>B B>B');
  return chart;
}

describe('Chart', () => {
  it('lists entities, links and neighbours in the order of their ids, whatever came first', () => {
    const chart = someChart();
    expect(outlineOf(chart)).toBe('A B C D / A>B A>D B>B C>A');
    expect(chart.neighboursOf(idOf('A'))).toEqual(['B', 'C', 'D']);
    expect(chart.linksOf(idOf('A')).map(({ link }) => link.id)).toEqual(['A>B', 'A>D', 'C>A']);
  });

  it('does not count an entity as its own neighbour', () => {
    expect(someChart().neighboursOf(idOf('B'))).toEqual(['A']);
  });

  it('answers with nothing for ids that are not there', () => {
    const chart = someChart();
    expect(chart.entity(idOf('Z'))).toBeUndefined();
    expect(chart.linksOf(idOf('Z'))).toEqual([]);
    expect(chart.neighboursOf(idOf('Z'))).toEqual([]);
  });

  it('gives the same lists until the next change', () => {
    const chart = someChart();
    const before = chart.entities();
    expect(chart.entities()).toBe(before);
    search(chart, 's2', 'E');
    expect(chart.entities()).not.toBe(before);
    expect(before).toHaveLength(4);
  });

  it('tells its listeners of every diff, until they leave', () => {
    const chart = new Chart();
    const versions: number[] = [];
    const leave = chart.subscribe((_diff, { version }) => versions.push(version));
    search(chart, 's1', 'A');
    search(chart, 's2', 'B');
    leave();
    search(chart, 's3', 'C');
    expect(versions).toEqual([1, 2]);
  });

  it('is turned into any state, and back, by one diff', () => {
    const chart = someChart();
    const before = chart.state();
    const other = new Chart();
    search(other, 's9', 'A Z', 'A>Z');
    const diff = chart.diffTo(other.state());
    chart.apply(diff);
    expect(chart.state()).toEqual(other.state());
    chart.apply(reverseDiff(diff));
    expect(JSON.stringify(chart.state())).toBe(JSON.stringify(before));
  });

  it.each([
    ['an entity twice', diffOf({ entities: { added: [held('A')] } })],
    ['the same new entity two times', diffOf({ entities: { added: [held('Z'), held('Z')] } })],
    ['a link without its ends', diffOf({ links: { added: [heldLink('A>Z')] } })],
    ['a link twice', diffOf({ links: { added: [heldLink('A>B')] } })],
    ['the removal of what is not there', diffOf({ entities: { removed: [held('Z')] } })],
    ['the removal of an entity whose link stays', diffOf({ entities: { removed: [held('C')] } })],
    [
      'a change of a link that is not there',
      diffOf({ links: { changed: [{ before: heldLink('A>Z'), after: heldLink('A>Z') }] } }),
    ],
    ['a change of another title', diffOf({ title: { before: 'Other', after: 'New' } })],
  ])('refuses %s and stays as it was', (_what, diff) => {
    const chart = someChart();
    const before = JSON.stringify(chart.state());
    expect(() =>
      chart.apply({ ...diff, entities: { ...diff.entities, added: [...diff.entities.added, held('Y')] } }),
    ).toThrow();
    expect(JSON.stringify(chart.state())).toBe(before);
  });
});

function held(id: string) {
  const chart = new Chart();
  search(chart, 's', id);
  const [it] = chart.entities();
  if (it === undefined) throw new Error('no entity');
  return it;
}

function heldLink(text: string) {
  return { link: linkOf(text), broughtBy: ['s'] };
}
