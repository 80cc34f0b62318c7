// A process that works on a case through the built writer, for the gates that kill it, race it, let its disk fail or lose power:
// `node case-work.cjs read|write|hold|fail|record FILE [WORDS]`. Says what it finds in lines of JSON on standard output.
const fs = require('node:fs');
const path = require('node:path');
const { Worker } = require('node:worker_threads');

const built = path.resolve(__dirname, '../../out/main/caseWorker.cjs');
const [mode, file, ...words] = process.argv.slice(2);
const blocks = 24;

/** One worker, asked in turn; `disk` names the script that stands between it and the disk, and what that is told. */
function startThread({ disk, ...told } = {}) {
  const givenUp = new Int32Array(new SharedArrayBuffer(4096));
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { givenUp, beats, built, ...told };
  const worker = new Worker(disk ? path.join(__dirname, disk) : built, { workerData });
  let serial = 0;
  const waiting = new Map();
  worker.on('message', ({ kind, serial: nth, value, error }) => {
    if (kind === 'progress') return;
    const { resolve, reject } = waiting.get(nth);
    waiting.delete(nth);
    if (kind === 'reply') resolve(value);
    else reject(Object.assign(new Error(error.code), { code: error.code }));
  });
  return {
    ask: (name, request) =>
      new Promise((resolve, reject) => {
        serial += 1;
        waiting.set(serial, { resolve, reject });
        worker.postMessage({ serial, name, request });
      }),
    close: () => worker.terminate(),
  };
}

function say(told) {
  fs.writeSync(1, `${JSON.stringify(told)}\n`);
}

/** After `n` changes: change k wrote its number into block k % blocks. */
function blockAt(n, at) {
  const last = n - ((((n - at) % blocks) + blocks) % blocks);
  return `${last > 0 ? last : 0} `.repeat(400 + at);
}

/** What the page would hand over: all blocks at first, then the one that changed. */
function chartAt(n, isFirst) {
  const text = [`"n":${n},`];
  for (let at = 0; at < blocks; at += 1) {
    const nth = Math.max(0, n - ((((n - at) % blocks) + blocks) % blocks)) * blocks + at;
    text.push(isFirst || n % blocks === at ? { nth, text: blockAt(n, at) } : nth);
  }
  return { id: '1', isWork: true, settings: '{}', text };
}

function numberOf(charts) {
  const [chart] = charts;
  if (chart === undefined) return 0;
  const n = Number(/"n":(\d+),/.exec(chart.text[0])[1]);
  const isWhole = chart.text.slice(1).every((text, at) => text === blockAt(n, at));
  return isWhole ? n : -1;
}

/** Every row of the facts, read through. */
async function factsOf() {
  const thread = startThread();
  try {
    const { entities, links } = await thread.ask('open', { file });
    let [read, readLinks] = [0, 0];
    const first = await thread.ask('entities', { after: 0, limit: 1 });
    for (let page = first; page.length > 0; page = await thread.ask('entities', { after: read, limit: 5000 })) {
      read += read === 0 && page === first ? 0 : page.length;
      if (page !== first && page.length < 5000) break;
    }
    for (;;) {
      const page = await thread.ask('links', { after: readLinks, limit: 5000 });
      readLinks += page.length;
      if (page.length < 5000) break;
    }
    return { isWhole: read === entities && readLinks === links, id: first[0]?.id ?? null };
  } finally {
    await thread.close();
  }
}

/** Opens the work, looks at it, and lets go. */
async function read() {
  const thread = startThread();
  const { keeping } = await thread.ask('openWork', { file });
  const charts = await thread.ask('charts', {});
  const snapshots = await thread.ask('snapshots', {});
  for (const { id } of snapshots) await thread.ask('readSnapshot', { id });
  await thread.ask('closeWork', {});
  await thread.close();
  const facts = await factsOf();
  const shown =
    words[0] === 'titles'
      ? { titles: charts.map(({ text }) => JSON.parse(text.join('')).chart.title) }
      : { n: numberOf(charts) };
  return { keeping, ...shown, snapshots: snapshots.length, ...facts };
}

const snapshot = (nth) => ({
  id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
  title: `${nth}`,
  note: '',
  keptAt: new Date().toISOString(),
  entities: 0,
  links: 0,
  text: `${nth} `.repeat(5000),
  thumbnail: new Uint8Array(200),
});

/** Saves as fast as it can and says each change once the writer has said that it is kept. */
async function write() {
  const most = Number(words[0] ?? Infinity);
  const thread = startThread();
  const { keeping } = await thread.ask('openWork', { file });
  const start = numberOf(await thread.ask('charts', {}));
  const had = (await thread.ask('snapshots', {})).length;
  say({ keeping, start });
  for (let n = start + 1; n <= start + most; n += 1) {
    await thread.ask('keepCharts', { charts: [chartAt(n, n === start + 1)] });
    if (n % 10 === 0) await thread.ask('keepSnapshot', snapshot(had + n));
    say({ kept: n });
  }
  await thread.ask('closeWork', {});
  await thread.close();
}

/** Takes the case and keeps it until it is killed or its input ends. */
async function hold() {
  const thread = startThread();
  const { keeping, holder } = await thread.ask('openWork', { file });
  say({ keeping, holder });
  process.stdin.resume();
  process.stdin.once('end', async () => {
    await thread.ask('closeWork', {});
    process.exit(0);
  });
}

/** Makes so many changes, each change of the files and each that was acknowledged a line in the file `log`. */
async function record() {
  const [log, most] = words;
  const thread = startThread({ disk: 'recording-disk.cjs', log });
  await thread.ask('openWork', { file });
  for (let n = 1; n <= Number(most); n += 1) {
    await thread.ask('keepCharts', { charts: [chartAt(n, n === 1)] });
    fs.appendFileSync(log, `${JSON.stringify({ op: 'kept', n })}\n`);
    if (n % 5 === 0) await thread.ask('keepSnapshot', snapshot(n));
  }
  await thread.ask('closeWork', {});
  await thread.close();
}

/** `failing`: [whether it counts, calls so far, the call that fails]. */
const onFailing = (failing, code) => startThread({ disk: 'failing-disk.cjs', failing, code });

/** Lets each call to the disk (each so many) fail in turn while a change is kept; says how each ended. */
async function fail() {
  const [code, step] = words;
  const original = fs.readFileSync(file);
  for (let at = 1; ; at += Number(step)) {
    fs.writeFileSync(file, original);
    const failing = new Int32Array(new SharedArrayBuffer(12));
    const thread = onFailing(failing, code);
    await thread.ask('openWork', { file });
    await thread.ask('keepCharts', { charts: [chartAt(1, true)] });
    failing[2] = at;
    Atomics.store(failing, 0, 1);
    const told = await thread.ask('keepCharts', { charts: [chartAt(2, true)] }).then(
      () => null,
      (error) => error.code,
    );
    Atomics.store(failing, 0, 0);
    const calls = Atomics.load(failing, 1);
    // The same window goes on, as soon as the disk does.
    const after = await thread.ask('keepCharts', { charts: [chartAt(2, true)] }).then(
      () => null,
      (error) => error.code,
    );
    const now = numberOf(await thread.ask('charts', {}));
    await thread.ask('closeWork', {});
    await thread.close();
    fs.writeFileSync(file, original);
    const isOver = calls < at;
    if (!isOver) say({ at, told, after, now, ...(await stateAfter(at, code, original)) });
    if (isOver) return;
  }
}

/** The same failure, and then the process is gone: what the next one finds. */
async function stateAfter(at, code, original) {
  const failing = new Int32Array(new SharedArrayBuffer(12));
  const thread = onFailing(failing, code);
  const { mark } = await thread.ask('openWork', { file });
  await thread.ask('keepCharts', { charts: [chartAt(1, true)] });
  failing[2] = at;
  Atomics.store(failing, 0, 1);
  await thread.ask('keepCharts', { charts: [chartAt(2, true)] }).catch(() => null);
  await thread.close();
  fs.rmSync(path.join(`${file}.lock`, mark), { force: true });
  const next = startThread();
  await next.ask('openWork', { file });
  const found = numberOf(await next.ask('charts', {}));
  await next.ask('closeWork', {});
  await next.close();
  const leftover = fs.readdirSync(path.dirname(file)).filter((name) => name !== path.basename(file)).length;
  fs.writeFileSync(file, original);
  return { found, leftover };
}

const modes = { read: async () => say(await read()), write, hold, fail, record };
modes[mode]().catch((error) => {
  say({ error: error.code ?? String(error) });
  process.exit(1);
});
