// Invented cases with known roles, and how well suggestions fit them, for the tests of roles.
import { captionOf, linkType } from '../../catalogue';
import type { EntityId } from '../../ids';
import type { CaseEntityRow, CaseLinkRow } from '../../caseRows';
import { createRandom } from '../../sample/random';
import type { SampleTruth } from '../../sample/truth';
import type { Facts } from '../Analysis';
import { usualPeople } from './people';
import { harmlessRoles, roleIds, type RoleId } from './Role';
import { suggestRoles } from './suggestRoles';

export const usualChoice = { people: usualPeople, zone: 'Asia/Shanghai' } as const;

interface Rows {
  readonly entities: readonly CaseEntityRow[];
  readonly links: readonly CaseLinkRow[];
}

/** The rows as facts; `keep` says which links are known. */
export function factsOf({ entities, links }: Rows, keep: (link: CaseLinkRow) => boolean = () => true): Facts {
  return {
    entities: entities.map(({ ref, type, key, fields }) => ({
      id: `e${ref}` as EntityId,
      key,
      type,
      caption: captionOf(type, fields, key),
      fields,
    })),
    links: links.filter(keep),
  };
}

/** Keeps that share of the records (calls, money, journeys, ties), by chance; who has which number and card stays known. */
export function thinned(seed: number, share: number): (link: CaseLinkRow) => boolean {
  const random = createRandom(seed, 990_002);
  return ({ type }) => random.chance(share) || linkType(type).style === 'ownership';
}

/** What each person is, by key; victims are not cast, and whoever else is not is a bystander. */
export function castOf({ roles }: SampleTruth, facts: Facts): ReadonlyMap<string, RoleId> {
  const cast = new Map<string, RoleId>(roles.map(({ suspect, role }) => [suspect, role]));
  for (const { type, key } of facts.entities) {
    if (!cast.has(key) && usualPeople.includes(type)) cast.set(key, type === 'Victim' ? 'victim' : 'bystander');
  }
  return cast;
}

/** Counts of (what somebody is, what was suggested), over as many cases as are added. */
export class Confusion {
  private readonly counts = new Map<string, number>();
  /** Keys of people who did nothing, and of those of them to whom something else was suggested. */
  readonly innocent: string[] = [];
  readonly accused: string[] = [];
  readonly accusedFirmly: string[] = [];

  add(truth: SampleTruth, facts: Facts): this {
    const cast = castOf(truth, facts);
    for (const { person, role, isUnsure } of suggestRoles(facts, usualChoice)) {
      const { key = '', type = '' } = facts.entities[person] ?? {};
      const is = cast.get(key) ?? 'bystander';
      this.counts.set(`${is}>${role}`, (this.counts.get(`${is}>${role}`) ?? 0) + 1);
      if (is !== 'bystander' || type === 'Victim') continue;
      const name = `${truth.seed}:${key}`;
      this.innocent.push(name);
      if (!harmlessRoles.has(role)) this.accused.push(name);
      if (!harmlessRoles.has(role) && !isUnsure) this.accusedFirmly.push(name);
    }
    return this;
  }

  /** F1 of a role: 1 when all of them, and nobody else, were suggested as such. */
  f1(role: RoleId): number {
    let [is, said] = [0, 0];
    for (const [pair, count] of this.counts) {
      const [one, other] = pair.split('>');
      if (one === role) is += count;
      if (other === role) said += count;
    }
    const both = this.counts.get(`${role}>${role}`) ?? 0;
    return is + said === 0 ? 1 : (2 * both) / (is + said);
  }

  /** The mean over the roles, rare ones as heavy as frequent ones. */
  macroF1(): number {
    return roleIds.reduce((sum, role) => sum + this.f1(role), 0) / roleIds.length;
  }
}
