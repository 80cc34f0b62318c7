// Proposes which labels are events: nodes that each stand for one call or payment between two others, which a chart
// shows as a link.
import { entityTypes } from '../catalogue';
import type { LinkType } from '../catalogue/types';
import { inOrder } from '../textOrder';
import { eventOfLabel, isEventLabel } from './entityWords';
import type { EntityMapping, EventMapping } from './Lens';
import { fromSideWords, toSideWords } from './linkWords';
import { lookAt, type Property } from './properties';
import { captionScore } from './proposeEntity';
import { knownLinkType, proposeAmount, proposeTime, readAlong, typeByEnds, type Joins } from './proposeLink';
import type { LabelFacts, RelationshipFacts, Survey } from './Survey';
import { closeness, readName } from './words';

/** What calls, pays or is paid. */
const participants = ['Suspect', 'Victim', 'Company', 'Phone', 'SIM', 'Device', 'Card', 'Wallet', 'Account', 'Vehicle'];

interface Side {
  readonly relationship: string;
  readonly isOutgoing: boolean;
  /** Type of most participants on this side. */
  readonly type: string;
  /** Above 0 where it speaks for the side that the event starts from. */
  readonly lean: number;
}

/**
 * The event that the label is, or null. It is one when its nodes have a moment or an amount and no name, are of no
 * catalogue type, and each has one link of one kind to a participant and one of another.
 */
export function proposeEvent(
  { label, properties: facts }: LabelFacts,
  survey: Survey,
  entities: ReadonlyMap<string, EntityMapping>,
): EventMapping | null {
  const typeOf = (other: string) => entities.get(other)?.type ?? other;
  if (isCatalogueType(typeOf(label))) return null;
  const pair = bestPair(survey.relationships.flatMap((relationship) => sidesOf(label, relationship, typeOf)));
  if (pair === null) return null;
  const properties = lookAt(facts);
  if (!happens(label, properties)) return null;
  const [from, to] = pair;
  const type = typeOfEvent(label, properties, from, to);
  return {
    label,
    type: type?.id ?? label,
    from: { relationship: from.relationship, isOutgoing: from.isOutgoing },
    to: { relationship: to.relationship, isOutgoing: to.isOutgoing },
    ...readAlong(type, properties),
    isShownAsLinks: true,
  };
}

function isCatalogueType(type: string): boolean {
  return entityTypes.some(({ id }) => id === type);
}

/** Whether it has a moment or an amount, and no name; a call may note the caller's name. */
function happens(label: string, properties: readonly Property[]): boolean {
  if (!isEventLabel(label) && properties.some((property) => captionScore(property) >= 3)) return false;
  const { time } = proposeTime(properties);
  return time !== null || proposeAmount(null, properties, time) !== null;
}

/** The type of link that the label's word says, or else the ends; null for what the catalogue does not have. */
function typeOfEvent(label: string, properties: readonly Property[], from: Side, to: Side): LinkType | null {
  const joins: Joins = [{ from: from.type, to: to.type, count: 1 }];
  const ends = typeByEnds(joins, properties);
  const suggested = ends === null || ends.isReversed ? null : knownLinkType(ends.type);
  const byEnds = suggested?.timeField === undefined ? null : suggested;
  const said = eventOfLabel(label);
  if (said === undefined) return byEnds;
  // The ends know a victim's payment from other transfers.
  if (said === 'TRANSFERRED' && byEnds?.id === 'PAID') return byEnds;
  return said === null ? null : knownLinkType(said);
}

/** The one or two directions in which links of a type join nearly every node of the label with one participant. */
function sidesOf(label: string, facts: RelationshipFacts, typeOf: (label: string) => string): readonly Side[] {
  return [true, false].flatMap((isOutgoing): readonly Side[] => {
    const average = (isOutgoing ? facts.starts : facts.ends).find((entry) => entry.label === label);
    if (average === undefined || average.average < 0.9 || average.average > 1.1 || average.most > 2) return [];
    const others = facts.joins.filter((join) => (isOutgoing ? join.from : join.to) === label);
    const other = others[0];
    if (other === undefined) return [];
    const type = typeOf(isOutgoing ? other.to : other.from);
    if (!participants.includes(type)) return [];
    // Into the event is where it comes from, out of it where it goes, unless words say otherwise.
    return [
      { relationship: facts.relationship, isOutgoing, type, lean: leanOf(facts.relationship) + (isOutgoing ? -1 : 1) },
    ];
  });
}

/** Above 0 for the words of who begins, below for those of who is reached: stronger than the direction. */
function leanOf(relationship: string): number {
  const name = readName(relationship);
  return (closeness(name, fromSideWords) - closeness(name, toSideWords)) * 1.5;
}

/** The two sides that differ most in what they lean to; alike ones of one type first, then in the order of their names. */
function bestPair(sides: readonly Side[]): readonly [Side, Side] | null {
  const sorted = [...sides].sort((a, b) => inOrder(a.relationship, b.relationship) || b.lean - a.lean);
  let best: readonly [Side, Side] | null = null;
  let bestScore = -1;
  for (const from of sorted)
    for (const to of sorted) {
      if (from === to) continue;
      const score = from.lean - to.lean + (from.type === to.type ? 1 : 0);
      if (score > bestScore) [best, bestScore] = [[from, to], score];
    }
  return best;
}
