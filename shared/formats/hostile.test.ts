import { beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles } from './write/sampleFilesForTests';
import { hostileFiles, mutated, outcomeOf } from './hostileForTests';
import type { ForeignFile } from './readFiles';

const mostMs = 10_000;
const mutations = 1000;

describe('hostile files', () => {
  let valid: readonly ForeignFile[] = [];
  beforeAll(async () => {
    valid = await sampleFiles();
  }, 120_000);

  it('are read or refused, at least 200 of them, and do no harm', () => {
    const files = hostileFiles();
    expect(files.length).toBeGreaterThanOrEqual(200);
    files.forEach((file, at) => {
      const { is, ms, error } = outcomeOf(file);
      const what = `${at}: ${file.fileName} ${Buffer.from(file.bytes.slice(0, 60)).toString('latin1')} ${String(error)}`;
      expect(is, what).toMatch(/^(read|refused)$/);
      expect(ms, what).toBeLessThan(mostMs);
    });
  }, 300_000);

  it('refuse every DOCTYPE, whatever its case', () => {
    const files = hostileFiles().filter(({ bytes }) =>
      /<!doctype/i.test(Buffer.from(bytes.slice(0, 200)).toString('latin1')),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(outcomeOf(file).error).toMatchObject({ details: { reason: 'doctype' } });
  }, 60_000);

  it('are read or refused when they are valid files with damage', () => {
    for (const file of valid) expect(outcomeOf(file).is, file.fileName).toBe('read');
    for (let seed = 0; seed < mutations; seed += 1) {
      const file = valid[seed % valid.length];
      if (file === undefined) throw new Error('no samples');
      const { is, ms, error } = outcomeOf(mutated(file, seed));
      expect(is, `${file.fileName} ${seed} ${String(error)}`).toMatch(/^(read|refused)$/);
      expect(ms).toBeLessThan(mostMs);
    }
  }, 300_000);
});
