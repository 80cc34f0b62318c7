// The threads of an analysis on the command line: each does part after part, and ends when it is told to.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOfJob, type Job } from '../../shared/analysis/spread';
import { sumOnAllCores } from './sumOnAllCores';

let folder = '';
const script = (name: string) => path.join(folder, name);
const told = "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (nth) => {";

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-threads-'));
  await writeFile(script('numbers.cjs'), `${told} parentPort.postMessage(Float64Array.of(1, nth)); });`);
  await writeFile(script('failing.cjs'), `${told} throw new Error('broken'); });`);
  await writeFile(script('silent.cjs'), `${told} });`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const column = new Uint32Array(10_000);
const web = { count: 10_000, start: column, to: column, weight: new Float64Array(10_000) };
const job: Job = { work: 'entities', web, isDirected: false };
const never = new AbortController().signal;

describe('threads for an analysis', () => {
  it('do all parts of it', async () => {
    const shares: number[] = [];
    const sum = await sumOnAllCores(job, script('numbers.cjs'), never, (share) => shares.push(share));
    const parts = partsOfJob(job);
    expect([...sum]).toEqual([parts, (parts * (parts - 1)) / 2]);
    expect(shares).toHaveLength(parts);
  });

  it('end when the work is given up, and when one of them fails', async () => {
    const stop = new AbortController();
    const work = sumOnAllCores(job, script('silent.cjs'), stop.signal, () => undefined);
    stop.abort();
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    const failing = sumOnAllCores(job, script('failing.cjs'), never, () => undefined);
    await expect(failing).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
