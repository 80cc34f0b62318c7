// The steps of `npm test`, one after the other; stops at the first that fails and says what to look at.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runJourneys } from './journeys.mjs';
import { prepareRuntime } from './launch.mjs';
import { SetupError, enter, npm, root, say } from './run.mjs';
import { startNeo4j } from '../neo4j.mjs';

const UNIT_RESULTS = path.join('.cache', 'unit-results.json');
const JOURNEY_RESULTS = path.join('.cache', 'e2e-results.json');

function steps(dist, server) {
  // Mute: the tools speak for themselves, and a failure is told below.
  const options = { level: 'silent', env: { ...process.env, ...server.env } };
  const check = (script, ...words) => npm(['run', script, ...words], options);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_RESULTS}`];
  const alone = (script) => `the messages above; alone: npm run ${script}`;
  return [
    { title: 'format', run: () => check('check:format'), look: 'the files named above; to mend them: npm run format' },
    { title: 'types', run: () => check('check:types'), look: alone('check:types') },
    { title: 'lint', run: () => check('check:lint'), look: alone('check:lint') },
    { title: 'dead code', run: () => check('check:dead'), look: alone('check:dead') },
    { title: 'unit tests', run: () => check('check:unit', ...reporters), look: alone('check:unit') },
    {
      title: 'journeys',
      run: () => runJourneys(dist, server.env),
      look: 'the messages above, and test-results/ (traces: npx playwright show-trace FILE); alone: npm run e2e',
    },
  ];
}

async function runSteps(list) {
  const done = [];
  let failed = null;
  for (const step of list) {
    say(`${step.title} …`);
    const began = Date.now();
    const status = await step.run();
    done.push({ title: step.title, ok: status === 0, seconds: (Date.now() - began) / 1000 });
    if (status === 0) continue;
    failed = step;
    break;
  }
  return { done, failed };
}

async function readResults(file, otherwise) {
  try {
    return JSON.parse(await readFile(path.join(root, file), 'utf8'));
  } catch {
    return otherwise;
  }
}

/** What the two test runners counted in this run; a runner that was not reached counted nothing. */
async function countTests() {
  const unit = await readResults(UNIT_RESULTS, {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  });
  const { stats } = await readResults(JOURNEY_RESULTS, {
    stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 },
  });
  return {
    passed: unit.numPassedTests + stats.expected + stats.flaky,
    failed: unit.numFailedTests + stats.unexpected,
    skipped: unit.numPendingTests + unit.numTodoTests + stats.skipped,
  };
}

async function summarise({ done, failed }, all) {
  const lines = all.map(({ title }, at) => {
    const it = done[at];
    if (!it) return `  not run  ${title}`;
    return `  ${it.ok ? 'passed ' : 'FAILED '}  ${title.padEnd(12)}${it.seconds.toFixed(1).padStart(7)} s`;
  });
  const { passed, failed: bad, skipped } = await countTests();
  console.log(['', ...lines, ...(failed ? [`Look at: ${failed.look}`] : []), ''].join('\n'));
  console.log(`${passed} passed, ${bad} failed, ${skipped} skipped`);
}

async function testAll() {
  const began = Date.now();
  const dist = await prepareRuntime();
  await mkdir(path.join(root, '.cache'), { recursive: true });
  for (const file of [UNIT_RESULTS, JOURNEY_RESULTS]) await rm(path.join(root, file), { force: true });
  const server = await startNeo4j();
  try {
    say(`set-up done in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    const all = steps(dist, server);
    const outcome = await runSteps(all);
    await summarise(outcome, all);
    if (outcome.failed) throw new SetupError(`npm test failed at: ${outcome.failed.title}`);
    return 0;
  } finally {
    await server.stop();
  }
}

export function start() {
  return enter(testAll);
}
