// The steps of `npm test`: the checks two at a time, then the journeys, which keep two cores busy by themselves; stops at
// the first that fails and says what to look at.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from './build.mjs';
import { runJourneys } from './journeys.mjs';
import { prepareRuntime } from './launch.mjs';
import { SetupError, enter, npm, root, say } from './run.mjs';
import { startNeo4j } from '../neo4j.mjs';

const UNIT_RESULTS = {
  unit: path.join('.cache', 'unit-results.json'),
  database: path.join('.cache', 'database-results.json'),
};
const JOURNEY_RESULTS = path.join('.cache', 'e2e-results.json');
const AT_ONCE = 2;

/** The journeys' build, made while one core has nothing else to do. */
async function build() {
  try {
    await buildApp();
    return 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    return 1;
  }
}

/** In the order in which they begin: what says early that something is wrong, then what takes longest. */
function checks(server) {
  // Mute: the tools speak for themselves, and a failure is told below.
  const options = { level: 'silent', words: /** @type {const} */ ('at the end') };
  const env = { ...process.env, ...server.env, ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}) };
  const check =
    (script, ...words) =>
    (signal) =>
      npm(['run', script, ...words], { ...options, env, signal });
  const reporters = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const tests = (project) => check('check:unit', '--', '--project', project, ...reporters(UNIT_RESULTS[project]));
  const alone = (script) => `the messages above; alone: npm run ${script}`;
  return [
    { title: 'format', run: check('check:format'), look: 'the files named above; to mend them: npm run format' },
    { title: 'types', run: check('check:types'), look: alone('check:types') },
    { title: 'database tests', run: tests('database'), look: alone('check:unit') },
    { title: 'lint', run: check('check:lint'), look: alone('check:lint') },
    { title: 'unit tests', run: tests('unit'), look: alone('check:unit') },
    { title: 'dead code', run: check('check:dead'), look: alone('check:dead') },
    { title: 'build', run: build, look: alone('build') },
  ];
}

function journeys(dist, server) {
  return {
    title: 'journeys',
    run: () => runJourneys(dist, server.env),
    look: 'the messages above, and test-results/ (traces: npx playwright show-trace FILE); alone: npm run e2e',
  };
}

/** Runs what waits, `atOnce` at a time. When one fails, the others are ended and no more begin. */
async function runSteps(list, atOnce, done) {
  const waiting = [...list];
  const failing = new AbortController();
  const lane = async () => {
    for (let step = waiting.shift(); step && !failing.signal.aborted; step = waiting.shift()) {
      say(`${step.title} …`);
      const began = Date.now();
      const status = await step.run(failing.signal);
      const isStopped = failing.signal.aborted;
      done.set(step, {
        end: isStopped ? 'stopped' : status === 0 ? 'passed' : 'FAILED',
        seconds: (Date.now() - began) / 1000,
      });
      if (status !== 0) failing.abort();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

async function readResults(file, otherwise) {
  try {
    return JSON.parse(await readFile(path.join(root, file), 'utf8'));
  } catch {
    return otherwise;
  }
}

/** What the test runners counted in this run; one that was not reached or was stopped counted nothing. */
async function countTests() {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const units = await Promise.all(Object.values(UNIT_RESULTS).map((file) => readResults(file, none)));
  const unit = (count) => units.reduce((sum, results) => sum + results[count], 0);
  const { stats } = await readResults(JOURNEY_RESULTS, {
    stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 },
  });
  return {
    passed: unit('numPassedTests') + stats.expected + stats.flaky,
    failed: unit('numFailedTests') + stats.unexpected,
    skipped: unit('numPendingTests') + unit('numTodoTests') + stats.skipped,
  };
}

async function summarise(all, done, failed) {
  const lines = all.map((step) => {
    const it = done.get(step);
    if (!it) return `  not run  ${step.title}`;
    return `  ${it.end.padEnd(7)}  ${step.title.padEnd(15)}${it.seconds.toFixed(1).padStart(7)} s`;
  });
  const { passed, failed: bad, skipped } = await countTests();
  console.log(['', ...lines, ...(failed ? [`Look at: ${failed.look}`] : []), ''].join('\n'));
  console.log(`${passed} passed, ${bad} failed, ${skipped} skipped`);
}

async function testAll() {
  const began = Date.now();
  const dist = await prepareRuntime();
  await mkdir(path.join(root, '.cache'), { recursive: true });
  for (const file of [...Object.values(UNIT_RESULTS), JOURNEY_RESULTS])
    await rm(path.join(root, file), { force: true });
  const server = await startNeo4j();
  try {
    say(`set-up done in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    const first = checks(server);
    const last = journeys(dist, server);
    const done = new Map();
    const failure = () => [...done.keys()].find((step) => done.get(step).end === 'FAILED');
    await runSteps(first, AT_ONCE, done);
    if (!failure()) await runSteps([last], 1, done);
    await summarise([...first, last], done, failure());
    if (failure()) throw new SetupError(`npm test failed at: ${failure().title}`);
    return 0;
  } finally {
    await server.stop();
  }
}

export function start() {
  return enter(testAll);
}
