// Expands asked entities with a filter finer than the card's rows: totals first, then the page that they order.
import { z } from 'zod';
import { AppError } from '../../../../shared/errors';
import type { Entity } from '../../../../shared/graph';
import type { EntityId } from '../../../../shared/ids';
import type { ExpandQuestion, ExpandReply } from '../../../../shared/questions';
import type { Where } from '../../../../shared/where';
import { answerToExpand } from '../../answers';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { compareTotals, type Totals } from '../../whereOfNeighbours';
import { entityOf } from '../entityOf';
import type { Session } from '../session';
import type { Around } from './around';
import { readFilteredLinks } from './filteredLinks';
import { filtering, readFarEnds, scanLinks, type Filtering, type Scanned } from './filteredScan';

interface Place {
  readonly totals: Totals;
  readonly key: string;
  readonly id: EntityId;
}

export async function filteredExpand(
  session: Session,
  question: ExpandQuestion & { readonly where: Where },
  around: Around,
  call: Call,
): Promise<ExpandReply> {
  const { where, only, limit } = question;
  const start = question.after === null ? null : readPlace(question.after);
  const filter = filtering(session, where, only, around);
  const ends = await readFarEnds(filter, call);
  const { tally, among } = await scanLinks(filter, ends, call);
  const passing = tally.passing();

  const rest = [...passing]
    .map(([id, totals]): Place => ({ id, totals, key: ends.get(id)?.key ?? '' }))
    .filter((place) => start === null || compare(where, start, place) < 0)
    .sort((a, b) => compare(where, a, b));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const [entities, links] = await Promise.all([
    readEntities(filter, page, call),
    readFilteredLinks(
      filter,
      {
        page: page.map(({ id, totals }) => ({ id, links: totals.links })),
        // They belong to no neighbour's page: they come once, with the first.
        among: start === null ? among : new Map(),
        limit: question.linkLimit,
      },
      call,
    ),
  ]);
  return {
    subgraph: { entities, links, files: {}, answer: answerToExpand(session.identity, question) },
    totalNeighbours: passing.size,
    totalLinks: countLinks(passing, among),
    isAtLeast: around.isCut,
    knownNeighbours: Object.fromEntries(around.neighbours),
    next: last !== undefined && rest.length > page.length ? placeText(last) : null,
    missing: [...new Set(question.ids)].filter((id) => !around.neighbours.has(id)),
  };
}

/** Links to neighbours that pass, and among the asked. */
export function countLinks(passing: ReadonlyMap<EntityId, Totals>, among: Scanned['among']): number {
  const counts = [...[...passing.values()].map(({ links }) => links), ...[...among.values()].map(({ size }) => size)];
  return counts.reduce((sum, count) => sum + count, 0);
}

function compare({ order }: Where, a: Place, b: Place): number {
  return compareTotals(order, a.totals, b.totals) || compareCodePoints(a.key, b.key) || compareCodePoints(a.id, b.id);
}

const placeSchema = z.tuple([z.int().min(1), z.number(), z.number().nullable(), z.string(), z.string().min(1)]);

function placeText({ totals: { links, total, latest }, key, id }: Place): string {
  return JSON.stringify([links, total, latest, key, id] satisfies z.infer<typeof placeSchema>);
}

/** Where a page ended. What the window sends back is distrusted like any request. */
function readPlace(after: string): Place {
  try {
    const [links, total, latest, key, id] = placeSchema.parse(JSON.parse(after));
    return { totals: { links, total, latest }, key, id: id as EntityId };
  } catch {
    throw new AppError('BAD_REQUEST');
  }
}

const entitiesText = `
  MATCH (n) WHERE elementId(n) IN $page
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;

/** In the order of the page; one that is gone by now is left out. */
async function readEntities({ gate, book }: Filtering, page: readonly Place[], call: Call): Promise<readonly Entity[]> {
  const ids = page.map(({ id }) => id);
  const { rows } = await gate.run({ text: entitiesText, parameters: { page: ids } }, call);
  const entities = new Map(rows.map((row) => entityOf(row, book)).map((entity) => [entity.id, entity]));
  return ids.flatMap((id) => entities.get(id) ?? []);
}
