// A log is whole after any crash and any two programs; every change to it is named by its line.
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog } from './AuditLog';
import { readLine, verifyChain, type Verdict } from './chain';
import { keptTail, logFile, logFolder, partNames, readParts, tailFile } from './logFiles';
import { wordsForTests as words } from './wordsForTests';

let userData = '';
let folder = '';
beforeEach(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'skein-audit-'));
  folder = logFolder(userData);
});
afterEach(() => rm(userData, { recursive: true, force: true }));

async function written(count: number, mark = 'sample', partSize?: number): Promise<AuditLog> {
  const log = new AuditLog(folder, mark, partSize);
  for (let nth = 1; nth <= count; nth += 1) await log.append(words(nth));
  return log;
}

async function verdict(mark = 'sample'): Promise<Verdict> {
  const kept = await keptTail(folder, mark);
  return verifyChain(await readParts(folder, mark), kept === null ? [] : [kept]);
}

describe('AuditLog', () => {
  it('keeps every line in order, and the end outside the log', async () => {
    await written(5);
    expect(await verdict()).toMatchObject({ isWhole: true, lines: 5 });
    expect(await keptTail(folder, 'sample')).toMatchObject({ seq: 5 });
  });

  it('goes on with the chain in a new part when one is full', async () => {
    await written(40, 'sample', 2000);
    expect((await partNames(folder, 'sample')).length).toBeGreaterThan(3);
    expect(await verdict()).toMatchObject({ isWhole: true, lines: 40 });
    await (await written(0, 'sample', 2000)).append(words(41));
    expect(await verdict()).toMatchObject({ isWhole: true, lines: 41 });
  });

  it('is written to by several programs at once', async () => {
    const logs = [1, 2, 3].map(() => new AuditLog(folder, 'sample'));
    await Promise.all(Array.from({ length: 60 }, async (_, nth) => logs[nth % 3]?.append(words(nth))));
    expect(await verdict()).toMatchObject({ isWhole: true, lines: 60 });
  });

  it('takes a line away that a crash cut off, and writes that down', async () => {
    await written(3);
    await appendFile(logFile(folder, 'sample'), '{"action":"sea');
    expect(await verdict()).toMatchObject({ isWhole: false, line: 4, breach: 'torn' });
    await (await written(0)).append(words(4));
    expect(await verdict()).toMatchObject({ isWhole: true, lines: 5 });
    expect(await readFile(logFile(folder, 'sample'), 'utf8')).toContain('"action":"recovered"');
  });

  it('goes on after the lock of a program that is gone', async () => {
    await written(1);
    await writeFile(path.join(folder, 'sample.lock'), '999999999');
    await (await written(0)).append(words(2));
    expect(await verdict()).toMatchObject({ isWhole: true, lines: 2 });
  });

  it('refuses when it cannot be written', async () => {
    await writeFile(path.join(userData, 'audit'), 'a file stands in the way');
    await expect(new AuditLog(folder, 'sample').append(words(1))).rejects.toMatchObject({ code: 'AUDIT_UNWRITABLE' });
  });

  it('does not let lines that were cut off be forgotten by going on', async () => {
    await written(6);
    const lines = (await readFile(logFile(folder, 'sample'), 'utf8')).split('\n');
    await writeFile(logFile(folder, 'sample'), `${lines.slice(0, 4).join('\n')}\n`);
    await (await written(0)).append(words(7));
    expect(await verdict()).toMatchObject({ isWhole: false, line: 5, breach: 'missing' });
  });
});

describe('verifyChain', () => {
  const count = 12;
  const tampers = fc.oneof(
    fc.record({ how: fc.constant('edit' as const), at: fc.nat(count - 1), by: fc.nat(200) }),
    fc.record({ how: fc.constant('delete' as const), at: fc.nat(count - 1), by: fc.nat() }),
    fc.record({ how: fc.constant('swap' as const), at: fc.nat(count - 2), by: fc.nat() }),
    fc.record({ how: fc.constant('cut' as const), at: fc.nat(count - 1), by: fc.nat() }),
    fc.record({ how: fc.constant('seal' as const), at: fc.nat(count - 1), by: fc.nat() }),
  );

  it('names the first line that was edited, taken out, moved, cut off or sealed anew', async () => {
    await written(count);
    const whole = (await readFile(logFile(folder, 'sample'), 'utf8')).trimEnd().split('\n');
    const kept = await keptTail(folder, 'sample');
    fc.assert(
      fc.property(tampers, (tamper) => {
        const text = tampered(whole, tamper);
        const found = verifyChain([{ name: 'sample.jsonl', text }], kept === null ? [] : [kept]);
        expect(found).toMatchObject({ isWhole: false, line: tamper.at + 1 });
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('cannot tell a whole log that was written anew, unless its end is kept elsewhere', async () => {
    await written(3);
    const text = await readFile(logFile(folder, 'sample'), 'utf8');
    await rm(path.dirname(tailFile(folder, 'sample')), { recursive: true });
    await rm(folder, { recursive: true });
    await written(2);
    expect(await verdict()).toMatchObject({ isWhole: true, lines: 2 });
    const end = readLine(text.trimEnd().split('\n').at(-1) ?? '');
    const other = await readParts(folder, 'sample');
    expect(verifyChain(other, end === null ? [] : [end])).toMatchObject({ isWhole: false, breach: 'cut' });
  });
});

interface Tamper {
  readonly how: 'edit' | 'delete' | 'swap' | 'cut' | 'seal';
  readonly at: number;
  readonly by: number;
}

function tampered(whole: readonly string[], { how, at, by }: Tamper): string {
  const lines = [...whole];
  const line = lines[at] ?? '';
  if (how === 'edit') {
    const place = by % line.length;
    lines[at] = `${line.slice(0, place)}${line[place] === 'x' ? 'y' : 'x'}${line.slice(place + 1)}`;
  } else if (how === 'delete') lines.splice(at, 1);
  else if (how === 'swap') [lines[at], lines[at + 1]] = [lines[at + 1] ?? '', line];
  else if (how === 'cut') lines.splice(at);
  else lines[at] = line.replace('"who":"ana"', '"who":"eve"');
  return lines.map((one) => `${one}\n`).join('');
}
