// Measures how long a file of call records takes to become a case, and what the app needs for it: a made-up million rows
// through the built app's own command. `node scripts/bench/importing.mjs` runs it alone on what is built.
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { electronDist } from '../electron-runtime.mjs';
import { openDisplay } from '../setup/display.mjs';
import { electronBinary } from '../setup/electron.mjs';
import { enter, exitOf, isRoot, root } from '../setup/run.mjs';
import { dropProfile, newProfile, summary } from './app.mjs';
import { randomFrom } from './random.mjs';

const folder = path.join(root, '.cache', 'bench');
const rowCount = 1_000_000;
const numberCount = 100_000;
const seed = 1;
const runs = 3;
/** Ticks of the kernel's clock in a second, as every Linux of today tells them to programs. */
const ticks = 100;

/** Wall clock, processor time and memory of the whole app, from its start to its end. */
export async function importing() {
  mkdirSync(folder, { recursive: true });
  const file = await callRecords();
  const measured = [];
  for (let nth = 0; nth < runs; nth += 1) measured.push(await importOnce(file));
  const of = (name) => summary(measured.map((one) => one[name]));
  return {
    rows: rowCount,
    fileMb: Number((statSync(file).size / 1e6).toFixed(1)),
    entities: measured[0].entities,
    links: measured[0].links,
    caseMb: Number((measured[0].caseBytes / 1e6).toFixed(1)),
    wallS: of('wallS'),
    cpuS: of('cpuS'),
    peakMemoryMb: of('peakMb'),
  };
}

/** The made-up file, kept between runs. Few numbers speak often and most seldom, as in real records. */
async function callRecords() {
  const file = path.join(folder, `calls-${rowCount}-${seed}.csv`);
  if (existsSync(file)) return file;
  const pending = `${file}.part`;
  const stream = createWriteStream(pending);
  for (const piece of pieces()) if (!stream.write(piece)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'close');
  renameSync(pending, file);
  return file;
}

function* pieces() {
  const random = randomFrom(seed);
  const whole = (below) => Math.floor(random() * below);
  const often = () => Math.floor(random() ** 3 * numberCount);
  const phones = Array.from(
    { length: numberCount },
    (_, nth) => `1${3 + (nth % 7)}${String(nth * 9973 + 7).padStart(9, '0')}`,
  );
  const imeis = phones.map((_, nth) => String(860_000_000_000_000 + nth * 104_729));
  const start = Date.UTC(2026, 0, 1);
  yield '主叫号码,被叫号码,通话时间,通话时长,主叫IMEI,基站\n';
  let rows = [];
  for (let row = 0; row < rowCount; row += 1) {
    const [from, to] = [often(), whole(numberCount)];
    const at = new Date(start + row * 15_000 + whole(15_000)).toISOString();
    rows.push(
      `${phones[from]},${phones[to]},${at.slice(0, 10)} ${at.slice(11, 19)},${whole(900)},${imeis[from]},${10_000 + whole(9_000)}\n`,
    );
    if (rows.length < 10_000) continue;
    yield rows.join('');
    rows = [];
  }
  yield rows.join('');
}

async function importOnce(file) {
  const profile = newProfile();
  const out = path.join(profile, 'calls.skein');
  const words = [
    ...(isRoot() ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    root,
    'import',
    file,
    '--out',
    out,
  ];
  const start = performance.now();
  const child = spawn(electronBinary(await electronDist()), words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (text) => (told += text));
  const watching = watch(child.pid);
  const status = await exitOf(child);
  const wallS = (performance.now() - start) / 1000;
  const used = watching.end();
  if (status !== 0) throw new Error(`the import ended with ${status}`);
  const { entities, links } = JSON.parse(told);
  const caseBytes = statSync(out).size;
  rmSync(out);
  dropProfile(profile);
  return { entities, links, caseBytes, wallS, ...used };
}

/** Looks ten times a second at what the process and its children have used; on Linux only, elsewhere nothing is known. */
function watch(pid) {
  const cpu = new Map();
  let peakMb = 0;
  const look = () => {
    let mb = 0;
    for (const one of familyOf(pid)) {
      cpu.set(one, cpuSecondsOf(one) ?? cpu.get(one) ?? 0);
      mb += residentMbOf(one);
    }
    peakMb = Math.max(peakMb, mb);
  };
  const timer = process.platform === 'linux' ? setInterval(look, 100) : null;
  return {
    end() {
      clearInterval(timer ?? undefined);
      if (timer === null) return { cpuS: NaN, peakMb: NaN };
      return { cpuS: [...cpu.values()].reduce((sum, one) => sum + one, 0), peakMb };
    },
  };
}

function familyOf(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(name)?.[1])]);
  const family = [pid];
  for (const one of family) family.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return family;
}

/** The fields of /proc/PID/stat from the third on (proc(5)); null when the process is gone. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function cpuSecondsOf(pid) {
  const stat = statOf(pid);
  return stat === null ? null : (Number(stat[11]) + Number(stat[12])) / ticks;
}

/** What only this process holds: pages that several share are not counted for each. */
function residentMbOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  enter(async () => {
    const display = await openDisplay();
    Object.assign(process.env, display.env);
    try {
      process.stdout.write(`${JSON.stringify(await importing(), null, 2)}\n`);
    } finally {
      display.stop();
    }
    return 0;
  });
}
