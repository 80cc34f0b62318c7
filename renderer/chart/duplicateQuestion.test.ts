// The chart as a question about duplicates, and what is left of the answer as it is decided.
import { expect, it } from 'vitest';
import { answerTo } from '../../shared/analysis/duplicates/measure';
import { defaultDuplicateRules } from '../../shared/analysis/duplicates/rules';
import { Chart } from './Chart';
import { merge, setApart, split } from './commands/merge';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { setHidden } from './commands/setHidden';
import { caseQuestion, duplicateQuestion, pairNameOf, undecided } from './duplicateQuestion';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { mergedFacts } from './mergedFacts';

const one = entityOf('A', 'Suspect', { nameZh: '欧阳晓东', gender: 'male' });
const other = entityOf('B', 'Suspect', { nameZh: '欧阳晓东', gender: 'male', status: 'wanted' });

function chartOf(): Chart {
  const chart = new Chart();
  const subgraph = subgraphOf([one, other, entityOf('P'), entityOf('C', 'Suspect')], [linkOf('A>P'), linkOf('B>P')]);
  const positions = new Map();
  chart.apply(
    mergeSubgraph(chart, { subgraphs: [subgraph], bringing: bringingOf('b'), positions, knownNeighbours: {} }),
  );
  return chart;
}

it('asks about what is not hidden, with whom each shares a phone', () => {
  const chart = chartOf();
  const question = duplicateQuestion(chart, null, defaultDuplicateRules);
  expect(question.uses.map(({ user, used }) => `${question.subjects[user]?.id} ${used.id}`)).toEqual(['A P', 'B P']);
  const { candidates } = answerTo(question);
  expect(candidates.map(pairNameOf)).toEqual(['["A","B"]']);
  expect(candidates[0]?.reasons.map(({ rule }) => rule)).toEqual(['name', 'gender', 'shared']);
  chart.apply(setHidden(chart, { ids: [idOf('B')], isHidden: true }));
  expect(answerTo(duplicateQuestion(chart, null, defaultDuplicateRules)).total).toBe(0);
  expect(duplicateQuestion(chart, new Set([idOf('C')]), defaultDuplicateRules).subjects).toHaveLength(1);
});

it('asks the same about everything that a case holds, of which nothing need be on the chart', () => {
  const entities = [one, other, entityOf('P')];
  const links = [0, 1].map((from) => ({ type: 'USES', fields: {}, from, to: 2 }));
  const question = caseQuestion(new Chart(), { entities, links }, defaultDuplicateRules);
  const answer = answerTo(question);
  const there = answerTo(duplicateQuestion(chartOf(), null, defaultDuplicateRules));
  expect(answer.candidates).toEqual(there.candidates);
  expect(undecided(new Chart(), answer, new Set()).length).toBe(0);
  expect(undecided(new Chart(), answer, new Set(), true).length).toBe(1);
});

it('leaves a pair to be decided until it is merged, kept apart or skipped, and again when that is taken back', () => {
  const chart = chartOf();
  const answer = answerTo(duplicateQuestion(chart, null, defaultDuplicateRules));
  const left = (skipped: ReadonlySet<string> = new Set()) => undecided(chart, answer, skipped).length;
  expect([left(), left(new Set(['["A","B"]']))]).toEqual([1, 0]);
  chart.apply(merge(chart, { ids: [idOf('B'), idOf('A')] }));
  expect(left()).toBe(0);
  expect(answerTo(duplicateQuestion(chart, null, defaultDuplicateRules)).total).toBe(0);
  chart.apply(split(chart, { ids: [idOf('A')] }));
  expect(left()).toBe(1);
  chart.apply(setApart(chart, { a: idOf('B'), b: idOf('A') }));
  expect(left()).toBe(0);
  expect(answerTo(duplicateQuestion(chart, null, defaultDuplicateRules)).total).toBe(0);
});

it('tells what the originals say of each field, and who says what', () => {
  const third = { ...other, fields: { ...other.fields, status: 'cleared', nickname: 'Dong' } };
  const facts = mergedFacts([one, other, third], 'en', null);
  expect(facts.map(({ name, values }) => [name, ...values.map(({ text, by }) => `${text} ${by.join('+')}`)])).toEqual([
    ['nameZh', '欧阳晓东 1+2+3'],
    ['gender', 'male 1+2+3'],
    ['status', 'wanted 2', 'cleared 3'],
    ['nickname', 'Dong 3'],
  ]);
});
