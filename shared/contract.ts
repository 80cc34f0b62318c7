// Every message between the window and the main process: the only contract. A request is a schema, because the
// window is distrusted; a reply is a type. `main/ipc/serve.ts` parses and answers, `renderer/backend.ts` calls.
import { z } from 'zod';
import { analysisChannels } from './contracts/analysis';
import { auditChannels } from './contracts/audit';
import { channel, fileName, nothing, question } from './contracts/channel';
import { importChannels, isTogether } from './contracts/import';
import { duplicateChannels } from './contracts/duplicates';
import { changeCountsSchema, compareChannels, type ComparisonKind } from './contracts/compare';
import { evidenceChannels } from './contracts/evidence';
import { exportAboutSchema } from './contracts/exports';
import { factChannels } from './contracts/facts';
import { keepCaseChannels } from './contracts/keepCase';
import { lookChannels } from './contracts/looks';
import type { NamedFile, RecoveredChart } from './contracts/window';
import { workChannels } from './contracts/work';
import { roleChannels } from './contracts/roles';
import { printChannels, type ReportOrder } from './contracts/print';
import type { Lens } from './lens/Lens';
import { fileTokenSchema, requestIdSchema, type FileToken, type RequestId } from './ids';
import { languages } from './messages';
import {
  cypherQuestionSchema,
  expandQuestionSchema,
  getQuestionSchema,
  linksBetweenQuestionSchema,
  locateQuestionSchema,
  neighbourCountsQuestionSchema,
  pathsQuestionSchema,
  searchQuestionSchema,
  type CypherReply,
  type ExpandReply,
  type GetReply,
  type LinksBetweenReply,
  type LocateReply,
  type NeighbourCountsReply,
  type PathsReply,
  type SearchReply,
  type SourceDescription,
} from './questions';
import { keptChartsSchema, type KeptReply } from './keptWindow';
import { mostSnapshotLength, type Snapshot } from './snapshot';

export type { NamedFile, RecoveredChart };

export const exportKinds = ['png', 'svg', 'pdf', 'json'] as const;
export type ExportKind = (typeof exportKinds)[number];

export const settingsSchema = z.object({ language: z.enum(languages), theme: z.enum(['light', 'dark', 'system']) });
export type Settings = z.infer<typeof settingsSchema>;

export const profileSchema = z.object({
  id: z.string().max(100),
  name: z.string().min(1).max(200),
  uri: z
    .string()
    .max(1000)
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s@]+$/),
  user: z.string().max(200),
  database: z.string().max(200),
  /** Certificates (PEM text) that alone vouch for the server; null trusts the public authorities that come with Skein's runtime. */
  certificates: z.string().max(1_000_000).nullable().default(null),
  /** The user to act as, where the server allows it; '' for oneself. */
  actAs: z.string().max(200).default(''),
  /** The analyst knows that this connection is open to others (no encryption, or a certificate that nobody checked) and wants it. */
  isOpenAccepted: z.boolean().default(false),
});
export type Profile = z.infer<typeof profileSchema>;

/** What to open. `password: null` means "the kept one, or none". */
export const openTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sample') }),
  z.object({ kind: z.literal('file'), token: fileTokenSchema }),
  z.object({ kind: z.literal('neo4j'), profile: profileSchema, password: z.string().max(1000).nullable() }),
]);
export type OpenTarget = z.infer<typeof openTargetSchema>;

export interface OpenReply {
  readonly description: SourceDescription;
  /** The frozen chart when a snapshot was opened; it is drawn as it was saved. */
  readonly snapshot: Snapshot | null;
  /** The lens that a database is seen through; null for sources that need none. */
  readonly lens: OpenLens | null;
}

export interface OpenLens {
  readonly lens: Lens;
  /** `kept`: saved with the profile (or given by a file); `proposed`: made just now from what the database holds; `own`: everything was published by Skein, whose words need no lens. */
  readonly origin: 'kept' | 'proposed' | 'own';
}

/** What the window does by itself once it is ready: the start of `npm start`, or a batch command's whole work. */
export interface StartupPlan {
  readonly settings: Settings;
  readonly appVersion: string;
  /** False where everything is drawn by the processor. */
  readonly hasGraphicsCard: boolean;
  /** The handling code of what a command exports, at least; the chart's own may be higher. */
  readonly handling: string;
  readonly open: OpenTarget | null;
  readonly find: readonly string[];
  /** Rings of neighbours to expand around what was found. */
  readonly expandHops: number;
  readonly limit: number;
  readonly layout: string | null;
  readonly seed: number;
  /** `window`: stay open; `screenshot`: say when drawn; else hand over the exported bytes, then main quits. */
  readonly output: ExportKind | ComparisonKind | 'window' | 'screenshot';
  /** Null for anything but a report. */
  readonly report: ReportOrder | null;
  /** The earlier snapshot of a comparison, which has `open` for the later; null for anything but a comparison. */
  readonly earlier: FileToken | null;
}

/** The window as it was; its source has stayed open. */
export interface RecoveredWindow {
  readonly description: SourceDescription;
  readonly lens: OpenLens | null;
  readonly profile: Profile | null;
  /** Empty when it failed before any chart was kept. */
  readonly charts: readonly RecoveredChart[];
  /** How many charts could not be read back. */
  readonly unread: number;
}

/** `recovered` is null at the first start; later the page was started anew, and goes on where the one before it was. */
export interface StartupReply extends StartupPlan {
  readonly recovered: RecoveredWindow | null;
}

export interface ImportReply extends NamedFile {
  readonly entities: number;
  readonly links: number;
  readonly refused: number;
}

/** A font subset that holds exactly the asked characters it has glyphs for. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly woff2Base64: string;
  /** The characters in it, as a CSS `unicode-range`: one family and weight comes in several faces. */
  readonly unicodeRange: string;
}

export const batchDoneSchema = z.union([
  z.object({
    ok: z.literal(true),
    bytes: z.instanceof(Uint8Array).nullable(),
    about: exportAboutSchema,
    entities: z.int().min(0),
    links: z.int().min(0),
    hidden: z.int().min(0),
    /** Some of the counts behind `hidden` stopped early: there are at least so many. */
    isHiddenAtLeast: z.boolean(),
    /** Of a comparison. */
    changes: changeCountsSchema.optional(),
  }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
]);
export type BatchDone = z.infer<typeof batchDoneSchema>;

export const contract = {
  'app.startup': channel<StartupReply>()(nothing),
  /** The actions that are not possible now, by id: their entries in the menu bar are greyed. Ids of no entry are ignored. */
  'app.impossible': channel<null>()(z.object({ actions: z.array(z.string().max(100)).max(1000) })),
  /** Keeps the charts, in place of those kept before: in memory, so that the window gets them back when its page starts anew, and in the case where one is open for writing. DISK_FULL, FILE_UNWRITABLE: memory has them. */
  'app.keepCharts': channel<KeptReply>()(keptChartsSchema),
  /** True while the chart has edits that nothing holds; main then asks before the window closes, or, where the case `willKeep` them, waits until it has. */
  'app.unsaved': channel<null>()(z.object({ hasUnsaved: z.boolean(), willKeep: z.boolean() })),
  'app.batchDone': channel<null>()(batchDoneSchema),
  'settings.save': channel<null>()(settingsSchema),

  'source.open': channel<OpenReply>()(z.object({ requestId: requestIdSchema, target: openTargetSchema })),
  'source.close': channel<null>()(nothing),
  'source.search': channel<SearchReply>()(question(searchQuestionSchema)),
  'source.get': channel<GetReply>()(question(getQuestionSchema)),
  'source.neighbourCounts': channel<NeighbourCountsReply>()(question(neighbourCountsQuestionSchema)),
  'source.expand': channel<ExpandReply>()(question(expandQuestionSchema)),
  'source.linksBetween': channel<LinksBetweenReply>()(question(linksBetweenQuestionSchema)),
  'source.paths': channel<PathsReply>()(question(pathsQuestionSchema)),
  'source.locate': channel<LocateReply>()(question(locateQuestionSchema)),
  'source.cypher': channel<CypherReply>()(question(cypherQuestionSchema)),
  /** Asks the source for a sign of life: null, or the error that stands between. */
  'source.check': channel<null>()(z.object({ requestId: requestIdSchema })),
  'source.describe': channel<SourceDescription>()(z.object({ requestId: requestIdSchema })),

  ...lookChannels,
  ...importChannels,
  ...printChannels,
  ...compareChannels,
  ...workChannels,
  ...keepCaseChannels,
  ...duplicateChannels,
  ...analysisChannels,
  ...roleChannels,
  ...auditChannels,
  ...evidenceChannels,
  ...factChannels,

  /** Aborts a running request of this window; unknown ids are ignored. */
  'request.cancel': channel<null>()(z.object({ requestId: requestIdSchema })),

  /** Asks the user for a case, snapshot or importable file; null when the user cancels. */
  'file.choose': channel<NamedFile | null>()(z.object({ kind: z.enum(['open', 'import']) })),
  'file.recent': channel<readonly NamedFile[]>()(nothing),
  /** Imports into a new case beside a name that main asks for; null when the user cancels. */
  'file.import': channel<ImportReply | null>()(
    z.object({ requestId: requestIdSchema, token: fileTokenSchema, isTogether }),
  ),
  /** Saves over `token` when given, else asks for a name; null when the user cancels. */
  'snapshot.save': channel<NamedFile | null>()(
    z.object({ suggestedName: fileName, token: fileTokenSchema.nullable(), text: z.string().max(mostSnapshotLength) }),
  ),
  /** Reads certificates (PEM) from a file that the user picks; null when the user cancels. CERTIFICATE_UNREADABLE. */
  'file.certificates': channel<{ readonly name: string; readonly text: string } | null>()(nothing),
  /** Saves a table as CSV; null when the user cancels. */
  'table.save': channel<{ readonly name: string } | null>()(
    z.object({ suggestedName: fileName, text: z.string().max(256 * 1024 * 1024), about: exportAboutSchema }),
  ),
  /** Saves a table as a workbook for spreadsheets; null when the user cancels. */
  'workbook.save': channel<{ readonly name: string } | null>()(
    z.object({ suggestedName: fileName, bytes: z.instanceof(Uint8Array), about: exportAboutSchema }),
  ),
  'export.save': channel<{ readonly name: string } | null>()(
    z.object({
      suggestedName: fileName,
      kind: z.enum(exportKinds),
      bytes: z.instanceof(Uint8Array),
      about: exportAboutSchema,
    }),
  ),
  /** The shipped fonts cut down to the characters of `text`, to embed in an SVG. */
  'font.subset': channel<readonly FontFace[]>()(z.object({ text: z.string().max(1_000_000) })),

  'profile.list': channel<readonly (Profile & { readonly hasPassword: boolean })[]>()(nothing),
  /** Keeps a profile; the password only through the system's safe storage, and only when `password` is given. */
  'profile.save': channel<{ readonly isPasswordKept: boolean }>()(
    z.object({ profile: profileSchema, password: z.string().max(1000).nullable() }),
  ),
  'profile.remove': channel<null>()(z.object({ id: z.string().max(100) })),
} as const;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
/** What the caller sends (before parsing). */
export type RequestOf<C extends ChannelName> = z.input<Contract[C]['request']>;
/** What the handler gets (after parsing). */
export type ParsedRequestOf<C extends ChannelName> = z.output<Contract[C]['request']>;
export type ReplyOf<C extends ChannelName> = Parameters<Contract[C]['reply']>[0];

/** Messages that main sends on its own. */
export interface MainEvents {
  /** `total` is null while unknown. */
  readonly progress: { readonly requestId: RequestId; readonly done: number; readonly total: number | null };
  /** A menu entry was chosen: the id of an action. */
  readonly action: { readonly id: string };
  /** A file was opened from outside (second start, file manager). */
  readonly open: { readonly target: OpenTarget };
  /** The user dropped files on the window. */
  readonly dropped: { readonly files: readonly NamedFile[] };
}
export type MainEventName = keyof MainEvents;

/** What the preload puts on the page. Replies are JSON text of a Result: one string crosses cheaper than many objects. */
export interface Bridge {
  call(channel: string, request: unknown): Promise<string>;
  on(listener: (name: string, payload: unknown) => void): () => void;
}
