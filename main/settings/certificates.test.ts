import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCertificates } from './certificates';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-pem-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, 'ca.pem');
  await writeFile(file, text);
  return file;
}

const [first = '', second = ''] = rootCertificates;

describe('pinned certificates', () => {
  it('are all those of the file, and nothing else that is in it', async () => {
    const key = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----';
    const text = await readCertificates(await fileOf(`Issuer: ours\r\n${first}\n${key}\n${second}`));
    expect(text).toBe(`${first}\n${second}\n`);
  });

  it('are refused, with the file’s name, when there is none or one is broken', async () => {
    const broken = first.replace(/[A-Za-z0-9+/]{64}/, '');
    for (const text of ['', 'hello', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', `${second}\n${broken}`])
      await expect(readCertificates(await fileOf(text))).rejects.toMatchObject({
        code: 'CERTIFICATE_UNREADABLE',
        details: { file: 'ca.pem' },
      });
    await expect(readCertificates(path.join(folder, 'none.pem'))).rejects.toMatchObject({
      code: 'CERTIFICATE_UNREADABLE',
    });
    await expect(readCertificates(await fileOf(`${first}${' '.repeat(1_000_001)}`))).rejects.toMatchObject({
      code: 'CERTIFICATE_UNREADABLE',
    });
  });
});
