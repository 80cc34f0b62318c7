// Encrypted connections through a TLS server of our own before the database: only what somebody vouches for connects
// silently, what is open to others needs the analyst's word, and all else is refused.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TlsOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { neverAborted } from '../canonical';
import { knock } from './knock';
import { endpointOf } from './endpoint';
import { openGate, type Neo4jOptions } from './runQuery';
import { hasDatabase, testDatabase } from './testDatabase';
import { hasOpenssl, TestCertificates, type Authority } from './tlsCertificatesForTests';
import { startTlsProxy, type TlsProxy } from './tlsProxy';

const here = 'DNS:localhost,IP:127.0.0.1';

describe.skipIf(!hasDatabase || !hasOpenssl)('an encrypted connection', () => {
  let certificates: TestCertificates;
  let ours: Authority;
  let other: Authority;
  let proxy: TlsProxy | null = null;

  beforeAll(async () => {
    certificates = await TestCertificates.open();
    ours = await certificates.authority('ours');
    other = await certificates.authority('other');
  });
  afterAll(() => certificates.remove());
  afterEach(async () => {
    await proxy?.close();
    proxy = null;
  });

  async function serve(options: TlsOptions): Promise<TlsProxy> {
    proxy = await startTlsProxy(testDatabase.uri, options);
    return proxy;
  }

  function at({ port }: TlsProxy, scheme: string, more: Partial<Neo4jOptions>): Neo4jOptions {
    return { ...testDatabase, uri: `${scheme}://localhost:${port}`, ...more };
  }

  async function expectWorks(options: Neo4jOptions): Promise<void> {
    const gate = await openGate(options, 'read', neverAborted);
    expect((await gate.run({ text: 'RETURN 1 AS one', parameters: {} }, neverAborted)).rows).toHaveLength(1);
    await gate.close();
  }

  async function expectRefused(options: Neo4jOptions, code: string): Promise<void> {
    const began = performance.now();
    const address = options.uri.replace(/^.*:\/\//, '');
    await expect(openGate(options, 'read', neverAborted)).rejects.toMatchObject({ code, details: { address } });
    expect(performance.now() - began).toBeLessThan(5000);
  }

  for (const scheme of ['bolt+s', 'bolt', 'neo4j+s', 'neo4j'])
    it(`is made when the pinned authority vouches for the server (${scheme}:)`, async () => {
      const to = await serve(await ours.issue(here, 2));
      await expectWorks(at(to, scheme, { certificates: ours.cert }));
      expect(to.received(), 'it went through the encryption').toBeGreaterThan(0);
      expect(to.protocols()).toEqual(['TLSv1.3']);
    });

  it('is made when the server’s own certificate is pinned, among others', async () => {
    const own = await certificates.selfSigned(here);
    const to = await serve(own);
    await expectWorks(at(to, 'bolt+s', { certificates: `${other.cert}${own.cert}` }));
    await expectRefused(at(to, 'bolt+s', { certificates: other.cert }), 'TLS_FAILED');
  });

  it('is refused when the certificate has expired', async () => {
    const to = await serve(await ours.issue(here, -1));
    await expectRefused(at(to, 'bolt+s', { certificates: ours.cert }), 'TLS_FAILED');
    expect(to.received()).toBe(0);
  });

  it('is refused when the certificate is for another host', async () => {
    const to = await serve(await ours.issue('DNS:elsewhere.example', 2));
    await expectRefused(at(to, 'bolt+s', { certificates: ours.cert }), 'TLS_FAILED');
    expect(to.received()).toBe(0);
  });

  it('is refused when nobody known vouches for the server', async () => {
    const to = await serve(await other.issue(here, 2));
    await expectRefused(at(to, 'bolt+s', {}), 'TLS_FAILED');
    await expectRefused(at(to, 'neo4j+s', {}), 'TLS_FAILED');
    await expectRefused(at(to, 'bolt+s', { certificates: ours.cert }), 'TLS_FAILED');
    // Only the pinned ones count: neither the scheme nor the analyst's word opens another way.
    await expectRefused(at(to, 'bolt+ssc', { certificates: ours.cert, isOpenAccepted: true }), 'TLS_FAILED');
    expect(to.received()).toBe(0);
  });

  it('is refused with a server that speaks nothing newer than TLS 1.1', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const to = await serve({ ...(await ours.issue(here, 2)), ...old });
    await expectRefused(at(to, 'bolt+s', { certificates: ours.cert }), 'TLS_FAILED');
    expect(to.protocols()).toEqual([]);
  });

  it('is made with TLS 1.2', async () => {
    const to = await serve({ ...(await ours.issue(here, 2)), maxVersion: 'TLSv1.2' });
    await expectWorks(at(to, 'bolt+s', { certificates: ours.cert }));
    expect(to.protocols()).toEqual(['TLSv1.2']);
  });

  for (const scheme of ['bolt+ssc', 'neo4j+ssc'])
    it(`needs the analyst’s word where nobody checks the certificate (${scheme}:)`, async () => {
      const to = await serve(await other.issue(here, 2));
      await expectRefused(at(to, scheme, {}), 'NOT_ENCRYPTED');
      expect(to.connections(), 'no socket was opened').toBe(0);
      await expectWorks(at(to, scheme, { isOpenAccepted: true }));
    });

  it('is refused when the server has no encryption at all', async () => {
    const { port } = new URL(testDatabase.uri);
    const options = { ...testDatabase, uri: `bolt+s://localhost:${port}` };
    await expectRefused(options, 'TLS_FAILED');
    await expectRefused({ ...options, certificates: ours.cert }, 'TLS_FAILED');
  });

  it('keeps pinned certificates where only this user can read them, and no longer than it lasts', async () => {
    const to = await serve(await ours.issue(here, 2));
    const before = await readdir(os.tmpdir());
    const gate = await openGate(at(to, 'bolt+s', { certificates: ours.cert }), 'read', neverAborted);
    const made = (await readdir(os.tmpdir())).filter(
      (name) => name.startsWith('skein-trust-') && !before.includes(name),
    );
    expect(made).toHaveLength(1);
    const folder = path.join(os.tmpdir(), made[0] ?? '');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, 'certificates.pem'))).mode & 0o777).toBe(0o600);
    await gate.close();
    expect(existsSync(folder)).toBe(false);
  });

  it('is looked at for a sign of life without a sign-in', async () => {
    const to = await serve(await ours.issue(here, 2));
    const options = at(to, 'bolt+s', { certificates: ours.cert });
    expect(await knock(endpointOf(options), 5000)).toBe(true);
    expect(to.received()).toBe(20);
    await to.close();
    expect(await knock(endpointOf(options), 5000)).toBe(false);
  });
});
