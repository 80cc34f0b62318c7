// The facts that analyses look at: what is shown, merged as it is drawn, marked by what it says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { caseFactsBuilder, factsOnChart, type AnalysedFacts } from './analysedFacts';
import { Chart } from './Chart';
import { merge } from './commands/merge';
import { setDress } from './commands/setDress';
import { setHidden } from './commands/setHidden';
import { entityOf, idOf, linkOf, search } from './examples';

function factsOf(chart: Chart, only: ReadonlySet<EntityId> | null = null): AnalysedFacts {
  const work = factsOnChart(chart, only);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** `a b / a>b`: who is looked at, and the links in the order of their names. */
function outline({ entities, links }: AnalysedFacts): string {
  const name = (place: number) => entities[place]?.id ?? '?';
  const ties = links.map(({ from, to }) => `${name(from)}>${name(to)}`);
  return `${entities.map(({ id }) => id).join(' ')} / ${ties.sort().join(' ')}`;
}

function chartOfFour(): Chart {
  const chart = new Chart();
  search(chart, 's', 'a b c d', 'a>b b>c c>d a>d');
  return chart;
}

describe('the facts of a chart', () => {
  it('leave out what is hidden and what is filtered, and count both', () => {
    const chart = chartOfFour();
    chart.apply(setHidden(chart, { ids: [idOf('b')], isHidden: true }));
    expect(factsOf(chart).left).toEqual({ hidden: 1, filtered: 0 });
    expect(outline(factsOf(chart))).toBe('a c d / a>d c>d');
    chart.apply(
      setDress(chart, { filters: [{ id: 'f', isOn: true, test: { is: 'types', entities: ['Phone'], links: [] } }] }),
    );
    expect(factsOf(chart).left).toEqual({ hidden: 1, filtered: 3 });
    expect(outline(factsOf(chart))).toBe(' / ');
  });

  it('are those of a selection with the links among it', () => {
    expect(outline(factsOf(chartOfFour(), new Set([idOf('a'), idOf('b'), idOf('d')])))).toBe('a b d / a>b a>d');
  });

  it('have the merged as one, with the links of all originals', () => {
    const chart = chartOfFour();
    chart.apply(merge(chart, { ids: [idOf('c'), idOf('a')] }));
    expect(outline(factsOf(chart))).toBe('b c d / b>c c>b c>d c>d');
    const builder = caseFactsBuilder(chart);
    for (const { entity } of chart.entities()) builder.addEntity(entity);
    for (const { link } of chart.links()) builder.addLink(link);
    expect(outline(builder.end({ hidden: 0, filtered: 0 }))).toBe('b c d / b>c c>b c>d c>d');
  });

  it('have a mark that stays while they do, whatever their order, and is another after any change', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 5 });
    const markOf = (names: readonly string[], note: string) => {
      const builder = caseFactsBuilder(new Chart());
      for (const name of names) builder.addEntity(entityOf(name, 'Phone', { number: name, note }));
      for (const name of names) builder.addLink(linkOf(`${name}>${names[0] ?? name}`, 'CALLED', { note }));
      return builder.end({ hidden: 0, filtered: 0 }).mark;
    };
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2 }),
        words,
        (names, others) => {
          const [first = '', ...rest] = names;
          expect(markOf([first, ...rest.toReversed()], 'x')).toBe(markOf(names, 'x'));
          expect(markOf(names, 'y')).not.toBe(markOf(names, 'x'));
          expect(markOf([...names, ...others.map((one) => `${one}${one}`)], 'x')).not.toBe(markOf(names, 'x'));
        },
      ),
      { seed: 8, numRuns: 50 },
    );
  });
});
