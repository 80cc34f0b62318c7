// What each channel does, in one place: a pipe from the contract to the part of main that knows how. A channel
// that is missing here does not compile.
import path from 'node:path';
import type { DuplicateRules } from '../../shared/analysis/duplicates/rules';
import type { BatchDone, OpenTarget, ParsedRequestOf, Profile, Settings, StartupPlan } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { ImportSummary } from '../../shared/formats';
import type { Dialogs } from '../cases/Dialogs';
import type { FileTokens } from '../cases/FileTokens';
import { pathAddress } from '../cases/pathAddress';
import type { RecentFiles } from '../cases/RecentFiles';
import { saveExportChosen, saveWork, type ExportDesk } from '../exports/saveExport';
import type { Evidence } from '../../shared/contracts/evidence';
import type { FontThread } from '../exports/FontThread';
import type { printPdf } from '../exports/printPdf';
import type { JsonFile } from '../settings/jsonFile';
import { readCertificates } from '../settings/certificates';
import type { Lenses } from '../settings/Lenses';
import type { ReportTemplates } from '../settings/ReportTemplates';
import type { StyleSets } from '../settings/StyleSets';
import type { MappingBook } from '../settings/MappingBook';
import type { Profiles } from '../settings/Profiles';
import type { TableWork } from '../sources/casefile/tables/tableWork';
import type { Call } from '../sources/GraphSource';
import type { OpenedSource, SourceAddress } from '../sources/openSource';
import type { Handlers } from './Answerer';
import type { KeptWindow } from './KeptWindow';
import { importHandlers, type ImportParts } from './importHandlers';
import { keepCaseHandlers, type KeepCaseParts } from './keepCaseHandlers';
import { duplicateHandlers } from './duplicateHandlers';
import { compareHandlers } from './compareHandlers';
import { analysisHandlers } from './analysisHandlers';
import { auditHandlers } from './auditHandlers';
import { factHandlers } from './factHandlers';
import { lensHandlers } from './lensHandlers';
import { printHandlers } from './printHandlers';
import { roleHandlers } from './roleHandlers';
import { styleHandlers } from './styleHandlers';
import type { SourceDesk } from './SourceDesk';
import type { WorkDesk } from './WorkDesk';
import { workHandlers } from './workHandlers';

/** The parts of main that one window works with. */
export interface Desk {
  /** With the settings as they are now: the page asks again when it is reloaded. */
  plan(): StartupPlan;
  readonly sources: SourceDesk;
  readonly kept: KeptWindow;
  readonly work: WorkDesk;
  readonly files: FileTokens;
  readonly recent: RecentFiles;
  readonly dialogs: Dialogs;
  readonly profiles: Profiles;
  readonly lenses: Lenses;
  readonly styleSets: StyleSets;
  readonly mappings: MappingBook;
  readonly tables: TableWork;
  readonly together: ImportParts['together'];
  readonly keepCase: KeepCaseParts['keepCase'];
  readonly duplicateRules: JsonFile<DuplicateRules>;
  readonly preferences: JsonFile<Settings>;
  readonly exports: ExportDesk;
  readonly evidence: JsonFile<Evidence>;
  readonly fonts: Pick<FontThread, 'subset'>;
  readonly printPdf: typeof printPdf;
  readonly reportTemplates: ReportTemplates;
  openSource(address: SourceAddress, call: Call): Promise<OpenedSource>;
  importFile(file: string, out: string, call: Call): Promise<ImportSummary>;
  /** The password for this very address and user that needs no typing, or null. */
  passwordOf(profile: Profile): Promise<string | null>;
  /** `willKeep`: the case takes them in a moment, and nobody need be asked. */
  onUnsaved(hasUnsaved: boolean, willKeep: boolean): void;
  /** False when the user cancelled the save, or it failed. */
  onSaveEnded(isSaved: boolean): void;
  onImpossible(actionIds: readonly string[]): void;
  onBatchDone(done: BatchDone): void;
  onSettings(settings: Settings): void;
}

export function createHandlers(desk: Desk): Handlers {
  const { sources, files, recent, dialogs, profiles, kept, work } = desk;
  let openProfileId: string | null = null;
  const keptProfileId = async () => {
    const kept = await profiles.list();
    return kept.some(({ id }) => id === openProfileId) ? openProfileId : null;
  };
  return {
    'app.startup': async () => {
      const recovered = kept.recovered({
        lens: () => sources.current().lens?.current() ?? null,
        fileOf: (token) => files.name(files.pathOf(token)),
      });
      // The page that knew better is gone.
      if (recovered !== null) desk.onUnsaved(kept.hasUnsaved && work.state.keeping !== 'case', false);
      return { ...desk.plan(), recovered };
    },
    'app.impossible': async ({ actions }) => done(desk.onImpossible(actions)),
    'app.keepCharts': async (charts) => {
      kept.keep(charts);
      return { keptAt: await work.keep(charts) };
    },
    'app.unsaved': async ({ hasUnsaved, willKeep }) => done(desk.onUnsaved(hasUnsaved, willKeep)),
    'app.batchDone': async (outcome) => done(desk.onBatchDone(outcome)),
    'settings.save': async (settings) => {
      await desk.preferences.write(settings);
      return done(desk.onSettings(settings));
    },

    'source.open': async ({ target }, call) => {
      const address = await addressOf(target, desk);
      const { description, snapshot, lens } = await work.with(caseOf(address), () =>
        sources.open((inner) => desk.openSource(address, inner), call),
      );
      const profile = target.kind === 'neo4j' ? target.profile : null;
      openProfileId = profile?.id ?? null;
      kept.opened(description, profile);
      if (target.kind === 'file') await recent.add(files.pathOf(target.token));
      return { description, snapshot, lens };
    },
    'source.close': async () => {
      kept.closed();
      await work.close();
      return done(await sources.close());
    },
    'source.search': ({ question }, call) => sources.current().search(question, call),
    'source.get': ({ question }, call) => sources.current().get(question, call),
    'source.neighbourCounts': ({ question }, call) => sources.current().neighbourCounts(question, call),
    'source.expand': ({ question }, call) => sources.current().expand(question, call),
    'source.linksBetween': ({ question }, call) => sources.current().linksBetween(question, call),

    'source.paths': ({ question }, call) => sources.current().paths(question, call),
    'source.locate': ({ question }, call) => sources.current().locate(question, call),
    'source.cypher': ({ question }, call) => sources.current().cypher(question, call),
    'source.check': async (_, call) => done(await sources.current().check(call)),
    'source.describe': async (_, call) => kept.described(await sources.current().describe(call)),
    ...lensHandlers({ ...desk, keptProfileId }),
    ...styleHandlers(desk),
    ...importHandlers(desk),
    ...printHandlers(desk),
    ...compareHandlers(desk),
    ...workHandlers(desk),
    ...keepCaseHandlers(desk),
    ...duplicateHandlers(desk),
    ...analysisHandlers(desk),
    ...roleHandlers(),
    ...auditHandlers(desk),
    ...factHandlers(desk),

    'file.choose': async ({ kind }) => {
      const chosen = await dialogs.chooseToOpen(kind);
      return chosen === null ? null : files.name(chosen);
    },
    'file.recent': async () => (await recent.list()).map((file) => files.name(file)),
    'file.import': async ({ token, isTogether }, call) => {
      const file = files.pathOf(token);
      const out = await dialogs.chooseToSave(`${path.parse(file).name}.skein`, 'case');
      if (out === null) return null;
      const open = isTogether ? work.current?.file : undefined;
      const both = [open ?? '', file].map((one) => ({ file: one, mapping: null }));
      const { entities, links, refused } =
        open === undefined
          ? await desk.importFile(file, out, call)
          : await desk.together(both, { out, onProblem: 'keep' }, call);
      return { ...files.name(out), entities, links, refused };
    },
    'snapshot.save': async (request) => {
      const file = await saveSnapshot(request, desk).catch((error: unknown) => {
        desk.onSaveEnded(false);
        throw error;
      });
      desk.onSaveEnded(file !== null);
      return file === null ? null : files.name(file);
    },
    'file.certificates': async () => {
      const file = await dialogs.chooseToOpen('certificates');
      return file === null ? null : { name: path.basename(file), text: await readCertificates(file) };
    },
    'table.save': ({ suggestedName, text, about }) => saveExportChosen(desk, suggestedName, 'csv', text, about),
    'workbook.save': ({ suggestedName, bytes, about }) => saveExportChosen(desk, suggestedName, 'xlsx', bytes, about),
    'export.save': ({ suggestedName, kind, bytes, about }) => saveExportChosen(desk, suggestedName, kind, bytes, about),
    'font.subset': ({ text }) => desk.fonts.subset(text),

    'profile.list': () => profiles.list(),
    'profile.save': ({ profile, password }) => profiles.save(profile, password),
    'profile.remove': async ({ id }) => done(await profiles.remove(id)),
  };
}

/** The case in which the window's work belongs; null for every other source. */
function caseOf(address: SourceAddress): string | null {
  return address.kind === 'case' ? address.path : null;
}

async function addressOf(target: OpenTarget, desk: Desk): Promise<SourceAddress> {
  switch (target.kind) {
    case 'sample':
      return { kind: 'sample' };
    case 'file':
      return pathAddress(desk.files.pathOf(target.token));
    case 'neo4j': {
      const { id, uri, user, database, certificates, actAs, isOpenAccepted } = target.profile;
      const password = target.password ?? (await desk.passwordOf(target.profile)) ?? '';
      const lens = await desk.lenses.of(id);
      return { kind: 'neo4j', uri, user, database, password, certificates, actAs, isOpenAccepted, lens };
    }
  }
}

/** The path that was written, or null when the user cancelled. */
async function saveSnapshot(request: ParsedRequestOf<'snapshot.save'>, desk: Desk): Promise<string | null> {
  const { suggestedName, token, text } = request;
  const file = token === null ? await desk.dialogs.chooseToSave(suggestedName, 'snapshot') : desk.files.pathOf(token);
  if (file === null) return null;
  // A snapshot never takes the place of the case that it was made from.
  if (pathAddress(file).kind === 'case') throw new AppError('BAD_REQUEST');
  await saveWork(file, text, desk.exports.trail);
  await desk.recent.add(file);
  return file;
}

function done(_: void): null {
  return null;
}
