// Puts one window together: its page, the parts of main that it works with, its menu and its closing.
import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import type { BatchDone, Profile, Settings, StartupPlan } from '../shared/contract';
import type { Lens } from '../shared/lens/Lens';
import { translatorOf, type Translate } from '../shared/messages';
import { electronDialogs } from './cases/electronDialogs';
import type { FileTokens } from './cases/FileTokens';
import { RecentFiles } from './cases/RecentFiles';
import { ClosingGuard, type ClosingAnswer } from './ClosingGuard';
import { FontThread } from './exports/FontThread';
import { printPdf } from './exports/printPdf';
import { audited } from './audit/audited';
import type { EvidenceDesk } from './evidenceDesk';
import { createHandlers } from './ipc/handlers';
import { loggedTarget } from './ipc/loggedTarget';
import { KeptWindow } from './ipc/KeptWindow';
import { send, serve } from './ipc/serve';
import { SourceDesk } from './ipc/SourceDesk';
import { greyEntries, setMenu } from './menu';
import { WorkDesk } from './ipc/WorkDesk';
import { places } from './places';
import { revive } from './revive';
import { electronSecrets } from './settings/electronSecrets';
import type { JsonFile } from './settings/jsonFile';
import { Lenses } from './settings/Lenses';
import { MappingBook } from './settings/MappingBook';
import { ReportTemplates } from './settings/ReportTemplates';
import { duplicateRulesIn } from './settings/duplicateRules';
import { StyleSets } from './settings/StyleSets';
import { Profiles } from './settings/Profiles';
import type { Sources } from './sourcesIn';
import { load } from './window';

export interface WindowParts extends EvidenceDesk {
  readonly plan: StartupPlan;
  readonly files: FileTokens;
  readonly userData: string;
  readonly preferences: JsonFile<Settings>;
  readonly sources: Sources;
  /** Lenses that the command line names, by profile. */
  readonly givenLenses: ReadonlyMap<string, Lens>;
  /** The password that the environment has for this profile, or null. */
  environmentPassword(profile: Profile): string | null;
  onBatchDone(done: BatchDone): void;
}

/** Starts the page in `window`. Rejects when the page cannot be loaded. */
export async function openWindow(window: BrowserWindow, parts: WindowParts): Promise<void> {
  let { settings } = parts.plan;
  let impossible: readonly string[] = [];
  const t = (): Translate => translatorOf(settings.language).t;
  const run = (id: string): void => send(window.webContents, 'action', { id });
  const apply = (changed: Settings): void => {
    settings = changed;
    nativeTheme.themeSource = settings.theme;
    setMenu(t(), run);
    greyEntries(impossible);
  };
  const closing = new ClosingGuard({
    ask: () => askBeforeClosing(window, t()),
    save: () => run('saveAllCharts'),
    keep: () => run('keepNow'),
    close: () => window.close(),
  });
  const desk = new SourceDesk();
  // A batch command draws and leaves nothing behind.
  const work = new WorkDesk(parts.plan.output === 'window' ? places.caseWorker : null);
  const profiles = new Profiles(parts.userData, electronSecrets);
  const handlers = createHandlers({
    ...parts.sources,
    evidence: parts.evidence,
    exports: parts.exports,
    plan: () => ({ ...parts.plan, settings }),
    sources: desk,
    kept: new KeptWindow(),
    work,
    files: parts.files,
    recent: new RecentFiles(parts.userData),
    dialogs: electronDialogs(window, t),
    profiles,
    lenses: new Lenses(parts.userData, parts.givenLenses),
    styleSets: new StyleSets(parts.userData),
    mappings: new MappingBook(parts.userData),
    duplicateRules: duplicateRulesIn(parts.userData),
    preferences: parts.preferences,
    printPdf,
    reportTemplates: new ReportTemplates(parts.userData),
    fonts: new FontThread(places.fontWorker, { inter: places.fonts, notoSansSc: places.fonts }),
    passwordOf: async (profile) => parts.environmentPassword(profile) ?? profiles.passwordOf(profile),
    onUnsaved: (hasUnsaved, willKeep) => closing.onUnsaved(hasUnsaved, willKeep),
    onSaveEnded: (isSaved) => closing.onSaveEnded(isSaved),
    onImpossible: (actionIds) => {
      impossible = actionIds;
      greyEntries(impossible);
    },
    onBatchDone: parts.onBatchDone,
    onSettings: apply,
  });
  serve(window.webContents, audited(handlers, parts.exports.trail, loggedTarget(parts.files)), (paths) =>
    send(window.webContents, 'dropped', { files: paths.map((file) => parts.files.name(file)) }),
  );
  window.on('close', (event) => {
    if (!closing.onClose()) event.preventDefault();
  });
  window.on('closed', () => void desk.close());
  letGoBeforeQuitting(work);
  apply(settings);
  // A batch command whose page is gone has failed, and says so.
  if (parts.plan.output === 'window') revive(window, t);
  await load(window);
}

/** The lock on the case is given back, and nothing is left beside it. */
function letGoBeforeQuitting(work: WorkDesk): void {
  let isOver = false;
  app.on('will-quit', (event) => {
    if (isOver) return;
    event.preventDefault();
    void work.close().finally(() => {
      isOver = true;
      app.quit();
    });
  });
}

async function askBeforeClosing(window: BrowserWindow, t: Translate): Promise<ClosingAnswer> {
  // Tests close windows too, and nobody is there to answer.
  if (process.env['SKEIN_DISCARD_UNSAVED'] === '1') return 'discard';
  const answers: readonly ClosingAnswer[] = ['save', 'discard', 'cancel'];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('shell.closing.question'),
    detail: t('shell.closing.detail'),
    buttons: answers.map((answer) => t(`shell.closing.${answer}`)),
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return answers[response] ?? 'cancel';
}
