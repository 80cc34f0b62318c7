// No analysis without a truth: every one has a row in the list of `npm run truth`, or a reason why it can have none.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { truths, withoutTruth } from '../../scripts/truth/list.mjs';
import { seeds } from '../../scripts/truth/seeds.mjs';
import { analyses } from '../../shared/analysis';

const root = path.resolve(import.meta.dirname, '..', '..');
const ids: readonly string[] = analyses.map(({ id }) => id);

it('every analysis has a row in the table of truths, or a written reason', () => {
  const told = new Set<string>([...truths.map(({ analysis }) => analysis), ...Object.keys(withoutTruth)]);
  expect(ids.filter((id) => !told.has(id))).toEqual([]);
});

it('every row is about an analysis that there is, and no reason is given for one that has a row', () => {
  expect(truths.filter(({ analysis }) => !ids.includes(analysis))).toEqual([]);
  const measured = new Set<string>(truths.map(({ analysis }) => analysis));
  expect(Object.keys(withoutTruth).filter((id) => measured.has(id) || !ids.includes(id))).toEqual([]);
});

it('every twin that is named is a test in that file', () => {
  for (const one of truths) {
    if (!('test' in one)) continue;
    const file = path.join(root, one.test.file);
    expect([file, existsSync(file)]).toEqual([file, true]);
    const [first] = one.test.name.split(' ');
    expect(readFileSync(file, 'utf8')).toContain(`'${first}`);
  }
});

it('no case that is measured was looked at when usual values were chosen', () => {
  expect(seeds.measured.filter((seed) => (seeds.tuned as readonly number[]).includes(seed))).toEqual([]);
});
