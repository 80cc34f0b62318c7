// Puts one window together: its page, the parts of main that it works with, its menu and its closing.
import { dialog, nativeTheme, type BrowserWindow } from 'electron';
import type { BatchDone, Profile, Settings, StartupPlan } from '../shared/contract';
import type { Lens } from '../shared/lens/Lens';
import { translatorOf, type Translate } from '../shared/messages';
import { electronDialogs } from './cases/electronDialogs';
import type { FileTokens } from './cases/FileTokens';
import { RecentFiles } from './cases/RecentFiles';
import { ClosingGuard, type ClosingAnswer } from './ClosingGuard';
import { FontThread } from './exports/FontThread';
import { audited } from './audit/audited';
import { loggedTarget } from './ipc/loggedTarget';
import type { EvidenceDesk } from './evidenceDesk';
import { createHandlers } from './ipc/handlers';
import { KeptWindow } from './ipc/KeptWindow';
import { send, serve } from './ipc/serve';
import { SourceDesk } from './ipc/SourceDesk';
import { setMenu } from './menu';
import { places } from './places';
import { revive } from './revive';
import { electronSecrets } from './settings/electronSecrets';
import type { JsonFile } from './settings/jsonFile';
import { Lenses } from './settings/Lenses';
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
  const t = (): Translate => translatorOf(settings.language).t;
  const run = (id: string): void => send(window.webContents, 'action', { id });
  const apply = (changed: Settings): void => {
    settings = changed;
    nativeTheme.themeSource = settings.theme;
    setMenu(t(), run);
  };
  const closing = new ClosingGuard({
    ask: () => askBeforeClosing(window, t()),
    save: () => run('saveAllCharts'),
    close: () => window.close(),
  });
  const desk = new SourceDesk();
  const profiles = new Profiles(parts.userData, electronSecrets);
  const handlers = createHandlers({
    ...parts.sources,
    evidence: parts.evidence,
    exports: parts.exports,
    plan: () => ({ ...parts.plan, settings }),
    sources: desk,
    kept: new KeptWindow(),
    files: parts.files,
    recent: new RecentFiles(parts.userData),
    dialogs: electronDialogs(window, t),
    profiles,
    lenses: new Lenses(parts.userData, parts.givenLenses),
    styleSets: new StyleSets(parts.userData),
    preferences: parts.preferences,
    fonts: new FontThread(places.fontWorker, { inter: places.fonts, notoSansSc: places.fonts }),
    passwordOf: async (profile) => parts.environmentPassword(profile) ?? profiles.passwordOf(profile),
    onUnsaved: (hasUnsaved) => closing.onUnsaved(hasUnsaved),
    onSaveEnded: (isSaved) => closing.onSaveEnded(isSaved),
    onBatchDone: parts.onBatchDone,
    onSettings: apply,
  });
  serve(window.webContents, audited(handlers, parts.exports.trail, loggedTarget(parts.files)));
  window.on('close', (event) => {
    if (!closing.onClose()) event.preventDefault();
  });
  window.on('closed', () => void desk.close());
  apply(settings);
  // A batch command whose page is gone has failed, and says so.
  if (parts.plan.output === 'window') revive(window, t);
  await load(window);
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
