// Who may be in a set of key players: of which types, within reach of the police or not, and how many at most.
import { inOrder } from '../../textOrder';
import { textOf } from '../../value';
import type { Chosen, Facts, Parameter } from '../Analysis';
import { degreeOf, type Web } from '../Web';

export const candidateParameters: readonly Parameter[] = [
  {
    name: 'types',
    words: { en: 'Entity types to choose among (all when empty)', zh: '候选实体类型（空为全部）' },
    kind: 'names',
    usual: '',
  },
  {
    name: 'field',
    words: { en: 'Field that says who is out of reach (none when empty)', zh: '表示是否可触及的字段（空为不区分）' },
    kind: 'names',
    usual: '',
  },
  {
    name: 'away',
    words: { en: 'Its values that mean out of reach', zh: '表示不可触及的取值' },
    kind: 'names',
    usual: 'abroad,wanted,at large,in custody',
  },
  {
    name: 'away-weight',
    words: {
      en: 'What those out of reach count (0 never chosen, 1 as the others)',
      zh: '不可触及者的权重（0 从不选取，1 与他人相同）',
    },
    kind: 'number',
    min: 0,
    max: 1,
    isWhole: false,
    usual: 0,
  },
  {
    name: 'candidates',
    words: { en: 'At most so many candidates, the most linked first', zh: '候选数上限（按关系数由多到少）' },
    kind: 'number',
    min: 1,
    max: 100_000,
    isWhole: true,
    usual: 300,
  },
];

export interface Candidates {
  /** By place, the most linked first, then by key. */
  readonly places: readonly number[];
  /** 1, or less for who is out of reach. */
  readonly weight: (place: number) => number;
  /** Of the right type, but out of reach and so never chosen. */
  readonly outOfReach: number;
  /** Beyond the most that are looked at. */
  readonly notLookedAt: number;
}

export function candidatesIn(facts: Facts, web: Web, chosen: Chosen): Candidates {
  const types = listed(chosen['types']);
  const isAway = awayTest(facts, chosen);
  const awayWeight = Number(chosen['away-weight'] ?? 0);
  const ofType = facts.entities.flatMap(({ type }, place) => (types.size === 0 || types.has(type) ? [place] : []));
  const inReach = awayWeight > 0 ? ofType : ofType.filter((place) => !isAway(place));
  const key = (place: number) => facts.entities[place]?.key ?? '';
  const ranked = [...inReach].sort((a, b) => degreeOf(web, b) - degreeOf(web, a) || inOrder(key(a), key(b)) || a - b);
  const places = ranked.slice(0, Number(chosen['candidates'] ?? 300));
  return {
    places,
    weight: (place) => (isAway(place) ? awayWeight : 1),
    outOfReach: ofType.length - inReach.length,
    notLookedAt: ranked.length - places.length,
  };
}

function awayTest({ entities }: Facts, chosen: Chosen): (place: number) => boolean {
  const field = String(chosen['field'] ?? '');
  if (field === '') return () => false;
  const away = listed(chosen['away'], (value) => value.toLowerCase());
  return (place) => away.has(textOf(entities[place]?.fields[field]).trim().toLowerCase());
}

function listed(names: string | number | undefined, as: (name: string) => string = (name) => name): Set<string> {
  const all = String(names ?? '').split(/[,，]/);
  return new Set(all.map((name) => as(name.trim())).filter((name) => name !== ''));
}
