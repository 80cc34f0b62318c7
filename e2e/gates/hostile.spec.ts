// C4: no imported file crashes, hangs or pollutes. Every reader is fed files made to harm it and valid files damaged at random;
// each is read or refused with a sentence.
import { test } from '@playwright/test';
import { hostileFiles, mutated, outcomeOf, type Outcome } from '../../shared/formats/hostileForTests';
import { sampleFiles } from '../../shared/formats/write/sampleFilesForTests';
import { gate, most, scaled, seed } from './gate';

const mutations = scaled({ small: 500, full: 10_000 });
const mostMs = 10_000;

test('hostile', async () => {
  test.setTimeout(30 * 60_000);
  const files = hostileFiles();
  const valid = await sampleFiles();
  const outcomes: Outcome[] = files.map((file) => outcomeOf(file));
  for (let number = 0; number < mutations; number += 1) {
    const file = valid[number % valid.length];
    if (file !== undefined) outcomes.push(outcomeOf(mutated(file, seed + number)));
  }
  const count = (is: Outcome['is']) => outcomes.filter((outcome) => outcome.is === is).length;
  const measured = {
    files: files.length,
    mutations: outcomes.length - files.length,
    read: count('read'),
    refused: count('refused'),
    crashed: count('crashed'),
    polluted: count('polluted'),
    slowestMs: most(outcomes.map(({ ms }) => ms)),
  };
  const isPassed =
    files.length >= 200 &&
    measured.mutations === mutations &&
    measured.crashed === 0 &&
    measured.polluted === 0 &&
    measured.slowestMs <= mostMs;
  gate('C4 hostile', measured, { files: 200, mutations, crashed: 0, polluted: 0, slowestMs: mostMs }, isPassed);
});
