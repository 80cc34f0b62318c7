// Start-up, told top to bottom: what the user asked for, then either a command that shows nothing, or a window.
import path from 'node:path';
import { app, nativeTheme } from 'electron';
import type { Profile } from '../shared/contract';
import { AppError, toErrorData } from '../shared/errors';
import { translatorOf, languageOf } from '../shared/messages';
import { parseCommand, type Command } from './batch/arguments';
import type * as converting from './batch/convert';
import { AuditThread } from './audit/AuditThread';
import { verifyFile } from './audit/verify';
import type * as publishing from './batch/publish';
import { exitCodes, failure, hiddenWords, progressTo, say } from './batch/report';
import { recorded } from './batch/recorded';
import { isWindowless, runCommand, type WindowCommand, type WindowlessCommand } from './batch/runCommand';
import { givenLenses, isNamedBy, startupPlan } from './batch/startupPlan';
import { finishPageWork, pageWork } from './batch/windowCommand';
import { wordsOf } from './batch/words';
import { FileTokens } from './cases/FileTokens';
import { evidenceDesk } from './evidenceDesk';
import { chooseGraphics } from './graphics';
import { keepOneWindow } from './oneWindow';
import { openWindow } from './openWindow';
import { places } from './places';
import { declareScheme, servePage } from './protocol';
import { preferences } from './settings/preferences';
import { sourcesIn } from './sourcesIn';
import { closeEveryDoor, createWindow } from './window';
import { keepPlace, lastPlace, usualPlace } from './windowPlace';

/** The terminal's language, for as long as no window says otherwise. */
const terminalLanguage = languageOf(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '');
const password = process.env['SKEIN_NEO4J_PASSWORD'] ?? '';

start();

function start(): void {
  const userData = app.commandLine.getSwitchValue('user-data-dir');
  if (userData !== '') app.setPath('userData', path.resolve(userData));
  // npm runs its scripts in the project's folder; the files that the user named lie where npm was called.
  if (process.defaultApp && process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD']);
  // As root (in containers) Chromium cannot make its sandbox, and the start script says so.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareScheme();

  const words = wordsOf(process.argv, process.defaultApp === true);
  let command: Command;
  try {
    command = parseCommand(words);
  } catch (error) {
    leaveWithUsage(error);
    return;
  }
  if (isWindowless(command)) {
    void runWindowless(command);
    return;
  }
  const out = command.name === 'open' ? command.screenshot : command.out;
  const work = out === null ? runWindow(command, words) : runPage(command, out);
  work.catch((error: unknown) => {
    const { t } = translatorOf(command.language ?? terminalLanguage);
    leave(failure(error, t), exitCodes.failed);
  });
}

/** Read from disk when it is wanted: the database driver behind it is large, and a window must not wait for it. */
async function publish(...wanted: Parameters<typeof publishing.publishCase>) {
  const { publishCase } = await import('./batch/publish');
  return publishCase(...wanted);
}

/** As `publish`: a window needs none of the writers. */
async function convert(...wanted: Parameters<typeof converting.convertFile>) {
  const { convertFile } = await import('./batch/convert');
  return convertFile(...wanted);
}

async function runWindowless(command: WindowlessCommand): Promise<void> {
  // Nothing will be drawn: the process that would do it need not start.
  app.disableHardwareAcceleration();
  const { t } = translatorOf(command.language ?? terminalLanguage);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    const call = { signal: stop.signal, onProgress: progressTo(t) };
    const userData = app.getPath('userData');
    const sources = sourcesIn(userData);
    const { trail } = evidenceDesk(userData, terminalLanguage, app.getVersion()).exports;
    const verify = (file: string) => verifyFile(file, userData);
    const { partWorker } = places;
    const own = { partWorker, publishCase: publish, convertFile: convert, verifyFile: verify, password, call };
    leave(await recorded(command, trail, () => runCommand(command, { ...sources, ...own })));
  } catch (error) {
    leave(failure(error, t), exitCodes.failed);
  }
}

/** `open`: the window, one for all starts; a second start brings the first window forward instead. */
async function runWindow(command: WindowCommand, words: readonly string[]): Promise<void> {
  const files = new FileTokens();
  const others = keepOneWindow(words, files);
  if (!others.isFirst) {
    app.exit(exitCodes.done);
    return;
  }
  const start = await startPages(command, files);
  const { userData, title } = start;
  const window = createWindow({ place: await lastPlace(userData), isShown: true, title });
  window.on('close', () => keepPlace(userData, window));
  app.on('window-all-closed', () => app.quit());
  others.forwardTo(window);
  try {
    await openWindow(window, { ...start, onBatchDone: () => undefined });
  } catch (error) {
    leave(failure(error, start.t), exitCodes.failed);
  }
}

/** `snapshot`, `report`, `compare` and `open --screenshot`: the same page, which works by itself; beside any window that is open. */
async function runPage(command: WindowCommand, out: string): Promise<void> {
  const start = await startPages(command, new FileTokens());
  const window = createWindow({ place: usualPlace, isShown: command.name === 'open', title: start.title });
  const { onDone, outcome } = pageWork(window);
  // Without a listener Electron would end the program before the reason is said.
  app.on('window-all-closed', () => undefined);
  try {
    await openWindow(window, { ...start, onBatchDone: onDone });
    const result = await finishPageWork(await outcome, out, window, start.exports);
    const words = hiddenWords(result, start.t);
    if (words !== null) say('stderr', `${words}\n`);
    leave(result);
  } catch (error) {
    leave(failure(error, start.t), toErrorData(error).code === 'USAGE' ? exitCodes.usage : exitCodes.failed);
  }
}

/** Everything that a page needs before there is a window for it. */
async function startPages(command: WindowCommand, files: FileTokens) {
  const hasGraphicsCard = chooseGraphics();
  const userData = app.getPath('userData');
  const sources = sourcesIn(userData);
  if (command.source === null || command.source.kind === 'sample') sources.openSampleAhead();
  await app.whenReady();
  const settingsFile = preferences(userData, app.getLocale());
  const settings = await settingsFile.read();
  const { logs } = new AuditThread(places.logWorker);
  const { evidence, exports } = evidenceDesk(userData, app.getLocale(), app.getVersion(), logs);
  const { lastCode, codes } = await evidence.read();
  // A command that says nothing of it never lowers a code: the one used last, else the highest of all.
  const handling = lastCode || (codes.at(-1) ?? '');
  const appVersion = app.getVersion();
  const plan = await startupPlan(command, { settings, appVersion, hasGraphicsCard, handling, files });
  const { t } = translatorOf(plan.settings.language);
  // Decides the ground that the window has before its page is drawn.
  nativeTheme.themeSource = plan.settings.theme;
  closeEveryDoor();
  servePage(places.page);
  return {
    plan,
    files,
    userData,
    t,
    title: t('shell.title'),
    preferences: settingsFile,
    evidence,
    exports,
    sources,
    givenLenses: await givenLenses(command),
    environmentPassword: (profile: Profile) => (isNamedBy(command, profile) ? password : null),
  };
}

function leaveWithUsage(error: unknown): void {
  const { t } = translatorOf(terminalLanguage);
  say('stderr', `${error instanceof AppError ? t('errors.USAGE.message', error.details) : ''}\n\n${t('batch.usage')}`);
  leave(failure(error, t), exitCodes.usage);
}

/** Says the result in one line and ends the program, whatever is still open. */
function leave(result: { readonly [name: string]: unknown }, code: number = exitCodes.done): void {
  say('stdout', `${JSON.stringify(result)}\n`);
  app.exit(code);
}
