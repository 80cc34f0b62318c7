// Random charts and rules for tests: few values, so that rules meet what they are about, and missing fields, so that they miss it.
import fc from 'fast-check';
import type { StyleRule } from '../../../shared/dress/rule';
import { noStyle, paletteIds } from '../../../shared/dress/rule';
import { Chart } from '../Chart';
import { mergeSubgraph } from '../commands/mergeSubgraph';
import { setDress } from '../commands/setDress';
import { bringingOf, entityOf, linkOf, subgraphOf } from '../examples';

/** A chart with these rules. */
export function dressedChart(chart: Chart, rules: readonly StyleRule[]): Chart {
  chart.apply(setDress(chart, { rules: [...rules] }));
  return chart;
}

export function ruleOf(part: Partial<StyleRule>): StyleRule {
  const look = { is: 'fixed', style: { ...noStyle, colour: '#e69f00' } } as const;
  return { id: 'r', name: '', isOn: true, on: 'entity', type: null, when: null, look, ...part };
}

const value = fc.constantFrom('a', 'b', 'c', 'd', '', null, 3, 7, 12);
const fields = fc.record({ kind: value, size: value, amount: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] });

export const anyChart = fc
  .record({
    entities: fc.array(fc.record({ type: fc.constantFrom('Phone', 'Suspect'), fields }), {
      minLength: 1,
      maxLength: 9,
    }),
    links: fc.array(
      fc.record({ from: fc.nat(8), to: fc.nat(8), type: fc.constantFrom('CALLED', 'TRANSFERRED'), fields }),
      { maxLength: 14 },
    ),
  })
  .map(({ entities, links }) => {
    const chart = new Chart();
    const nodes = entities.map((it, nth) => entityOf(`N${nth}`, it.type, it.fields));
    const end = (nth: number) => `N${nth % nodes.length}`;
    const edges = links.map((it, nth) => linkOf(`${end(it.from)}>${end(it.to)}#${nth}`, it.type, it.fields));
    const bringing = bringingOf('s');
    const subgraphs = [subgraphOf(nodes, edges)];
    chart.apply(mergeSubgraph(chart, { subgraphs, bringing, positions: new Map(), knownNeighbours: {} }));
    return chart;
  });

const field = fc.constantFrom('kind', 'size', 'amount', 'missing');
const test = fc.oneof(
  fc.record({ is: fc.constant('equals' as const), text: fc.constantFrom('a', 'B', '7') }),
  fc.record({ is: fc.constant('contains' as const), text: fc.constantFrom('a', '1') }),
  fc.record({ is: fc.constant('range' as const), least: fc.constantFrom(null, 4), most: fc.constantFrom(null, 8) }),
);
const bound = fc.constantFrom(null, 2, 6);
const measure = fc.oneof(
  fc.record({ is: fc.constant('field' as const), field }),
  fc.record({ is: fc.constantFrom('degree' as const, 'links' as const, 'total' as const) }),
);
const look = fc.oneof(
  fc.record({
    is: fc.constant('fixed' as const),
    style: fc.record({
      colour: fc.constantFrom(null, '#123456'),
      border: fc.constantFrom(null, '#abcdef'),
      size: fc.constantFrom(null, 30),
      icon: fc.constantFrom(null, 'Gang'),
      badge: fc.constantFrom(null, '!'),
      width: fc.constantFrom(null, 4),
      dash: fc.constantFrom(null, 'dashed' as const),
      caption: fc.constantFrom(null, 'kind'),
    }),
  }),
  fc.record({
    is: fc.constant('scale' as const),
    measure,
    least: bound,
    most: bound,
    to: fc.oneof(
      fc.record({
        sets: fc.constantFrom('size' as const, 'width' as const),
        range: fc.tuple(fc.constantFrom(0.5, 9), fc.constantFrom(8, 60)),
      }),
      fc.record({ sets: fc.constant('colour' as const), palette: fc.constantFrom(...paletteIds) }),
    ),
  }),
  fc.record({
    is: fc.constant('categories' as const),
    field,
    sets: fc.constantFrom('colour' as const, 'border' as const),
    palette: fc.constantFrom(...paletteIds),
  }),
);

export const anyRules: fc.Arbitrary<readonly StyleRule[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('', 'Mine'),
      isOn: fc.boolean(),
      on: fc.constantFrom('entity' as const, 'link' as const),
      type: fc.constantFrom(null, 'Phone', 'CALLED', 'TRANSFERRED', 'Nobody'),
      when: fc.option(fc.record({ field, test })),
      look,
    }),
    { maxLength: 4 },
  )
  .map((rules) => rules.map((rule, nth) => ({ id: `r${nth}`, ...rule })));
