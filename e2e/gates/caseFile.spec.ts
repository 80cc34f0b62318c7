// C1, C1b, C1c, C3, A12: a save in a case is whole or absent whatever kills it, fails or takes the power away; older cases open and newer ones are only
// read; one writes.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { projectFolder, temporaryFolder } from '../skeinCommand';
import { CaseProcess, readCase } from './caseProcess';
import { createRandom } from '../../shared/sample/random';
import { gate, scaled, seed } from './gate';
import { LossyDisk, type DiskLine } from './lostPower';

const kills = scaled({ small: 8, full: 500 });
/** Of the calls to the disk, which fail. */
const eachSo = scaled({ small: 11, full: 1 });
/** Of the moments between two changes of the disk, in which the power goes. */
const eachMoment = scaled({ small: 80, full: 1 });
const racers = scaled({ small: 6, full: 50 });
const breaks = scaled({ small: 3, full: 20 });

const golden = path.join(projectFolder, 'main/sources/casefile/golden');
let own: ReturnType<typeof temporaryFolder>;
let file: string;

test.beforeEach(() => {
  test.setTimeout(scaled({ small: 240_000, full: 3_600_000 }));
  own = temporaryFolder();
  file = path.join(own.folder, 'case.skein');
  writeFileSync(file, gunzipSync(readFileSync(path.join(golden, 'format-1.skein.gz'))), { mode: 0o600 });
});
test.afterEach(() => own.remove());

test('C1 a writer that is killed loses nothing that it said was kept', async () => {
  const random = createRandom(seed, 12);
  const before = await readCase(file);
  let [acknowledged, corrupt, lost, strange, kept] = [0, 0, 0, 0, 0];
  for (let round = 0; round < kills; round += 1) {
    const writer = new CaseProcess('write', file);
    await writer.saying(2);
    const more = random.int(0, 11);
    await writer.saying(2 + more);
    const told = await writer.kill();
    const [opened = {}] = told;
    const start = Number(opened['start']);
    const isOpen = opened['keeping'] === 'case' && start >= 0;
    corrupt += Number(!isOpen);
    lost += Number(isOpen && start < acknowledged);
    strange += Number(isOpen && start > acknowledged + 1);
    acknowledged = Number(told.at(-1)?.['kept'] ?? start);
    kept += told.length - 1;
  }
  const after = await readCase(file);
  const isWhole = after['isWhole'] === true && after['id'] === before['id'];
  corrupt += Number(!isWhole || Number(after['n']) < acknowledged);
  const leftover = readdirSync(own.folder).filter((name) => name !== 'case.skein').length;
  gate(
    'C1 kill9',
    { kills, kept, corrupt, lost, strange, leftover },
    { corrupt: 0, lost: 0, strange: 0, leftover: 0 },
    corrupt + lost + strange + leftover === 0 && kept > kills,
  );
});

test('C1b whichever call to the disk fails, it is said, and the state before stands', async () => {
  let [failed, unsaid, broken, stuck, leftover] = [0, 0, 0, 0, 0];
  for (const code of scaled({ small: ['ENOSPC'], full: ['ENOSPC', 'EIO', 'EACCES'] })) {
    for (const told of await new CaseProcess('fail', file, code, String(eachSo)).end()) {
      failed += 1;
      const isSaid = ['DISK_FULL', 'FILE_UNWRITABLE', 'FILE_UNREADABLE'].includes(String(told['told']));
      if (told['told'] !== null && !isSaid) unsaid += 1;
      if (![1, 2].includes(Number(told['found'])) || (told['told'] === null && told['found'] !== 2)) broken += 1;
      if (told['after'] !== null || told['now'] !== 2) stuck += 1;
      leftover += Number(told['leftover']);
    }
  }
  gate(
    'C1b nthfail',
    { failed, unsaid, broken, stuck, leftover },
    { unsaid: 0, broken: 0, stuck: 0, leftover: 0 },
    failed > 2 && unsaid + broken + stuck + leftover === 0,
  );
});

test('C1c whenever the power goes, what was acknowledged is there and the case is whole', async () => {
  const original = readFileSync(file);
  const log = path.join(own.folder, 'disk.jsonl');
  await new CaseProcess('record', file, log, '12').end();
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const random = createRandom(seed, 13);
  const disk = new LossyDisk(file, original);
  const found = path.join(own.folder, 'after', 'case.skein');
  let [kept, moments, broken, lost, strange] = [0, 0, 0, 0, 0];
  for (const [nth, text] of lines.entries()) {
    const line = JSON.parse(text) as DiskLine;
    if (line.op === 'kept') kept = line.n;
    else disk.take(line);
    if (nth % eachMoment !== 0) continue;
    for (const isKept of [() => false, () => random.chance(0.5)]) {
      rmSync(path.dirname(found), { recursive: true, force: true });
      mkdirSync(path.dirname(found));
      for (const [name, bytes] of disk.after(isKept)) writeFileSync(name.replace(file, found), bytes, { mode: 0o600 });
      const after = await readCase(found);
      moments += 1;
      broken += Number(after['isWhole'] !== true);
      lost += Number(Number(after['n']) < kept);
      strange += Number(Number(after['n']) > kept + 1);
    }
  }
  gate(
    'C1c lostpower',
    { changes: lines.length, moments, kept, broken, lost, strange },
    { broken: 0, lost: 0, strange: 0 },
    broken + lost + strange === 0 && kept === 12,
  );
});

test('C3 cases of every format open, with the same ids; newer ones are only read', async () => {
  let [lifted, changed] = [0, 0];
  const versions = readdirSync(golden);
  for (const name of versions) {
    writeFileSync(file, gunzipSync(readFileSync(path.join(golden, name))));
    const before = await readCase(file);
    await new CaseProcess('write', file, '3').end();
    const after = await readCase(file);
    const isLifted = after['keeping'] === 'case' && after['n'] === 3 && after['isWhole'] === true;
    if (isLifted && after['id'] === before['id']) lifted += 1;
  }
  const newer = path.join(own.folder, 'newer.skein');
  copyFileSync(file, newer);
  const bytes = readFileSync(newer);
  bytes.writeUInt32BE(99, 60);
  writeFileSync(newer, bytes);
  const read = await readCase(newer);
  const refused = (await new CaseProcess('write', newer, '1').end()).at(-1)?.['error'];
  if (!readFileSync(newer).equals(bytes)) changed += 1;
  gate(
    'C3 migrate',
    { versions: versions.length, lifted, newer: read['keeping'], work: read['n'], refused, changed },
    { lifted: versions.length, newer: 'newer', work: 3, refused: 'NOT_KEPT', changed: 0 },
    lifted === versions.length &&
      read['keeping'] === 'newer' &&
      read['n'] === 3 &&
      refused === 'NOT_KEPT' &&
      changed === 0,
  );
});

test('A12 of those who open a case at once one writes, and a dead one keeps nobody out', async () => {
  const racing = Array.from({ length: racers }, () => new CaseProcess('hold', file));
  const first = await Promise.all(racing.map((one) => one.saying(1)));
  const owners = racing.filter((_, nth) => first[nth]?.[0]?.['keeping'] === 'case');
  const readers = first.filter(([told]) => {
    const holder = told?.['holder'] as { readonly pid: number } | null | undefined;
    return told?.['keeping'] === 'elsewhere' && holder?.pid === owners[0]?.pid;
  }).length;
  let owner = owners[0];
  let recovered = 0;
  for (let nth = 0; nth < breaks; nth += 1) {
    await owner?.kill();
    owner = new CaseProcess('hold', file);
    const [told] = await owner.saying(1);
    if (told?.['keeping'] === 'case') recovered += 1;
  }
  for (const one of racing) await one.end();
  await owner?.end();
  expect(readdirSync(own.folder)).toEqual(['case.skein']);
  gate(
    'A12 lock',
    { racers, owners: owners.length, readers, breaks, recovered },
    { owners: 1, readers: racers - 1, recovered: breaks },
    owners.length === 1 && readers === racers - 1 && recovered === breaks,
  );
});
