// Evidence: work on the sample is recorded, an export is proved by a command, and a single flipped byte is named.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { skein, temporaryFolder } from './skeinCommand';

const files = temporaryFolder();
/** A record of its own. */
const profile = `--user-data-dir=${files.folder}/profile`;
test.afterAll(() => files.remove());

test('an export is proved by a command, and a flipped byte in it is named', async () => {
  const out = path.join(files.folder, 'chart.svg');
  const words = ['snapshot', 'sample', '--find', '陈伟', '--out', out, '--handling', 'SECRET'];
  expect((await skein([...words, profile])).result).toMatchObject({ entities: 1, handling: 'SECRET' });
  expect(readFileSync(out, 'utf8')).toContain('SECRET');
  expect(existsSync(`${out}.manifest.json`)).toBe(true);
  expect((await skein(['verify', out, profile])).result).toMatchObject({ verified: 'export' });
  const bytes = readFileSync(out);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(out, bytes);
  expect((await skein(['verify', out, profile])).result).toMatchObject({ error: { code: 'EXPORT_CHANGED' } });
});
