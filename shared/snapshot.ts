// The frozen chart: everything needed to draw it again without its source, versioned. Reading one distrusts
// every byte; writing the same chart gives the same bytes (but for `savedAt`).
import { z } from 'zod';
import { auditTailSchema, type AuditTail } from './audit/line';
import { askedKinds, type Bringing, type ChartEntity, type ChartLink, type ChartState } from './chartState';
import { dressSchema, plainDress } from './dress/Dress';
import { groupIdPrefix } from './dress/group';
import { noIdentity } from './dress/identity';
import { isWholeDress } from './dress/isWholeDress';
import { AppError } from './errors';
import { sourceKinds, type SourceKind } from './graph';
import { entityIdSchema, linkIdSchema, type EntityId } from './ids';
import { looksSchema, noLooks, type Looks } from './looks';
import { isPlainEntity, isPlainLink } from './plainSnapshot';
import { valueSchema } from './valueSchema';
import { inOrder } from './textOrder';

export const snapshotFormat = 'skein-snapshot';
/** Raised when older versions of Skein could not read the file; `migrations` then lift older files. */
export const snapshotVersion = 7;

/** Characters; what the window may hand over to be saved or kept. */
export const mostSnapshotLength = 512 * 1024 * 1024;

export interface Viewport {
  readonly zoom: number;
  /** Chart coordinates at the middle of the canvas. */
  readonly x: number;
  readonly y: number;
}

export interface Snapshot {
  readonly format: typeof snapshotFormat;
  readonly version: number;
  readonly app: string;
  /** ISO 8601 UTC. */
  readonly savedAt: string;
  readonly source: { readonly kind: SourceKind; readonly name: string; readonly version: string };
  /** The record of work as it stood when this was saved; null where none was asked for. */
  readonly audit?: AuditTail | null;
  /** How its types outside the catalogue look. */
  readonly looks: Looks;
  readonly chart: ChartState;
  readonly view: {
    readonly selection: readonly EntityId[];
    readonly viewport: Viewport | null;
    readonly theme: 'light' | 'dark';
  };
}

type Plain = { readonly [key: string]: unknown };
/** `migrations[n]` lifts a file of version n to n + 1. */
const migrations: { readonly [from: number]: (older: Plain) => Plain } = {
  // Version 2 knows looks, and charts that paths, questions and a refresh brought facts to.
  1: (older) => ({ ...older, version: 2, looks: noLooks }),
  // Version 3 knows how the chart is dressed: rules, filters, groups, annotations.
  2: (older) => ({ ...older, version: 3, chart: { ...(older['chart'] as Plain), dress: plainDress } }),
  // Version 4 knows what was drawn by hand.
  3: (older) => ({ ...older, version: 4 }),
  // Version 5 knows who is one and the same, and who is not.
  4: (older) => ({ ...older, version: 5, chart: withIdentity(older['chart'] as Plain) }),
  // Version 6 knows evaluations, handling codes and the end of the record of work.
  5: (older) => ({ audit: null, ...older, version: 6, chart: withDress(older['chart'] as Plain) }),
  // Version 7 knows scores of analyses that are shown.
  6: (older) => ({ ...older, version: 7, chart: withDress(older['chart'] as Plain) }),
};

/** What the dress did not know of yet is as it is on a plain chart. */
function withDress(chart: Plain): Plain {
  return { ...chart, dress: { ...plainDress, ...(chart['dress'] as Plain) } };
}

function withIdentity(chart: Plain): Plain {
  return { ...chart, dress: { ...(chart['dress'] as Plain), ...noIdentity } };
}

export const viewportSchema = z.object({ zoom: z.number().positive(), x: z.number(), y: z.number() });

const text = z.string();
const name = z.string().min(1);
const fields = z.record(text, valueSchema);
const record = z.object({ file: text, row: z.int().min(0) }).nullable();
const origin = z.object({ kind: z.enum(sourceKinds), name: text, version: text });
const answer = z.object({ source: origin, question: text, detail: text, at: text });
const entity = z.object({ id: entityIdSchema, type: name, key: text, caption: text, fields, record });
const link = z.object({ id: linkIdSchema, type: name, from: entityIdSchema, to: entityIdSchema, fields, record });
const broughtBy = z.array(name).min(1);
const parents = z.array(entityIdSchema);
const derivation = z.object({
  analysis: name,
  chosen: z.record(text, z.union([text, z.number()])),
  ranAt: text,
  score: z.number(),
  reasons: z.array(z.object({ en: text, zh: text })),
});
const bringing: z.ZodType<Bringing> = z.discriminatedUnion('kind', [
  z.object({ id: name, kind: z.enum(askedKinds), parents, answer }),
  z.object({
    id: name,
    kind: z.literal('drawn'),
    parents,
    at: text,
    by: text.default(''),
    note: text,
    derived: derivation.nullable().default(null),
  }),
]);

export const chartEntitySchema = z.object({
  entity,
  x: z.number(),
  y: z.number(),
  isPinned: z.boolean(),
  isHidden: z.boolean(),
  broughtBy,
  knownNeighbours: z.int().min(0).nullable(),
  isKnownAtLeast: z.literal(true).exactOptional(),
});
export const chartLinkSchema = z.object({ link, broughtBy });

const snapshotSchema: z.ZodType<Snapshot> = z.object({
  format: z.literal(snapshotFormat),
  version: z.literal(snapshotVersion),
  app: text,
  savedAt: text,
  source: origin,
  audit: auditTailSchema.nullable().default(null),
  looks: looksSchema,
  chart: z.object({
    title: text,
    seed: z.number(),
    bringings: z.array(bringing),
    files: z.record(text, z.object({ name: text, sha256: text, importedAt: text })),
    entities: z.array(chartEntitySchema),
    links: z.array(chartLinkSchema),
    dress: dressSchema,
  }),
  view: z.object({
    selection: z.array(entityIdSchema),
    viewport: viewportSchema.nullable(),
    theme: z.enum(['light', 'dark']),
  }),
});

/**
 * The snapshot in `content`; `fileName` is only for the error's sentence. Anything that is not whole is refused:
 * NOT_A_SNAPSHOT, SNAPSHOT_NEWER or SNAPSHOT_DAMAGED. A selection of entities that are not there is dropped.
 */
export function parseSnapshot(content: string, fileName: string): Snapshot {
  const snapshot = check(migrate(readHead(content, fileName), fileName), fileName);
  const ids = new Set(snapshot.chart.entities.map((one) => one.entity.id));
  if (!isWhole(snapshot.chart, ids)) throw new AppError('SNAPSHOT_DAMAGED', { file: fileName });
  return { ...snapshot, view: { ...snapshot.view, selection: snapshot.view.selection.filter((id) => ids.has(id)) } };
}

/** The snapshot as JSON text with its keys in a fixed order, ending in a newline. */
export function writeSnapshot(snapshot: Snapshot): string {
  return [...snapshotPieces(snapshot)].join('');
}

/** The same text a piece at a time, each at most one element of the chart: what writes a large one need not stop for it. */
export function snapshotPieces(snapshot: Snapshot): Generator<string, void, void> {
  return snapshotWith(snapshot, (_key, list) => listPieces(list));
}

/** The same with the lists of the chart as `listed` writes them, brackets included. */
export function* snapshotWith<Piece>(
  { chart, view, ...head }: Snapshot,
  listed: (key: string, list: readonly unknown[]) => Iterable<Piece>,
): Generator<string | Piece, void, void> {
  const { format, version, app, savedAt, source, audit = null, looks } = head;
  const parts = { source: sorted(source), audit: sorted(audit), looks: sorted(looks) };
  const opening = JSON.stringify({ format, version, app, savedAt, ...parts });
  yield `${opening.slice(0, -1)},"chart":{`;
  let isFirst = true;
  for (const [key, value] of byName(chart)) {
    yield `${isFirst ? '' : ','}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* listed(key, value);
    else yield snapshotText(value);
    isFirst = false;
  }
  yield `},"view":${JSON.stringify(sorted(view))}}\n`;
}

/** A value as it stands in a snapshot. */
export function snapshotText(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function readHead(content: string, fileName: string): Plain & { readonly version: number } {
  let data: unknown;
  try {
    data = JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch {
    // A file that names the format is one of ours, cut short or altered; any other is something else.
    const isOurs = content.slice(0, 100).includes(`"${snapshotFormat}"`);
    throw new AppError(isOurs ? 'SNAPSHOT_DAMAGED' : 'NOT_A_SNAPSHOT', { file: fileName });
  }
  const head = z.looseObject({ format: z.literal(snapshotFormat), version: z.unknown() }).safeParse(data);
  if (!head.success) throw new AppError('NOT_A_SNAPSHOT', { file: fileName });
  const version = head.data.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new AppError('SNAPSHOT_DAMAGED', { file: fileName });
  }
  return { ...head.data, version };
}

function migrate(head: Plain & { readonly version: number }, fileName: string): Plain {
  if (head.version > snapshotVersion) {
    throw new AppError('SNAPSHOT_NEWER', { file: fileName, version: head.version });
  }
  let data: Plain = head;
  for (let version = head.version; version < snapshotVersion; version += 1) {
    const lift = migrations[version];
    if (lift === undefined) throw new AppError('SNAPSHOT_DAMAGED', { file: fileName });
    data = lift(data);
  }
  return data;
}

function check(data: Plain, fileName: string): Snapshot {
  try {
    const { rest, entities, links } = setPlainAside(data);
    const snapshot = snapshotSchema.parse(rest);
    return {
      ...snapshot,
      chart: { ...snapshot.chart, entities: entities ?? snapshot.chart.entities, links: links ?? snapshot.chart.links },
    };
  } catch (error) {
    // Not only a ZodError: values nested without end exhaust the stack.
    throw new AppError('SNAPSHOT_DAMAGED', { file: fileName }, { cause: error });
  }
}

/** Takes out the elements that need no schema, when all of a kind do not: there may be ten thousands of them. */
function setPlainAside(data: Plain): {
  readonly rest: Plain;
  readonly entities: readonly ChartEntity[] | null;
  readonly links: readonly ChartLink[] | null;
} {
  const { chart } = data;
  if (typeof chart !== 'object' || chart === null) return { rest: data, entities: null, links: null };
  const { entities, links } = chart as Plain;
  const arePlain = Array.isArray(entities) && entities.every(isPlainEntity);
  const arePlainLinks = Array.isArray(links) && links.every(isPlainLink);
  const left = { ...chart, ...(arePlain ? { entities: [] } : {}), ...(arePlainLinks ? { links: [] } : {}) };
  return {
    rest: { ...data, chart: left },
    entities: arePlain ? (entities as readonly ChartEntity[]) : null,
    links: arePlainLinks ? (links as readonly ChartLink[]) : null,
  };
}

function isWhole(chart: ChartState, ids: ReadonlySet<EntityId>): boolean {
  const linkIds = new Set(chart.links.map((one) => one.link.id));
  return (
    ids.size === chart.entities.length &&
    chart.entities.every(({ entity }) => !entity.id.startsWith(groupIdPrefix)) &&
    isWholeDress(chart.dress) &&
    linkIds.size === chart.links.length &&
    chart.links.every(({ link: { from, to } }) => ids.has(from) && ids.has(to))
  );
}

/** A list as it stands in a snapshot, each at most one element. */
export function* listPieces(list: readonly unknown[]): Generator<string, void, void> {
  yield '[';
  for (const [nth, one] of list.entries()) yield `${nth === 0 ? '' : ','}${snapshotText(one)}`;
  yield ']';
}

function byName(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => inOrder(a, b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(byName(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]));
}
