// Certificates made at test time by the openssl program: an authority, and what it says about servers.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('Skipped: tests of encrypted connections. They need the openssl program.');

export interface Certificate {
  readonly key: string;
  /** PEM text. */
  readonly cert: string;
}

export interface Authority extends Certificate {
  /** A server's certificate for these names (`DNS:localhost,IP:127.0.0.1`); expired when `days` is negative. */
  issue(names: string, days: number): Promise<Certificate>;
}

export class TestCertificates {
  private count = 0;

  private constructor(private readonly folder: string) {}

  static async open(): Promise<TestCertificates> {
    return new TestCertificates(await mkdtemp(path.join(os.tmpdir(), 'skein-certificates-')));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  async authority(name: string): Promise<Authority> {
    const base = this.next();
    const [key, cert] = [`${base}.key`, `${base}.pem`];
    openssl('req', '-x509', ...newKey, '-keyout', key, '-out', cert, '-days', '2', '-subj', `/CN=${name}`);
    return {
      ...(await read(key, cert)),
      issue: (names, days) => this.issue({ key, cert }, names, days),
    };
  }

  /** Signed by itself, as an administrator makes one in a hurry. */
  async selfSigned(names: string): Promise<Certificate> {
    const base = this.next();
    const [key, cert] = [`${base}.key`, `${base}.pem`];
    const subject = ['-subj', '/CN=server', '-addext', `subjectAltName=${names}`];
    openssl('req', '-x509', ...newKey, '-keyout', key, '-out', cert, '-days', '2', ...subject);
    return read(key, cert);
  }

  private async issue(by: Certificate, names: string, days: number): Promise<Certificate> {
    const base = this.next();
    const [key, request, cert, extensions] = ['key', 'csr', 'pem', 'ext'].map((end) => `${base}.${end}`) as [
      string,
      string,
      string,
      string,
    ];
    await writeFile(extensions, `subjectAltName=${names}\n`);
    openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', '/CN=server');
    const signed = ['-CA', by.cert, '-CAkey', by.key, '-CAcreateserial', '-extfile', extensions];
    openssl('x509', '-req', '-in', request, ...signed, '-days', String(days), '-out', cert);
    return read(key, cert);
  }

  private next(): string {
    this.count += 1;
    return path.join(this.folder, String(this.count));
  }
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'] as const;

function openssl(...words: readonly string[]): void {
  const { status, stderr } = spawnSync('openssl', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${words[0] ?? ''}: ${stderr}`);
}

async function read(key: string, cert: string): Promise<Certificate> {
  return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
}
