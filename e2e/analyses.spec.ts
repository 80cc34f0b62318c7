// "Who runs this gang": an analysis of the chart, its ranking read, shown on the chart, undone, marked stale, and run again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { collectSample } from '../shared/sample/collectSample';
import { sampleSizes } from '../shared/sample/generateSample';
import { expectNoBarriers } from './barriers';
import { Explorer } from './explorer';
import { readPdf } from './pdfReader';
import { sharedExplorer } from './sharedExplorer';
import { skein, temporaryFolder } from './skeinCommand';

const { folder, remove } = temporaryFolder();
const shared = sharedExplorer({ words: () => ['sample'] });
const drawer = () => shared().page.getByRole('region', { name: 'Analyses' });
const table = () => drawer().getByRole('grid');
const onChart = () => drawer().getByRole('list', { name: 'On the chart' });

test.afterAll(remove);

/** Looks for the analysis by this text and opens its form, for everything that the case holds. */
async function openForCase(text: string, title: string): Promise<void> {
  if (!(await drawer().isVisible())) await shared().press('ControlOrMeta+Shift+a');
  await drawer().getByRole('textbox', { name: 'Find an analysis…' }).fill(text);
  await drawer().getByRole('button', { name: title, exact: true }).click();
  await drawer()
    .locator('label')
    .filter({ hasText: /^Whole case/ })
    .click();
}

async function analyseCase(text: string, title: string): Promise<void> {
  await openForCase(text, title);
  await drawer().getByRole('button', { name: 'Run', exact: true }).click();
  await expect(table()).toHaveAccessibleName(`Result of ${title}`);
}

test('who runs this gang: ranked on the chart, shown, undone, stale, run again', async () => {
  const explorer = shared();
  const { page } = explorer;
  await page.getByRole('button', { name: 'Analyse', exact: true }).click();
  await expectNoBarriers(page, 'the menu of what finds something out');
  await page.getByRole('menuitem', { name: /^Analyses…/ }).click();
  await drawer().getByRole('textbox', { name: 'Find an analysis…' }).fill('between');
  await drawer().getByRole('button', { name: 'Betweenness', exact: true }).click();
  // What to beware of stands beside what it means.
  await expect(drawer()).toContainText('Beware: One missing or wrong link may move it far.');
  await drawer().getByRole('button', { name: 'Run', exact: true }).click();
  const best = table().getByRole('row').nth(1);
  await expect(best).toBeVisible();
  await expectNoBarriers(explorer.page, 'the analyses');
  // Whom the first row is about is selected on the chart.
  await best.getByRole('gridcell').first().click();
  const name = (await best.getByRole('gridcell').first().innerText()).trim();
  await expect(explorer.inspector).toContainText(name);
  await drawer().getByRole('button', { name: 'Size', exact: true }).click();
  await drawer().getByRole('button', { name: 'Rank', exact: true }).click();
  await expect(onChart()).toContainText('Size, Rank');
  await explorer.undo();
  await expect(onChart()).not.toContainText('Rank');
  // The chart moves on.
  await explorer.press('Delete');
  await expect(drawer()).toContainText('stale: the chart has changed since');
  await drawer().getByRole('button', { name: 'Run Betweenness again' }).click();
  await expect(drawer()).not.toContainText('stale');
  await drawer().getByRole('button', { name: 'Remove Betweenness from the chart' }).click();
  await expect(onChart()).toHaveCount(0);
});

test('the whole case is analysed, its findings brought onto the chart, and saved', async () => {
  const explorer = shared();
  await analyseCase('', 'Rapid pass-through');
  const before = await explorer.counts();
  await table().focus();
  await explorer.page.keyboard.press('ControlOrMeta+a');
  const add = drawer().getByRole('button', { name: /^Add \d+ to the chart/ });
  await add.click();
  await expect(add).toHaveCount(0);
  await explorer.rest();
  expect((await explorer.counts()).entities).toBeGreaterThan(before.entities);
  const file = path.join(folder, 'passed.json');
  await explorer.willSaveAs(file);
  await drawer().getByRole('button', { name: 'Save as' }).click();
  await explorer.page.getByRole('button', { name: 'JSON, with ids…' }).click();
  await expect(explorer.notices.filter({ hasText: 'passed.json' })).toBeVisible();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ analysis: 'pass-through', scope: 'case' });
});

test('a running analysis is cancelled: the window stays free meanwhile, and nothing of it is left', async () => {
  const explorer = shared();
  await openForCase('commun', 'Communities');
  await drawer().getByRole('textbox', { name: 'Runs' }).fill('500');
  await drawer().getByRole('button', { name: 'Run', exact: true }).click();
  const cancel = drawer().getByRole('button', { name: 'Cancel', exact: true });
  await expect(cancel).toBeVisible();
  await drawer().getByRole('textbox', { name: 'Find an analysis…' }).fill('number');
  await expect(drawer().getByRole('button', { name: 'Number replaced by another' })).toBeVisible();
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await expect(drawer().getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
  await expect(table()).not.toHaveAccessibleName(/Communities/);
  await explorer.rest();
  const atWork = () => explorer.page.workers().filter((worker) => worker.url().includes('analysis'));
  await expect.poll(() => atWork().length).toBe(0);
});

test('is this a new number of the same man: the two numbers come first, with the reasons', async () => {
  const explorer = shared();
  const [replaced] = collectSample(1, sampleSizes.usual).truth.replacedNumbers;
  await analyseCase('number', 'Number replaced by another');
  const best = table().getByRole('row').nth(1);
  for (const number of [replaced?.from ?? '', replaced?.to ?? '']) {
    await expect(best).toContainText(number.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3'));
  }
  await expect(best).toContainText('same handset');
  await table().focus();
  await explorer.page.keyboard.press('ControlOrMeta+Home');
  await explorer.page.keyboard.press('Enter');
  await expect(explorer.inspector).toContainText('2 entities');
  // What it says of the two is drawn as what it is, says why, and goes again.
  const derived = async () =>
    (await explorer.freeze()).chart.links.filter(({ link }) => link.id.startsWith('drawn:derived:'));
  await drawer().getByRole('button', { name: 'Draw 1 derived link' }).click();
  await expect(explorer.part('Why linked')).toContainText(/Number replaced by another, score[^]*same handset/i);
  await expect(explorer.page.getByRole('button', { name: /^Derived link/ }).first()).toContainText('1');
  expect(await derived()).toHaveLength(1);
  await drawer().getByRole('button', { name: 'Remove 1 derived link' }).click();
  expect(await derived()).toEqual([]);
});

test('a SIM box is shown as a box, its SIMs as slots in order of time', async () => {
  await analyseCase('SIM box', 'SIM boxes and GoIP gateways');
  await table().getByRole('row').nth(1).getByRole('gridcell').first().click();
  const box = drawer().getByRole('region', { name: 'Box and its slots' });
  await expect(box.getByRole('row').nth(4)).toContainText(/20\d\d-\d\d-\d\d.*[A-Z]/);
  await expectNoBarriers(shared().page, 'a SIM box');
  const file = path.join(folder, 'box.pdf');
  await shared().willSaveAs(file);
  await box.getByRole('button', { name: 'Export…' }).click();
  const dialog = shared().page.getByRole('dialog', { name: 'Export SIM box' });
  await dialog.getByText('PDF document', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(shared().notices.filter({ hasText: 'box.pdf' })).toBeVisible({ timeout: 30_000 });
  const [page] = await readPdf(readFileSync(file));
  expect(page?.text).toContain('Box and its slots');
});

test('exact betweenness on several threads is cancelled in the midst, and is what the command line says', async () => {
  const file = (name: string) => path.join(folder, name);
  for (const [name, size] of [
    ['large.skein', '20000'],
    ['small.skein', '5000'],
  ] as const) {
    expect((await skein(['sample', '--size', size, '--out', file(name)])).code).toBe(0);
  }
  const explorer = await Explorer.start([file('large.skein')]);
  try {
    const { page } = explorer;
    const own = page.getByRole('region', { name: 'Analyses' });
    const result = own.getByRole('grid');
    const runOf = async (text: string, title: string) => {
      await own.getByRole('textbox', { name: 'Find an analysis…' }).fill(text);
      await own.getByRole('button', { name: title, exact: true }).click();
      await own
        .locator('label')
        .filter({ hasText: /^Whole case/ })
        .click();
      await own.getByRole('button', { name: 'Run', exact: true }).click();
    };
    await explorer.press('ControlOrMeta+Shift+a');
    await runOf('between', 'Betweenness');
    // Parts come back from the threads.
    const share = page.getByRole('status').filter({ hasText: /Betweenness [1-9]\d? %/ });
    await expect(share).toBeVisible({ timeout: 60_000 });
    const cancel = own.getByRole('button', { name: 'Cancel', exact: true });
    await cancel.click();
    await expect(cancel).toHaveCount(0);
    await expect(result).toHaveCount(0);
    // Nobody is left at work who would hold up the next one.
    await runOf('degree', 'Degree');
    await expect(result).toHaveAccessibleName('Result of Degree');

    await explorer.open(file('small.skein'));
    await expect(explorer.status).toContainText('of 5,000 entities');
    await explorer.rest();
    if (!(await own.isVisible())) await explorer.press('ControlOrMeta+Shift+a');
    await runOf('between', 'Betweenness');
    await expect(result).toHaveAccessibleName('Result of Betweenness', { timeout: 60_000 });
    await explorer.willSaveAs(file('window.json'));
    await own.getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('button', { name: 'JSON, with ids…' }).click();
    await expect(explorer.notices.filter({ hasText: 'window.json' })).toBeVisible();
    expect(explorer.complaints).toEqual([]);
  } finally {
    await explorer.stop();
  }
  const words = ['analyse', file('small.skein'), '--analysis', 'betweenness', '--out', file('command.json')];
  expect((await skein(words)).code).toBe(0);
  const rowsIn = (name: string) => (JSON.parse(readFileSync(file(name), 'utf8')) as { rows: readonly unknown[] }).rows;
  expect(rowsIn('window.json')).toHaveLength(5000);
  expect(rowsIn('window.json')).toEqual(rowsIn('command.json'));
});
