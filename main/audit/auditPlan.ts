// What the record says of each channel of the contract. A channel that is missing here does not compile: it is told, tells by
// itself, or is silent for a reason that is written down.
import type { ChannelName, OpenTarget, ParsedRequestOf, ReplyOf } from '../../shared/contract';
import type { AuditAction } from '../../shared/audit/line';
import {
  answerToCypher,
  answerToExpand,
  answerToGet,
  answerToLinksBetween,
  answerToLocate,
  answerToNeighbourCounts,
  answerToPaths,
  answerToSearch,
  type SourceIdentity,
} from '../sources/answers';
import * as much from './askedCounts';
import { sha256 } from './chain';

type Counts = { readonly [name: string]: number };
type Parameters = { readonly [name: string]: unknown };

/** Told by the answerer's wrapper before the reply leaves; `counts` is null for what did not happen: the user cancelled a dialog. */
interface Told<C extends ChannelName> {
  readonly is: 'told';
  readonly action: AuditAction;
  words(request: ParsedRequestOf<C>): string;
  parameters(request: ParsedRequestOf<C>): Parameters;
  counts(reply: ReplyOf<C>): Counts | null;
}
/** The handler, or what it calls, writes down more than request and reply hold. */
interface ByItself {
  readonly is: 'by itself';
  readonly where: string;
}
interface Silent {
  readonly is: 'silent';
  readonly why: string;
}
export type Plan<C extends ChannelName> = Told<C> | ByItself | Silent;

const nobody: SourceIdentity = { kind: 'casefile', name: '', version: '' };
const none = (): Counts => ({});
const nothing = (): Parameters => ({});
const silent = (why: string): Silent => ({ is: 'silent', why });
const inExport: ByItself = { is: 'by itself', where: 'main/exports/saveExport.ts: with the hash of the file' };

function asked<C extends ChannelName>(
  action: AuditAction,
  words: (request: ParsedRequestOf<C>) => string,
  counts: (reply: ReplyOf<C>) => Counts | null,
  parameters: (request: ParsedRequestOf<C>) => Parameters = questionOf,
): Told<C> {
  return { is: 'told', action, words, parameters, counts };
}

function questionOf(request: object): Parameters {
  return 'question' in request ? (request.question as Parameters) : {};
}

/** Never the password, nor certificates beyond what tells them apart. */
function targetOf({ target }: { readonly target: OpenTarget }): Parameters {
  if (target.kind !== 'neo4j') return { kind: target.kind };
  const { name, uri, user, database, certificates, actAs, isOpenAccepted } = target.profile;
  const pinned = certificates === null ? null : sha256(certificates);
  return { kind: target.kind, profile: name, uri, user, database, certificates: pinned, actAs, isOpenAccepted };
}

const forPeople = 'no data of a case or database passes; what is shown with it is recorded where it was asked';
const looks = 'how things look; no data of a case or database passes';

const forAnalyst = 'what an analysis came to; the facts that it read were recorded where they were asked';

export const auditPlan: { readonly [C in ChannelName]: Plan<C> } = {
  'app.startup': silent('what the window begins with is asked over the channels below'),
  'app.keepCharts': silent('main keeps in memory what the page has already'),
  'app.unsaved': silent(forPeople),
  'app.impossible': silent(forPeople),
  'app.batchDone': { is: 'by itself', where: 'main/batch/windowCommand.ts: the file is an export' },
  'settings.save': silent('language and theme'),

  'source.open': asked<'source.open'>(
    'open',
    () => 'Open',
    ({ description }) => much.countsOfSource(description),
    targetOf,
  ),
  'source.close': asked<'source.close'>('close', () => 'Close', none, nothing),
  'source.search': asked<'source.search'>(
    'search',
    ({ question }) => answerToSearch(nobody, question).detail,
    much.countsOfSearch,
  ),
  'source.get': asked<'source.get'>('get', ({ question }) => answerToGet(nobody, question).detail, much.countsOfGet),
  'source.neighbourCounts': asked<'source.neighbourCounts'>(
    'counts',
    ({ question }) => answerToNeighbourCounts(nobody, question).detail,
    much.countsOfNeighbours,
  ),
  'source.expand': asked<'source.expand'>(
    'expand',
    ({ question }) => answerToExpand(nobody, question).detail,
    much.countsOfExpand,
  ),
  'source.linksBetween': asked<'source.linksBetween'>(
    'links',
    ({ question }) => answerToLinksBetween(nobody, question).detail,
    much.countsOfLinks,
  ),
  'source.paths': asked<'source.paths'>(
    'paths',
    ({ question }) => answerToPaths(nobody, question).detail,
    much.countsOfPaths,
  ),
  'source.locate': asked<'source.locate'>(
    'locate',
    ({ question }) => answerToLocate(nobody, question).detail,
    ({ subgraph }) => much.countsOf(subgraph),
  ),
  'source.cypher': asked<'source.cypher'>(
    'cypher',
    ({ question }) => answerToCypher(nobody, question).detail,
    much.countsOfCypher,
  ),
  'source.check': silent('a sign of life: it reads nothing'),
  'source.describe': asked<'source.describe'>('describe', () => 'Types and counts', much.countsOfSource, nothing),

  'lens.survey': asked<'lens.survey'>('survey', () => 'Labels, properties and samples', none, nothing),
  'lens.propose': asked<'lens.propose'>('survey', () => 'Labels, properties and samples, for a lens', none, nothing),
  'lens.examples': asked<'lens.examples'>(
    'survey',
    ({ about }) => `Examples of ${about}`,
    none,
    ({ about }) => ({ about }),
  ),
  'lens.use': asked<'lens.use'>(
    'lens',
    () => 'Look through another lens',
    much.countsOfSource,
    ({ lens }) => ({ lens }),
  ),
  'lens.export': silent(looks),
  'lens.import': silent(looks),
  'style.export': silent(looks),
  'style.import': silent(looks),
  'style.sets': silent(looks),
  'style.keep': silent(looks),
  'style.rename': silent(looks),
  'style.remove': silent(looks),

  'request.cancel': silent('what was cancelled is recorded as such'),
  'file.choose': silent('a name is chosen; opening it is recorded'),
  'file.recent': silent('names of files'),
  'file.import': asked<'file.import'>(
    'import',
    () => 'Import a file into a case',
    (reply) => (reply === null ? null : { entities: reply.entities, links: reply.links, refused: reply.refused }),
    nothing,
  ),
  'snapshot.save': { is: 'by itself', where: 'main/ipc/handlers.ts: with the hash of the file' },
  'file.certificates': silent('what is trusted is recorded when a connection is opened'),
  'table.save': inExport,
  'workbook.save': inExport,
  'export.save': inExport,
  'facts.save': inExport,
  'font.subset': silent('letters of a picture that is recorded when it is saved'),

  'import.look': silent('the start of a file that is not in a case yet'),
  'import.preview': silent('the start of a file that is not in a case yet'),
  'import.run': asked<'import.run'>(
    'import',
    ({ files }) => importWords(mappingsOf(files)),
    (reply) => (reply === null ? null : { entities: reply.entities, links: reply.links, refused: reply.refused }),
    ({ files, onProblem }) => ({ files: files.length, mappings: mappingsOf(files), onProblem }),
  ),
  'mappings.list': silent(looks),
  'mappings.keep': silent(looks),
  'mappings.remove': silent(looks),
  'mappings.export': silent(looks),
  'mappings.import': silent(looks),

  'compare.read': silent('a frozen chart; what it says was recorded where it was asked'),
  'work.charts': silent('what the page had when it was kept'),
  'work.state': silent(forPeople),
  'work.snapshots.list': silent('names and pictures of what was kept'),
  'work.snapshots.keep': asked<'work.snapshots.keep'>(
    'save',
    ({ title }) => `Freeze ${title} in the case`,
    ({ entities, links }) => ({ entities, links }),
    ({ title }) => ({ title }),
  ),
  'work.snapshots.read': silent('a frozen chart; what it says was recorded where it was asked'),
  'work.snapshots.rename': silent('a name'),
  'work.snapshots.remove': asked<'work.snapshots.remove'>(
    'save',
    () => 'Delete a snapshot of the case',
    none,
    ({ id }) => ({ id }),
  ),
  'work.keepAll': asked<'work.keepAll'>(
    'save',
    ({ suggestedName }) => `Keep the charts in a case: ${suggestedName}`,
    (reply) => (reply === null ? null : { entities: reply.entities, links: reply.links }),
    ({ charts, snapshots, documents }) => ({
      charts: charts.length,
      snapshots: snapshots.map(({ title }) => title),
      documents: documents.map(({ kind, name }) => ({ kind, name })),
    }),
  ),
  'work.documents.list': silent(looks),
  'work.documents.keep': silent(looks),
  'work.documents.remove': silent(looks),
  'work.results.list': silent(forAnalyst),
  'work.results.keep': silent(forAnalyst),
  'work.results.remove': silent(forAnalyst),
  'analysis.read': asked<'analysis.read'>(
    'get',
    ({ question: { entityTypes, linkTypes } }) =>
      `Everything for an analysis: ${[...(entityTypes ?? ['all entities']), ...(linkTypes ?? ['all links'])].join(', ')}`,
    (counts) => ({ ...counts }),
  ),
  'analysis.next': silent('hands over what was read, which is recorded'),
  'duplicates.rules': silent(looks),
  'duplicates.keepRules': silent(looks),
  'duplicates.exportRules': silent(looks),
  'duplicates.importRules': silent(looks),

  'roles.decided': asked<'roles.decided'>(
    'role',
    ({ key, decision, role, suggested }) =>
      `Role of ${key} ${decision}: ${role ?? 'none'} (suggested: ${suggested ?? 'none'})`,
    none,
    (given) => given,
  ),

  'print.pdf': silent('the pages of a file that is recorded when it is saved'),
  'report.save': inExport,
  'report.templates': silent(looks),
  'report.keepTemplate': silent(looks),
  'report.removeTemplate': silent(looks),
  'report.exportTemplate': silent(looks),
  'report.importTemplate': silent(looks),
  'report.chooseLogo': silent(looks),

  'profile.list': silent('addresses and names, never a password'),
  'profile.save': asked<'profile.save'>(
    'rights',
    () => 'Keep a connection',
    none,
    ({ profile, password }) => ({
      ...targetOf({ target: { kind: 'neo4j', profile, password: null } }),
      hasPassword: password !== null,
    }),
  ),
  'profile.remove': asked<'profile.remove'>(
    'rights',
    () => 'Forget a connection',
    none,
    ({ id }) => ({ id }),
  ),

  'audit.note': asked<'audit.note'>(
    'merge',
    ({ note }) => noteWords(note),
    none,
    ({ note }) => note,
  ),
  'audit.list': silent('the record itself'),
  'audit.tail': silent('the record itself'),
  'audit.export': inExport,
  'audit.analyst': silent('the name of the analyst'),
  'audit.setAnalyst': asked<'audit.setAnalyst'>(
    'settings',
    ({ name }) => `The analyst is ${name}`,
    none,
    ({ name }) => ({ name }),
  ),

  'evidence.settings': silent('the lists of the agency'),
  'evidence.save': asked<'evidence.save'>(
    'settings',
    () => 'Handling codes or rules of redaction',
    none,
    (given) => given,
  ),
};

type Mappings = readonly { readonly name: string }[];

/** Each once, in the order of the files. */
function mappingsOf(files: ParsedRequestOf<'import.run'>['files']): Mappings {
  const each = new Map(files.map(({ mapping }) => [JSON.stringify(mapping), mapping]));
  return [...each.values()].flatMap((mapping) => mapping ?? []);
}

function importWords(mappings: Mappings): string {
  const names = mappings.map(({ name }) => name).join(', ');
  if (mappings.length === 0) return 'Import files';
  return mappings.length === 1 ? `Import tables by the mapping ${names}` : `Import files by the mappings ${names}`;
}

function noteWords(note: ParsedRequestOf<'audit.note'>['note']): string {
  return note.kind === 'merge'
    ? `${note.keys.length} entities become ${note.into}: ${note.reason}`
    : `${note.from} is split into ${note.keys.length}`;
}
