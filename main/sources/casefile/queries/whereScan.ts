// Reads the links of the asked entities one by one and decides about each with the filter that all sources share. SQL
// only narrows, by ends and by rows of the card; of each link no more is read than the filter looks at.
import type { NeighbourFilter } from '../../../../shared/questions';
import type { Where } from '../../../../shared/where';
import { amountIn, entityPasses, eventFieldsWith, linkPasses, timeIn } from '../../whereOf';
import { needsEntityFields, needsLinkFields, NeighbourTally } from '../../whereOfNeighbours';
import { fieldsOf, nameIn } from '../facts';
import type { OpenCase } from '../openCase';
import { passing } from './passing';

/** A link at an asked entity, as rows of `links` have it. */
export interface ScannedLink {
  readonly type: number;
  readonly from_id: number;
  readonly to_id: number;
  readonly from_type: number;
  readonly to_type: number;
  /** '' when the filter looks at no field of links. */
  readonly fields: string;
}

/** What a passing link adds to the totals of the neighbour behind it. */
interface Measured {
  readonly amount: number;
  readonly time: number | null;
}

const eventFieldsOf = eventFieldsWith();

/** The filter of one question on one case; `temp.asked` holds the asked. */
export class CaseWhere {
  readonly asked: ReadonlySet<number>;
  private readonly fit: ReadonlySet<number> | null;
  private readonly rows: ReadonlySet<string> | null;

  constructor(
    private readonly open: OpenCase,
    asked: readonly number[],
    readonly where: Where,
    only: readonly NeighbourFilter[] | null,
  ) {
    this.asked = new Set(asked);
    this.fit = needsEntityFields(where) ? fitEntities(open, where) : null;
    this.rows = only === null ? null : new Set(only.flatMap((row) => rowName(open, row)));
  }

  /** Null when the link itself does not pass. */
  measure(link: ScannedLink): Measured | null {
    const names = eventFieldsOf(nameIn(this.open, this.open.linkTypes.nameOf, link.type));
    const fields = fieldsOf(this.open, link.fields);
    const time = timeIn(fields, names.time);
    return linkPasses(this.where, time, fields) ? { amount: amountIn(fields, names.sum), time } : null;
  }

  isFit(other: number): boolean {
    return this.fit === null || this.fit.has(other);
  }

  /** True when rows and conditions on the other end let the link pass as it is seen out of its start, or into its end. */
  viewPasses(link: ScannedLink, isIn: boolean): boolean {
    const otherType = isIn ? link.from_type : link.to_type;
    const isInRow = this.rows === null || this.rows.has(`${link.type} ${isIn} ${otherType}`);
    return isInRow && this.isFit(isIn ? link.from_id : link.to_id);
  }

  /** Of a link among the asked one view that passes is enough; a self-link has only one. */
  amongPasses(link: ScannedLink): boolean {
    return this.viewPasses(link, false) || (link.from_id !== link.to_id && this.viewPasses(link, true));
  }
}

/** The entities at the other end of any link of `temp.asked` that pass the conditions on entities. */
function fitEntities(open: OpenCase, where: Where): ReadonlySet<number> {
  const sql = `
    SELECT e.id, e.fields FROM (
      SELECT l.to_id AS other FROM temp.asked a CROSS JOIN links l INDEXED BY links_out ON l.from_id = a.id WHERE tick()
      UNION
      SELECT l.from_id FROM temp.asked a CROSS JOIN links l INDEXED BY links_in ON l.to_id = a.id WHERE tick()
    ) o CROSS JOIN entities e ON e.id = o.other WHERE tick()`;
  const fit = new Set<number>();
  for (const { id, fields } of open.database.each<{ id: number; fields: string }>(sql)) {
    if (entityPasses(where, fieldsOf(open, fields))) fit.add(id);
  }
  return fit;
}

function rowName(open: OpenCase, { linkType, direction, entityType }: NeighbourFilter): readonly string[] {
  const link = open.linkTypes.idOf.get(linkType);
  const entity = open.entityTypes.idOf.get(entityType);
  return link === undefined || entity === undefined ? [] : [`${link} ${direction === 'in'} ${entity}`];
}

export interface Scanned {
  /** Passing links of each neighbour, added up. */
  readonly tally: NeighbourTally<number>;
  /** Passing links with both ends asked, by pair of ends. */
  readonly among: ReadonlyMap<string, number>;
}

/** Goes through the links once. `only` lets SQL leave out what no row lets pass; null shows `onView` all views. */
export function scanLinks(
  open: OpenCase,
  narrowing: CaseWhere,
  only: readonly NeighbourFilter[] | null,
  onView: (link: ScannedLink, isIn: boolean) => void = () => undefined,
): Scanned {
  const tally = new NeighbourTally<number>(narrowing.where);
  const among = new Map<string, number>();
  const look = (link: ScannedLink, isIn: boolean) => {
    const [asked, other] = isIn ? [link.to_id, link.from_id] : [link.from_id, link.to_id];
    const isFit = narrowing.isFit(other);
    const isAmong = narrowing.asked.has(other);
    // The cheap question first: most links of a hub may fall here, before their fields are parsed.
    const measured = isFit || isAmong ? narrowing.measure(link) : null;
    if (measured === null) return;
    if (isFit) onView(link, isIn);
    if (isAmong) countAmong(narrowing, among, link, isIn);
    else if (narrowing.viewPasses(link, isIn)) tally.add(other, { asked, ...measured });
  };
  for (const isIn of [false, true]) {
    const sql = scanSql(open, narrowing.where, only, isIn);
    for (const link of open.database.each<ScannedLink>(sql)) look(link, isIn);
  }
  return { tally, among };
}

/** A link among the asked is met from both of its ends, and counted from its start. */
function countAmong(narrowing: CaseWhere, among: Map<string, number>, link: ScannedLink, isIn: boolean): void {
  if (isIn || !narrowing.amongPasses(link)) return;
  among.set(pairOf(link), (among.get(pairOf(link)) ?? 0) + 1);
}

export function pairOf({ from_id: from, to_id: to }: Pick<ScannedLink, 'from_id' | 'to_id'>): string {
  return `${from} ${to}`;
}

function scanSql(open: OpenCase, where: Where, only: readonly NeighbourFilter[] | null, isIn: boolean): string {
  const filter = passing(open, only);
  const fields = needsLinkFields(where) ? 'l.fields' : "'' AS fields";
  const condition = isIn ? `l.from_id <> l.to_id AND ${filter.in}` : `(${filter.out} OR l.to_id IN temp.asked)`;
  const [index, near] = isIn ? ['links_in', 'to_id'] : ['links_out', 'from_id'];
  return `SELECT l.type, l.from_id, l.to_id, l.from_type, l.to_type, ${fields}
    FROM temp.asked a CROSS JOIN links l INDEXED BY ${index} ON l.${near} = a.id WHERE tick() AND ${condition}`;
}
