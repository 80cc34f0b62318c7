// The user's verbs on the real app: open, search, add, expand, undo, arrange, export, save. Journeys speak these
// and never a selector.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  _electron as electron,
  expect,
  test,
  type ElectronApplication,
  type Locator,
  type Page,
} from '@playwright/test';
import type { Snapshot, Viewport } from '../shared/snapshot';
import { keepHandling, keepSample, putSample } from './profile';
import { chromiumFlags, packagedProgram, projectFolder, temporaryFolder } from './skeinCommand';

export interface OnScreen {
  readonly id: string;
  readonly caption: string;
  /** Page coordinates of the centre. */
  readonly x: number;
  readonly y: number;
}

export interface Counts {
  readonly entities: number;
  readonly links: number;
}

export interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly language?: 'en' | 'zh';
  readonly theme?: 'light' | 'dark';
  /** A profile that outlives the window; without one the window gets its own, which goes with it. */
  readonly profileFolder?: string;
  /** False for a profile that has never exported, and so has no handling code to begin with. */
  readonly hasHandling?: boolean;
  /** True for a window in which entities glide and the view travels; else it is as for people who asked for stillness. */
  readonly hasMotion?: boolean;
}

/** Runs in the page: 'at rest' when two looks, two frames apart, see the same; else what speaks against it. */
async function restOrWhy(): Promise<string> {
  const look = () => {
    const { running } = document.querySelector<HTMLElement>('.status-line')?.dataset ?? {};
    const { version } = document.querySelector<HTMLElement>('.shown-state')?.dataset ?? {};
    const canvas = document.querySelector<HTMLElement>('.chart-canvas');
    const places = canvas?.querySelector('.chart-outline')?.innerHTML ?? '';
    return { running, version, painted: canvas?.dataset['version'], motion: canvas?.dataset['motion'], places };
  };
  const frame = () =>
    new Promise<unknown>((resolve) => {
      requestAnimationFrame(resolve);
      // A window that is not shown gets no frames.
      setTimeout(resolve, 300);
    });
  const { places, ...before } = look();
  const isStill = before.running === '0' && before.motion === 'still' && before.painted === before.version;
  if (!isStill) return JSON.stringify(before);
  await frame();
  await frame();
  const { places: then, ...now } = look();
  return then === places && JSON.stringify(now) === JSON.stringify(before) ? 'at rest' : 'it moves';
}

/** For what is not there yet, in place of `expect`, whose every failed look reads the whole page for its message. */
const patience = { timeout: 15_000 };

export class Explorer {
  /** What the page wrote as error or warning; a journey ends with none. */
  readonly complaints: string[] = [];

  private frozen = 0;
  readonly process: ReturnType<ElectronApplication['process']>;

  private constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
    private readonly own: ReturnType<typeof temporaryFolder>,
  ) {
    this.process = app.process();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens the window as `npm start -- open WORDS` does, with a profile of its own. */
  static async start(words: readonly string[], options: StartOptions = {}): Promise<Explorer> {
    const own = temporaryFolder();
    const { language = 'en', theme = 'light', env = {}, profileFolder = own.folder } = options;
    const { hasHandling = true, hasMotion = false } = options;
    if (hasHandling) keepHandling(profileFolder, language);
    putSample(profileFolder);
    const app = await electron.launch({
      ...(packagedProgram === null ? {} : { executablePath: packagedProgram }),
      args: [
        ...chromiumFlags,
        `--user-data-dir=${profileFolder}`,
        ...(packagedProgram === null ? [projectFolder] : []),
        'open',
        ...words,
        '--lang',
        language,
        '--theme',
        theme,
      ],
      cwd: projectFolder,
      env: { ...(process.env as Record<string, string>), ...(env as Record<string, string>) },
    });
    const page = await app.firstWindow();
    const explorer = new Explorer(app, page, own);
    if (!hasMotion) await page.emulateMedia({ reducedMotion: 'reduce' });
    // As long as `rest` waits: on a busy machine a start is the longest of all.
    await page.locator('.status-line[data-ready="true"]').waitFor({ timeout: 30_000 });
    await explorer.rest();
    keepSample(profileFolder);
    return explorer;
  }

  /** Ends the app without asking about unsaved edits, and removes what it wrote. */
  async stop(): Promise<void> {
    const { process } = this;
    // What the window looked like at the end, for whoever reads a failed run.
    await this.page.screenshot({ path: test.info().outputPath('end.png'), timeout: 3000 }).catch(() => undefined);
    await this.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    if (process.exitCode === null && process.signalCode === null) {
      await new Promise((resolve) => process.once('exit', resolve));
    }
    this.own.remove();
  }

  // Looking

  async counts(): Promise<Counts> {
    const shown = this.page.locator('.shown-state');
    return {
      entities: Number(await shown.getAttribute('data-entities')),
      links: Number(await shown.getAttribute('data-links')),
    };
  }

  async expectEntities(count: number): Promise<void> {
    await expect(this.page.locator('.shown-state')).toHaveAttribute('data-entities', String(count));
    await this.rest();
  }

  /** Waits until nothing runs, the picture shows the chart as it is now, and nothing moves. */
  async rest(): Promise<void> {
    const often = { intervals: [20, 40, 80, 150], timeout: 30_000 };
    await expect.poll(() => this.page.evaluate(restOrWhy), often).toBe('at rest');
  }

  /** The chart as it is now, by way of the JSON export. */
  async freeze(): Promise<Snapshot> {
    await this.rest();
    this.frozen += 1;
    const file = path.join(this.own.folder, `frozen ${this.frozen}.json`);
    const text = (await this.exportAs('Snapshot (JSON)', file)).toString('utf8');
    await this.closeNotices();
    return JSON.parse(text) as Snapshot;
  }

  /** Captions of the selected entities, in alphabetical order. */
  async selection(): Promise<readonly string[]> {
    const { view, chart } = await this.freeze();
    const selected = new Set(view.selection);
    return chart.entities
      .filter(({ entity }) => selected.has(entity.id))
      .map(({ entity }) => entity.caption)
      .sort();
  }

  /** The entities in view, nearest the middle first. */
  async onScreen(): Promise<readonly OnScreen[]> {
    await this.rest();
    return this.page.locator('.chart-outline li').evaluateAll((items) =>
      items.map((item) => ({
        id: item.getAttribute('data-id') ?? '',
        caption: item.textContent ?? '',
        x: Number(item.getAttribute('data-x')),
        y: Number(item.getAttribute('data-y')),
      })),
    );
  }

  async find(caption: string): Promise<OnScreen> {
    const all = await this.onScreen();
    const exact =
      all.find((it) => it.caption.split(',')[0] === caption) ?? all.find((it) => it.caption.startsWith(caption));
    if (exact === undefined)
      throw new Error(`${caption} is not in view; in view: ${all.map((it) => it.caption).join(' | ')}`);
    return exact;
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Inspector' });
  }

  /** A titled part of the inspector. */
  part(title: string): Locator {
    return this.inspector.locator('section').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  get status(): Locator {
    return this.page.locator('.status-line');
  }

  get notices(): Locator {
    return this.page.locator('.notice');
  }

  /** Closes what passing messages there are, so that none lies over the chart. */
  async closeNotices(): Promise<void> {
    await this.notices.evaluateAll((notices) => {
      // What a notice leads to stands before the cross that closes it.
      for (const notice of notices) [...notice.querySelectorAll('button')].at(-1)?.click();
    });
  }

  /** The error now shown, closed after reading. */
  async readError(): Promise<string> {
    const alert = this.page.getByRole('alert').first();
    await alert.waitFor(patience);
    const text = await alert.innerText();
    await alert.getByRole('button').click();
    return text;
  }

  /** Which part of the chart is in view. */
  async view(): Promise<Viewport> {
    const { viewport } = (await this.freeze()).view;
    if (viewport === null) throw new Error('nothing is in view');
    return viewport;
  }

  // Doing

  async search(text: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Search the source' }).fill(text);
    await expect(this.page.locator('.search-box.is-busy')).toHaveCount(0);
  }

  hit(caption: string): Locator {
    return this.page.getByRole('row').filter({ hasText: caption }).first();
  }

  async add(caption: string): Promise<void> {
    await this.hit(caption)
      .getByRole('button', { name: `Add ${caption}` })
      .click();
  }

  async select(caption: string, modifiers: readonly 'Shift'[] = []): Promise<void> {
    const { x, y } = await this.find(caption);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  async doubleClick(caption: string): Promise<void> {
    const { x, y } = await this.find(caption);
    await this.page.mouse.dblclick(x, y);
  }

  /** Presses a key while the chart has the focus. */
  async press(key: string): Promise<void> {
    await this.page.getByRole('application').focus();
    await this.page.keyboard.press(key);
  }

  /** Opens the expand card of the selection. */
  async openExpandCard(): Promise<Locator> {
    await this.press('e');
    const card = this.page.getByRole('dialog');
    await card.getByRole('button', { name: /^Expand/ }).waitFor(patience);
    return card;
  }

  async layOut(name: string): Promise<void> {
    await this.page.getByRole('toolbar', { name: 'Layouts' }).getByRole('button', { name, exact: true }).click();
    await this.rest();
  }

  /** Takes everything off the chart. */
  async clearChart(): Promise<void> {
    await this.press('ControlOrMeta+a');
    await this.press('Delete');
    await this.expectEntities(0);
  }

  async undo(): Promise<void> {
    await this.press('ControlOrMeta+z');
    await this.rest();
  }

  async redo(): Promise<void> {
    await this.press('ControlOrMeta+Shift+z');
    await this.rest();
  }

  /** Answers the next save dialogs with this path. */
  async willSaveAs(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  }

  /** Answers the next open dialogs with this path. */
  async willOpen(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
  }

  /** Exports by the dialog and gives the file's bytes; `choose` sets what the dialog offers for that kind. */
  async exportAs(
    kind: 'PNG picture' | 'SVG drawing' | 'PDF document' | 'Snapshot (JSON)',
    file: string,
    choose: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
  ): Promise<Buffer> {
    await this.willSaveAs(file);
    await this.page.getByRole('button', { name: 'Export snapshot' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText(kind, { exact: true }).click();
    await choose(dialog);
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await this.notices.filter({ hasText: path.basename(file) }).waitFor(patience);
    return readFileSync(file);
  }

  async saveAs(file: string): Promise<void> {
    await this.willSaveAs(file);
    await this.press('ControlOrMeta+Shift+s');
    await this.notices.filter({ hasText: path.basename(file) }).waitFor(patience);
  }

  /** Asks for the file to be opened; what comes of it is for the caller to see. */
  async open(file: string): Promise<void> {
    await this.willOpen(file);
    await this.press('ControlOrMeta+o');
  }

  /** Imports a file into a new case, which is then open. */
  async importFile(file: string, out: string): Promise<void> {
    await this.willOpen(file);
    await this.willSaveAs(out);
    await this.press('ControlOrMeta+i');
    await this.page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
    await expect(this.status).toContainText(path.parse(out).name);
    await this.rest();
  }

  /** Opens the file in place of what is open, whatever is unsaved, and waits until it is drawn. */
  async openInstead(file: string): Promise<void> {
    const shown = this.page.locator('.shown-state');
    const version = (await shown.getAttribute('data-version')) ?? '';
    const without = this.page.getByRole('button', { name: 'Open without saving' });
    await this.open(file);
    const isOther = async () => (await shown.getAttribute('data-version')) !== version;
    await expect.poll(async () => (await without.isVisible()) || (await isOther())).toBe(true);
    if (await without.isVisible()) await without.click();
    await expect(shown).not.toHaveAttribute('data-version', version);
    await this.rest();
  }

  /** Runs a command by its name, from the command palette. */
  async command(name: string): Promise<void> {
    await this.press('ControlOrMeta+k');
    const box = this.page.getByPlaceholder('What do you want to do?');
    await box.fill(name);
    await this.page.getByRole('option', { name }).first().click();
    await expect(box).toHaveCount(0);
  }
}
