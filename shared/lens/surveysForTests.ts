// Hand-made surveys, as short as a test can read: samples alone, from which the other facts follow.
import type { Value } from '../value';
import type { LabelFacts, PropertyFacts, RelationshipFacts, Survey } from './Survey';
import { isTagged, textOf } from '../value';

type Samples = { readonly [property: string]: readonly Value[] };

function kindOf(value: Value): string {
  if (isTagged(value)) return value.t === 'int' ? 'integer' : value.t;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float';
  return typeof value === 'boolean' ? 'boolean' : Array.isArray(value) ? 'list' : 'text';
}

/** `name!` is a property that a constraint makes unique. */
function propertiesOf(samples: Samples): PropertyFacts[] {
  return Object.entries(samples)
    .map(([name, values]) => {
      const filled = values.filter((value) => value !== null);
      return {
        name: name.replace(/!$/, ''),
        kinds: [...new Set(filled.map(kindOf))].sort(),
        filled: values.length === 0 ? 0 : filled.length / values.length,
        distinct: filled.length === 0 ? 0 : new Set(filled.map(textOf)).size / filled.length,
        samples: filled,
        isUnique: name.endsWith('!'),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function labelFacts(label: string, samples: Samples = {}): LabelFacts {
  return { label, count: 100, sampled: 5, together: [], properties: propertiesOf(samples) };
}

/** `ends`: `Phone->Phone` or several; `each`: labels of which every entity has just one such link. */
export function relationshipFacts(
  relationship: string,
  ends: string | readonly string[],
  samples: Samples = {},
  each: readonly string[] = [],
): RelationshipFacts {
  const joins = [ends].flat().map((pair) => {
    const [from = '', to = ''] = pair.split('->');
    return { from, to, count: 50 };
  });
  const averages = (labels: readonly string[]) =>
    [...new Set(labels)].map((label) => ({
      label,
      average: each.includes(label) ? 1 : 6.5,
      most: each.includes(label) ? 1 : 40,
    }));
  return {
    relationship,
    count: 50,
    sampled: 50,
    joins,
    properties: propertiesOf(samples),
    starts: averages(joins.map(({ from }) => from)),
    ends: averages(joins.map(({ to }) => to)),
  };
}

export function survey(labels: readonly LabelFacts[], relationships: readonly RelationshipFacts[] = []): Survey {
  return { labels, relationships, indexes: [], constraints: [], isEstimate: false };
}

const five = [0, 1, 2, 3, 4];
export const phones = five.map((n) => `1390000${1000 + n * 117}`);
/** Made up around their check digits; no bank issues 620000. */
export const cards = [
  '6200000000000005',
  '6200000000000013',
  '6200000000000021',
  '6200000000000039',
  '6200000000000047',
];
export const residentIds = [
  '11010519491231002X',
  '440524188001010014',
  '110105194912310046',
  '110105194912310062',
  '110105194912310089',
];
export const names = ['张伟', '李娜', '王芳', '刘洋', '陈静'];
export const latinNames = ['Wei Zhang', 'Na Li', 'Fang Wang', 'Yang Liu', 'Jing Chen'];
export const moments = five.map((n) => ({ t: 'datetime' as const, v: `2026-05-0${n + 1}T08:00:00Z` }));
export const writtenMoments = five.map((n) => `2026-05-0${n + 1} 08:00:00`);
export const epochSeconds = five.map((n) => 1_778_000_000 + n * 61);
export const sums = [1200.5, 80, 99.9, 15000, 80];
export const seconds = [12, 340, 12, 55, 61];
export const ids = five.map((n) => n + 1);
