// The network that a measure asks about, cut out of the facts by the parameters that all measures share.
import { numberOf } from '../value';
import type { AnalysedLink, Chosen, Facts, Parameter } from './Analysis';
import { directed, undirected, type Web, type WebInput } from './Web';

export const linkTypes: Parameter = {
  name: 'links',
  words: { en: 'Link types (all when empty)', zh: '关系类型（空为全部）' },
  kind: 'names',
  offers: 'linkTypes',
  usual: '',
};
export const direction: Parameter = {
  name: 'direction',
  words: { en: 'Direction', zh: '方向' },
  kind: 'choice',
  choices: ['both', 'as-linked'],
  choiceWords: { both: { en: 'Both ways', zh: '不分方向' }, 'as-linked': { en: 'As linked', zh: '按关系方向' } },
  usual: 'both',
};
export const weighting: Parameter = {
  name: 'weight',
  words: {
    en: 'Strength of a tie: none, count of links, or the name of a number on the links',
    zh: '关系强度：none（不计）、count（条数）或关系上的数值字段名',
  },
  kind: 'names',
  offers: 'linkNumbers',
  usual: 'none',
};

/** The links of the chosen types, by place. */
function linksIn({ links }: Facts, chosen: Chosen): readonly AnalysedLink[] {
  const names = String(chosen['links'] ?? '');
  if (names === '') return links;
  const wanted = new Set(names.split(',').map((name) => name.trim()));
  return links.filter(({ type }) => wanted.has(type));
}

/**
 * Links without the chosen number, or with one below 0, weigh nothing and still join. Without `weight` among the parameters
 * every pair is alike.
 */
export function webOf(facts: Facts, chosen: Chosen): Web {
  const input = inputOf(facts, chosen);
  return chosen['direction'] === 'as-linked' ? directed(input) : undirected(input);
}

export function inputOf(facts: Facts, chosen: Chosen): WebInput {
  const links = linksIn(facts, chosen);
  const strength = String(chosen['weight'] ?? 'none');
  const [from, to] = [new Uint32Array(links.length), new Uint32Array(links.length)];
  const weight = strength === 'none' ? null : new Float64Array(links.length);
  for (const [nth, link] of links.entries()) {
    from[nth] = link.from;
    to[nth] = link.to;
    if (weight !== null) weight[nth] = strengthOf(link, strength);
  }
  return { count: facts.entities.length, from, to, weight };
}

function strengthOf({ fields }: AnalysedLink, weight: string): number {
  if (weight === 'count') return 1;
  const value = numberOf(fields[weight]);
  return value !== null && Number.isFinite(value) ? Math.max(0, value) : 0;
}

/** Every entity, by place. */
export function everybody({ entities }: Facts): Uint32Array {
  return Uint32Array.from({ length: entities.length }, (_, place) => place);
}

/** Each pair that the web joins, once where it is undirected. */
export function pairsOf(
  { count, start, to }: Web,
  isDirected: boolean,
): { from: Uint32Array; to: Uint32Array; lines: Uint32Array } {
  const [from, ends, lines]: [number[], number[], number[]] = [[], [], []];
  for (let a = 0; a < count; a += 1) {
    for (let line = start[a] as number; line < (start[a + 1] as number); line += 1) {
      const b = to[line] as number;
      if (!isDirected && b < a) continue;
      from.push(a);
      ends.push(b);
      lines.push(line);
    }
  }
  return { from: Uint32Array.from(from), to: Uint32Array.from(ends), lines: Uint32Array.from(lines) };
}
