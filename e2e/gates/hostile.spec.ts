// C4: no imported file crashes, hangs or pollutes. Every reader is fed files made to harm it and valid files damaged at random;
// each is read or refused with a sentence. And where what reads a file is killed, the app lives on and nothing is lost.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ForeignFile } from '../../shared/formats/readFiles';
import { hostileFiles, mutated, outcomeOf, type Outcome } from '../../shared/formats/hostileForTests';
import { sampleFiles } from '../../shared/formats/write/sampleFilesForTests';
import { temporaryFolder } from '../skeinCommand';
import { gate, most, scaled, seed } from './gate';
import { GateWindow } from './window';

const window = new GateWindow();

const mutations = scaled({ small: 500, full: 10_000 });
const mostMs = 10_000;

/** Processor time, because others may keep this machine busy. */
type Measured = Outcome & { readonly cpuMs: number; readonly fileName: string };

function measuredOn(file: ForeignFile): Measured {
  const before = process.cpuUsage();
  const outcome = outcomeOf(file);
  const { user, system } = process.cpuUsage(before);
  return { ...outcome, cpuMs: (user + system) / 1000, fileName: file.fileName };
}

test('hostile', async () => {
  test.setTimeout(30 * 60_000);
  const files = hostileFiles();
  const valid = await sampleFiles();
  const outcomes: Measured[] = files.map((file) => measuredOn(file));
  for (let number = 0; number < mutations; number += 1) {
    const file = valid[number % valid.length];
    if (file !== undefined) outcomes.push(measuredOn(mutated(file, seed + number)));
  }
  const count = (is: Outcome['is']) => outcomes.filter((outcome) => outcome.is === is).length;
  const measured = {
    files: files.length,
    mutations: outcomes.length - files.length,
    read: count('read'),
    refused: count('refused'),
    crashed: count('crashed'),
    polluted: count('polluted'),
    slowestMs: most(outcomes.map(({ cpuMs }) => cpuMs)),
    slowest: outcomes.reduce((slowest, one) => (one.cpuMs > slowest.cpuMs ? one : slowest)).fileName,
  };
  const isPassed =
    files.length >= 200 &&
    measured.mutations === mutations &&
    measured.crashed === 0 &&
    measured.polluted === 0 &&
    measured.slowestMs <= mostMs;
  gate('C4 hostile', measured, { files: 200, mutations, crashed: 0, polluted: 0, slowestMs: mostMs }, isPassed);
});

test('the process that reads is killed', async () => {
  test.setTimeout(120_000);
  const { folder, remove } = temporaryFolder();
  const explorer = await window.onSample();
  const at = (name: string) => path.join(folder, name);
  const rows = Array.from({ length: 400_000 }, (_, nth) => `person ${nth},person ${nth + 1},${nth}\n`);
  writeFileSync(at('many.csv'), `source,target,weight\n${rows.join('')}`);
  writeFileSync(at('few.csv'), 'source,target\na,b\n');
  await explorer.willOpen(at('many.csv'));
  await explorer.willSaveAs(at('many.skein'));
  await explorer.press('ControlOrMeta+i');
  const wizard = explorer.page.getByRole('dialog', { name: 'Import into a new case' });
  await wizard.getByRole('button', { name: 'Import', exact: true }).click();
  // Its writing has begun: there is something to be left behind.
  await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBeGreaterThan(2);
  const killed = await explorer.app.evaluate(({ app }) => {
    const readers = app.getAppMetrics().filter(({ name }) => name === 'Skein Reader');
    for (const { pid } of readers) process.kill(pid, 'SIGKILL');
    return readers.length;
  });
  const said = explorer.page.getByText('the process that read it broke down');
  await expect(said).toBeVisible();
  const left = readdirSync(folder).filter((name) => !name.endsWith('.csv'));
  await explorer.page.keyboard.press('Escape');
  await explorer.closeNotices();
  await explorer.importFile(at('few.csv'), at('few.skein'));
  await expect(explorer.status).toContainText('0 of 2 entities');
  const measured = { killed, left, next: 'imported' };
  gate('C4 killed', measured, { killed: 1, left: [] }, killed === 1 && left.length === 0);
  remove();
});
