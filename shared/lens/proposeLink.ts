// Proposes how one relationship type is read: its type and direction, its moment, its amount, its fields.
import { linkTypes } from '../catalogue';
import type { LinkType } from '../catalogue/types';
import { assignFields } from './assignFields';
import { isEventLabel } from './entityWords';
import { amountWords, durationWords, lateTimeWords, linkFieldWords, notAmountWords, timeWords } from './fieldWords';
import type { LinkMapping, TimeForm } from './Lens';
import { linkWords } from './linkWords';
import { isNumberOfSomething, lookAt, type Property } from './properties';
import type { ValueKind } from './recognise';
import type { RelationshipFacts } from './Survey';
import { closeness, isOneOf, readName, wordList } from './words';

/** What links of one kind join, most frequent first, as types of the lens. */
export type Joins = readonly { readonly from: string; readonly to: string; readonly count: number }[];

export interface Moment {
  readonly time: string | null;
  readonly timeForm: TimeForm;
}

export function proposeLink(facts: RelationshipFacts, typeOf: (label: string) => string): LinkMapping {
  const joins = facts.joins.map(({ from, to, count }) => ({ from: typeOf(from), to: typeOf(to), count }));
  const properties = lookAt(facts.properties);
  const found = typeByWords(facts.relationship, joins) ?? typeByEnds(joins, properties);
  const type = knownLinkType(found?.type ?? facts.relationship);
  return {
    relationship: facts.relationship,
    type: type?.id ?? facts.relationship,
    isReversed: found?.isReversed ?? false,
    ...readAlong(type, properties),
  };
}

export function knownLinkType(id: string): LinkType | null {
  return linkTypes.find((type) => type.id === id) ?? null;
}

/** The moment, the amount and the other fields of links of a type; null for one outside the catalogue. */
export function readAlong(
  type: LinkType | null,
  properties: readonly Property[],
): Moment & Pick<LinkMapping, 'amount' | 'fields'> {
  const moment: Moment =
    type !== null && type.timeField === undefined ? { time: null, timeForm: 'native' } : proposeTime(properties);
  const amount = proposeAmount(type, properties, moment.time);
  if (type === null) return { ...moment, amount, fields: {} };
  const decided = new Map<string, string>();
  if (moment.time !== null && type.timeField !== undefined) decided.set(moment.time, type.timeField);
  if (amount !== null && type.sumField !== undefined) decided.set(amount, type.sumField);
  const fields = assignFields({
    properties,
    fieldTypes: type.fields,
    words: linkFieldWords[type.id] ?? {},
    owner: wordList(...linkWords.filter((words) => words.type === type.id).flatMap(({ along }) => [...along])),
    decided,
  });
  return { ...moment, amount, fields };
}

interface Found {
  readonly type: string;
  readonly isReversed: boolean;
}

/**
 * The first type of that word whose ends fit, in either direction; else a catalogue id written as it is; else the first
 * whose word needs no fit.
 */
function typeByWords(relationship: string, joins: Joins): Found | null {
  const name = readName(relationship);
  const said = linkWords.flatMap(({ type, along, against, needsFit }) => {
    const isAlong = type === relationship || isOneOf(name, along);
    return isAlong || isOneOf(name, against) ? [{ type, isReversed: !isAlong, needsFit: needsFit === true }] : [];
  });
  // Its own id before words that it shares with others.
  said.sort((a, b) => Number(b.type === relationship) - Number(a.type === relationship));
  for (const { type, isReversed } of said) {
    const known = knownLinkType(type);
    if (fits(known, joins, isReversed)) return { type, isReversed };
    // The ends know the direction better than a word such as `member`.
    if (fits(known, joins, !isReversed)) return { type, isReversed: !isReversed };
  }
  if (knownLinkType(relationship) !== null) return { type: relationship, isReversed: false };
  // `CALL` between a call and a phone is only a side of the call.
  if (share(joins, ({ from, to }) => isEventLabel(from) || isEventLabel(to)) > 0.5) return null;
  const plain = said.find(({ needsFit }) => !needsFit);
  return plain === undefined ? null : { type: plain.type, isReversed: plain.isReversed };
}

/** Whether most of the links join what the type joins. */
function fits(type: LinkType | null, joins: Joins, isReversed: boolean): boolean {
  if (type === null) return false;
  const isAmong = (allowed: readonly string[], end: string) => allowed.length === 0 || allowed.includes(end);
  return (
    share(joins, ({ from, to }) => {
      const [start, end] = isReversed ? [to, from] : [from, to];
      return isAmong(type.from, start) && isAmong(type.to, end);
    }) > 0.5
  );
}

function share(joins: Joins, test: (join: Joins[number]) => boolean): number {
  const sum = (some: Joins) => some.reduce((total, { count }) => total + count, 0);
  return joins.length === 0 ? 0 : sum(joins.filter(test)) / Math.max(sum(joins), 1);
}

/** What two types of entity usually are to each other. Events need the moment or amount that makes them one. */
const byEnds: readonly {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly needs?: 'time' | 'amount';
}[] = [
  { type: 'CALLED', from: ['Phone'], to: ['Phone'], needs: 'time' },
  { type: 'PAID', from: ['Victim'], to: ['Card'], needs: 'amount' },
  { type: 'TRANSFERRED', from: ['Card', 'Wallet'], to: ['Card', 'Wallet'], needs: 'amount' },
  { type: 'USES', from: ['Suspect', 'Victim', 'Company'], to: ['Phone', 'Account', 'Vehicle'] },
  { type: 'HOLDS', from: ['Suspect', 'Company'], to: ['Card', 'Wallet'] },
  { type: 'MEMBER_OF', from: ['Suspect'], to: ['Gang'] },
  { type: 'IN_DEVICE', from: ['SIM', 'Phone'], to: ['Device'] },
  { type: 'HAS_NUMBER', from: ['SIM'], to: ['Phone'] },
];

/** The type of link that the types of the ends suggest, reversed when they are the other way round. */
export function typeByEnds(joins: Joins, properties: readonly Property[]): Found | null {
  for (const { type, from, to, needs } of byEnds) {
    if (needs === 'time' && proposeTime(properties).time === null) continue;
    if (needs === 'amount' && proposeAmount(knownLinkType(type), properties, proposeTime(properties).time) === null)
      continue;
    if (share(joins, (join) => from.includes(join.from) && to.includes(join.to)) > 0.5)
      return { type, isReversed: false };
    if (share(joins, (join) => from.includes(join.to) && to.includes(join.from)) > 0.5)
      return { type, isReversed: true };
  }
  return null;
}

const forms: Readonly<Partial<Record<ValueKind, TimeForm>>> = {
  moment: 'native',
  timeText: 'text',
  epochMs: 'epochMs',
  epochS: 'epochS',
};

/** The property that says when: its values must be moments; words decide among several. */
export function proposeTime(properties: readonly Property[]): Moment {
  let best: Moment = { time: null, timeForm: 'native' };
  let bestScore = 0;
  for (const { name, words, kind, facts } of properties) {
    const timeForm = kind === null ? undefined : forms[kind];
    if (timeForm === undefined) continue;
    const isLate = closeness(words, lateTimeWords) > 0 ? 3 : 0;
    // Ten digits may be an amount or a number of something.
    const isCount = kind === 'epochS' && closeness(words, amountWords) + closeness(words, notAmountWords) > 0;
    const score = 4 + closeness(words, timeWords) - isLate + facts.filled - (isCount ? 8 : 0);
    if (score > bestScore) [best, bestScore] = [{ time: name, timeForm }, score];
  }
  return best;
}

/** The property that is summed: seconds of a call, money of a payment; null where neither a word nor the type asks for one. */
export function proposeAmount(
  type: LinkType | null,
  properties: readonly Property[],
  time: string | null,
): string | null {
  if (type !== null && type.sumField === undefined) return null;
  let best: string | null = null;
  let bestScore = 0;
  for (const property of properties) {
    const score = property.name !== time && isCountable(property) ? amountScore(type, property) : 0;
    if (score > bestScore) [best, bestScore] = [property.name, score];
  }
  return best;
}

function amountScore(type: LinkType | null, { words, facts }: Property): number {
  const said = closeness(words, type?.style === 'call' ? durationWords : amountWords);
  if (said > 0) return said + facts.filled / 2;
  if (type === null) return closeness(words, durationWords) / 2;
  // A payment has a sum, even under a name that says nothing.
  const maySum = type.style === 'money' && closeness(words, notAmountWords) === 0 && !facts.isUnique;
  return maySum ? (facts.kinds.includes('float') ? 0.6 : 0.5) : 0;
}

/** Numbers, or text that reads as numbers: not those that name something or say when. */
function isCountable({ kind }: Property): boolean {
  return !isNumberOfSomething(kind) && (kind === 'amount' || kind === 'epochS' || kind === 'epochMs');
}
