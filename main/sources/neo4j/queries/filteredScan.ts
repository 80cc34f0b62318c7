// Goes through the links of the asked entities with the filter before expanding. The server narrows by the rows of the
// card and hands over, link by link, no more than the filter looks at; the decision is the one that all sources share.
import type { EntityId } from '../../../../shared/ids';
import type { NeighbourFilter } from '../../../../shared/questions';
import type { Where } from '../../../../shared/where';
import type { Call } from '../../GraphSource';
import { entityPasses } from '../../whereOf';
import { NeighbourTally } from '../../whereOfNeighbours';
import type { LensBook } from '../lensBook';
import { readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import type { Session } from '../session';
import type { Around } from './around';
import { FilteredNames, givenOfEntity, linkGiven, withMoment } from './filteredNames';
import { keyText } from './neighbourPage';
import { expandedText, isAsked, passes, passingParameters, type PassingParameters } from './passing';

/** An entity at the other end of some link. */
export interface FarEnd {
  readonly type: string;
  readonly key: string;
  /** True when it passes the conditions on entities. */
  readonly isFit: boolean;
}

/** What every query about one filtered question works with. */
export interface Filtering {
  readonly gate: Gate;
  readonly book: LensBook;
  readonly where: Where;
  /** For `passes`: the card's rows, decided by the server. */
  readonly passing: PassingParameters;
  readonly names: FilteredNames;
  readonly labelSets: Around['labelSets'];
}

export function filtering(
  { gate, book, mostFollowed }: Pick<Session, 'gate' | 'book' | 'mostFollowed'>,
  where: Where,
  only: readonly NeighbourFilter[] | null,
  { found, labelSets }: Around,
): Filtering {
  const passing = passingParameters(book, found, only, labelSets, mostFollowed);
  return { gate, book, where, passing, labelSets, names: new FilteredNames(book, where, labelSets) };
}

/** Everything at the other end of links that the rows let pass. */
export async function readFarEnds(
  { gate, book, where, passing, names, labelSets }: Filtering,
  call: Call,
): Promise<ReadonlyMap<EntityId, FarEnd>> {
  const text = `${expandedText(book).ofAsked} WHERE ${passes}
    WITH DISTINCT b
    RETURN elementId(b) AS id, labels(b) AS labels, ${keyText} AS key, ${givenOfEntity} AS given`;
  let ends = new Map<EntityId, FarEnd>();
  const taker = () => {
    const fresh = (ends = new Map<EntityId, FarEnd>());
    return (row: Row) => {
      const labels = readTexts(row['labels']);
      const isFit = entityPasses(where, names.entityFields(labels, row['given']));
      fresh.set(readText(row['id']) as EntityId, { type: book.typeOf(labels), key: readText(row['key']), isFit });
    };
  };
  const parameters = { ...passing, ...names.parameters, keys: book.keysFor(labelSets) };
  await gate.run({ text, parameters, taker }, call);
  return ends;
}

/** A link as an asked entity sees it, which passes with that view. */
export interface PassingView {
  readonly other: EntityId;
  readonly linkType: string;
  readonly isOut: boolean;
}

/** What the scan came to. */
export class Scanned {
  /** Passing links of each neighbour, added up. */
  readonly tally: NeighbourTally<EntityId>;
  /** Ids of the passing links among the asked, by pair of ends. */
  readonly among = new Map<string, Set<string>>();

  constructor(where: Where) {
    this.tally = new NeighbourTally(where);
  }
}

/**
 * One pass over the links that the rows of `filtering` let through. `onView` hears of every view whose link and other
 * end pass and says whether it counts; `begin` is called first, and again when the driver has to begin again.
 */
export async function scanLinks(
  { gate, book, where, passing, names }: Filtering,
  ends: ReadonlyMap<EntityId, FarEnd>,
  call: Call,
  begin: () => (view: PassingView) => boolean = () => () => true,
): Promise<Scanned> {
  const { ofAsked, id } = expandedText(book);
  const text = `${ofAsked} WHERE ${passes} ${withMoment}
    RETURN elementId(a) AS asked, elementId(b) AS other, word, isOut, ${linkGiven},
      CASE WHEN ${isAsked} THEN ${id} END AS among`;
  let scanned = new Scanned(where);
  const taker = () => {
    const fresh = (scanned = new Scanned(where));
    const counts = begin();
    return (row: Row) => {
      const [asked, other] = [readText(row['asked']) as EntityId, readText(row['other']) as EntityId];
      if (ends.get(other)?.isFit !== true) return;
      const measured = names.measure(row);
      if (measured === null) return;
      const isOut = row['isOut'] === true;
      if (!counts({ other, linkType: measured.linkType, isOut })) return;
      if (row['among'] === null) fresh.tally.add(other, { asked, ...measured });
      else addAmong(fresh, isOut ? [asked, other] : [other, asked], readText(row['among']));
    };
  };
  await gate.run({ text, parameters: { ...passing, ...names.parameters }, taker }, call);
  return scanned;
}

/** Met from both ends: one view that passes is enough, and two are one link. */
function addAmong({ among }: Scanned, ends: readonly [EntityId, EntityId], link: string): void {
  const pair = ends.join(' ');
  const known = among.get(pair);
  if (known === undefined) among.set(pair, new Set([link]));
  else known.add(link);
}
