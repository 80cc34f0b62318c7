// Measures every row of the list and makes one table of them: on standard output, and as docs/truth.md when nothing was
// absent, so that figures that were measured are not written over by a machine that could not.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { enter, root, run, say } from '../setup/run.mjs';
import { dataFolder, has, openKit } from './kit.mjs';
import { truths } from './list.mjs';
import { seeds } from './seeds.mjs';

const page = path.join(root, 'docs', 'truth.md');

/**
 * @typedef {'yes' | 'NO' | 'absent'} Verdict
 * @typedef {{ analysis: string, truth: string, size: string, result: string, bound: string, pass: Verdict }} Row
 */

async function truth() {
  say('running the twins …');
  const verdicts = await testVerdicts();
  const kit = await openKit();
  const rows = [];
  for (const one of truths) rows.push(await rowOf(one, kit, verdicts));
  rows.sort((a, b) => (a.analysis < b.analysis ? -1 : Number(a.analysis > b.analysis)));
  const text = await pageOf(rows);
  process.stdout.write(text);
  const [absent, failed] = ['absent', 'NO'].map((verdict) => rows.filter(({ pass }) => pass === verdict));
  if (absent.length === 0) writeFileSync(page, text);
  else {
    say(`${absent.length} rows were not measured: what they need is absent (published data: ${dataFolder}; networkx).`);
    say('docs/truth.md was left as it is.');
  }
  for (const { analysis, truth: by, result, bound } of failed) say(`${analysis}, ${by}: ${result}; asked is ${bound}.`);
  return failed.length === 0 ? 0 : 1;
}

/** @returns {Promise<Row>} */
async function rowOf(one, kit, verdicts) {
  const { analysis, truth: by } = one;
  if ('test' in one) {
    const isEqual = verdicts(one.test);
    const result = isEqual ? 'equal' : 'differs';
    return { analysis, truth: by, size: one.size, result, bound: 'equal', pass: isEqual ? 'yes' : 'NO' };
  }
  if (!has(one.needs)) return { analysis, truth: by, size: '–', result: '–', bound: '–', pass: 'absent' };
  say(`${analysis}: ${by} …`);
  const { pass, ...figure } = await one.measure(kit);
  return { analysis, truth: by, ...figure, pass: pass ? 'yes' : 'NO' };
}

/** Whether the tests of a file whose full names begin so are there and all pass. */
async function testVerdicts() {
  const files = [...new Set(truths.flatMap((one) => ('test' in one ? [one.test.file] : [])))];
  const report = path.join(root, '.cache', 'truth', 'tests.json');
  rmSync(report, { force: true });
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const words = ['run', ...files, '--reporter=json', `--outputFile=${report}`, '--testTimeout=120000'];
  const env = { ...process.env, SKEIN_REAL_DATA: dataFolder };
  await run(process.execPath, [vitest, ...words], { env, words: 'never' });
  const results = JSON.parse(readFileSync(report, 'utf8')).testResults;
  return ({ file, name }) => {
    const found = results.find((one) => one.name.replaceAll('\\', '/').endsWith(file));
    const tests = (found?.assertionResults ?? []).filter(({ fullName }) => fullName.startsWith(name));
    return tests.length > 0 && tests.every(({ status }) => status === 'passed');
  };
}

async function pageOf(rows) {
  const { format } = await import('prettier');
  const header = ['Analysis', 'Truth', 'Size', 'Result', 'Bound', 'Pass'];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const table = [
    line(header),
    line(header.map(() => '---')),
    ...rows.map(({ analysis, truth: by, size, result, bound, pass }) =>
      line([`\`${analysis}\``, by, size, result, bound, pass]),
    ),
  ];
  const text = `# Truth

Every analysis against numbers that it did not make itself, by \`npm run truth\`: published tables and labels
(\`SKEIN_REAL_DATA\`, else \`../shared/data\`), networkx where it is installed, made-up cases of which it is known what
happened, and plain twins that try everything. A row that cannot be measured is marked absent; one that fails ends the
command with 1. Where an analysis stops short of its truth, [Analyses](analyses.md) says why.

Seeds of made-up cases in this table: ${seeds.measured.join(', ')}. Seeds on which usual values were chosen, and which are
never in it: ${seeds.tuned.length === 0 ? 'none' : seeds.tuned.join(', ')}.

${table.join('\n')}
`;
  return format(text, { ...JSON.parse(readFileSync(path.join(root, '.prettierrc.json'), 'utf8')), parser: 'markdown' });
}

export function start() {
  return enter(truth);
}
