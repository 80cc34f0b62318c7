// Rules that would say something about this very chart, ready to take: colour by a field of few values, size by links, width
// by amount. Each has no name of its own, so that it is called what it does, in the language that is on.
import { linkType } from '../../../shared/catalogue';
import type { RuleLook, StyleRule } from '../../../shared/dress/rule';
import type { Chart } from '../Chart';
import { fieldsOnChart, type FieldOnChart } from './fieldsOnChart';
import type { Subject } from './fieldWords';

/** A rule before it has an id. */
export type RuleDraft = Omit<StyleRule, 'id'>;

const most = { colours: 6, sizes: 4, widths: 4 } as const;
/** From how few to how many different values a colour each says something. */
const categories = { least: 2, most: 12 } as const;

/** Colours first, then sizes, then widths; the commonest types first. None that the chart already has. */
export function suggestRules(chart: Chart): readonly RuleDraft[] {
  const entityTypes = typesOf(chart.entities().map(({ entity }) => entity.type));
  const linkTypes = typesOf(chart.links().map(({ link }) => link.type));
  const colours = [
    ...entityTypes.flatMap((type) => colourRules(chart, { on: 'entity', type })),
    ...linkTypes.flatMap((type) => colourRules(chart, { on: 'link', type })),
  ];
  const sizes = entityTypes.map((type) => draft({ on: 'entity', type }, sizeByLinks));
  const widths = linkTypes.flatMap(widthRule);
  const taken = new Set(chart.dress.rules.map(actOf));
  return [...colours.slice(0, most.colours), ...sizes.slice(0, most.sizes), ...widths.slice(0, most.widths)].filter(
    (rule) => !taken.has(actOf(rule)),
  );
}

function actOf({ on, type, when, look }: RuleDraft): string {
  return JSON.stringify([on, type, when, look]);
}

/** Those of which there are at least two, most first. */
function typesOf(types: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([type]) => type);
}

function draft({ on, type }: Subject, look: RuleLook): RuleDraft {
  return { name: '', isOn: true, on, type, when: null, look };
}

function colourRules(chart: Chart, subject: Subject): readonly RuleDraft[] {
  const telling = fieldsOnChart(chart, subject).filter(isTelling);
  return telling.slice(0, 2).map(({ name }) => {
    return draft(subject, { is: 'categories', field: name, sets: 'colour', palette: 'okabe-ito' });
  });
}

/** Few values, each of several; numbers and moments are for scales. */
function isTelling({ count, distinct, isNumber }: FieldOnChart): boolean {
  return !isNumber && distinct >= categories.least && distinct <= categories.most && count >= 2 * distinct - 1;
}

const sizeByLinks: RuleLook = {
  is: 'scale',
  measure: { is: 'links' },
  least: null,
  most: null,
  to: { sets: 'size', range: [11, 32] },
};

function widthRule(type: string): readonly RuleDraft[] {
  const { style, sumField } = linkType(type);
  if (style !== 'money' && style !== 'call') return [];
  const measure = style === 'money' && sumField !== undefined ? ({ is: 'total' } as const) : ({ is: 'links' } as const);
  const to = { sets: 'width', range: [1, 8] } as const;
  return [draft({ on: 'link', type }, { is: 'scale', measure, least: null, most: null, to: { ...to, range: [1, 8] } })];
}
