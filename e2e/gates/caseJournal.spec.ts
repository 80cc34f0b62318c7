// C2: at most two seconds of work are lost. The app itself is killed at random moments between edits, and what is in the case
// afterwards is held against what was done by then.
import { writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import { Explorer } from '../explorer';
import { projectFolder, temporaryFolder } from '../skeinCommand';
import { readCase } from './caseProcess';
import { gate, most, scaled, seed } from './gate';

const kills = scaled({ small: 2, full: 100 });
const promisedMs = 2000;

test('C2 after a kill every edit older than two seconds is there', async () => {
  test.setTimeout(kills * 120_000);
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'case.skein');
  const golden = path.join(projectFolder, 'main/sources/casefile/golden/format-1.skein.gz');
  writeFileSync(file, gunzipSync(readFileSync(golden)), { mode: 0o600 });
  let [edits, older, lost] = [0, 0, 0];
  const lostAges: number[] = [0];
  for (let kill = 0; kill < kills; kill += 1) {
    const explorer = await Explorer.start([file]);
    const done: { readonly title: string; readonly at: number }[] = [];
    const pause = () => 100 + ((seed + edits * 7919 + kill * 104_729) % 900);
    for (let nth = 0; nth < 6; nth += 1) {
      await explorer.press('ControlOrMeta+t');
      const title = (await explorer.page.locator('.chart-tab.is-open .chart-tab-name').innerText()).trim();
      done.push({ title, at: Date.now() });
      edits += 1;
      await explorer.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), pause());
    }
    const killedAt = Date.now();
    explorer.process.kill('SIGKILL');
    await explorer.stop();
    const { titles } = await readCase(file, 'titles');
    const found = new Set(titles as readonly string[]);
    for (const { title, at } of done) {
      if (killedAt - at >= promisedMs) older += 1;
      if (found.has(title)) continue;
      lostAges.push(killedAt - at);
      if (killedAt - at >= promisedMs) lost += 1;
    }
  }
  remove();
  gate(
    'C2 journal',
    { kills, edits, older, lost, oldestLostMs: most(lostAges) },
    { lost: 0, oldestLostMs: promisedMs },
    lost === 0 && older > 0,
  );
});
