// Holds a whole sample in memory and looks things up in it, for the tests that check it against its truth.
import type { CaseEntityRow, CaseLinkRow } from '../caseRows';
import { numberOf, textOf, timeOf } from '../value';
import { generateSample, type SampleTruth } from './generateSample';

export interface Sample {
  readonly entities: readonly CaseEntityRow[];
  readonly links: readonly CaseLinkRow[];
  readonly truth: SampleTruth;
}

export function collectSample(seed: number, size: number): Sample {
  const entities: CaseEntityRow[] = [];
  const links: CaseLinkRow[] = [];
  const truth = generateSample({ seed, size }, { entity: (row) => entities.push(row), link: (row) => links.push(row) });
  return { entities, links, truth };
}

export function entityOf({ entities }: Sample, ref: number): CaseEntityRow {
  const row = entities[ref];
  if (row === undefined) throw new RangeError(`no entity ${ref}`);
  return row;
}

export function linkAt({ links }: Sample, place: number): CaseLinkRow {
  const row = links[place];
  if (row === undefined) throw new RangeError(`no link ${place}`);
  return row;
}

export function refOf({ entities }: Sample, key: string): number {
  const row = entities.find((entity) => entity.key === key);
  if (row === undefined) throw new RangeError(`no entity with key ${key}`);
  return row.ref;
}

export function amountOf(row: CaseLinkRow): number {
  return numberOf(row.fields['amount']) ?? NaN;
}

export function momentOf(row: CaseLinkRow): number {
  return timeOf(row.fields['at']) ?? NaN;
}

/** Hour of the day by the clock of Shanghai, read from the text so that no time zone can meddle. */
export function hourOf(row: CaseLinkRow): number {
  return Number(textOf(row.fields['at']).slice(11, 13));
}

export function isCall(row: CaseLinkRow): boolean {
  return row.type === 'CALLED';
}
