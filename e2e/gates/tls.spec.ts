// B8: encrypted and verified. Of eight servers only the two that somebody vouches for connect silently; what others could
// read or fake needs the analyst's word first, and the rest is refused whatever he says.
import { writeFileSync } from 'node:fs';
import type { TlsOptions } from 'node:tls';
import { test } from '@playwright/test';
import type { Profile } from '../../shared/contract';
import { startFaultProxy } from '../../main/sources/neo4j/faultProxy';
import { hasOpenssl, TestCertificates } from '../../main/sources/neo4j/tlsCertificatesForTests';
import { startTlsProxy } from '../../main/sources/neo4j/tlsProxy';
import { ask, errorOf } from './ask';
import { gateDatabase, openTarget } from './database';
import { gate } from './gate';
import { GateWindow } from './window';

test.skip(!hasOpenssl, 'no openssl program here');
const gateWindow = new GateWindow();
const database = gateDatabase();

const here = 'DNS:localhost,IP:127.0.0.1';

interface Case {
  readonly name: string;
  readonly server: TlsOptions | 'plain';
  /** Before `:port`. */
  readonly address: string;
  readonly certificates: string | null;
  /** Without and with the analyst's word. */
  readonly expected: readonly [silently: string, accepted: string];
}

/** What the app answers: `connected`, or the code; `in clear` when it opened a socket that it had no leave for. */
async function outcome(
  one: Case,
  open: (changes: Partial<Profile>) => Promise<string>,
): Promise<readonly [string, string]> {
  const { uri } = database().server;
  const proxy = one.server === 'plain' ? await startFaultProxy(uri) : await startTlsProxy(uri, one.server);
  const port = 'port' in proxy ? proxy.port : new URL(proxy.uri).port;
  const target = { uri: `${one.address}:${port}`, certificates: one.certificates };
  try {
    const silently = await open({ ...target, isOpenAccepted: false });
    const isLeaked = silently === 'NOT_ENCRYPTED' && proxy.connections() > 0;
    return [isLeaked ? 'in clear' : silently, await open({ ...target, isOpenAccepted: true })];
  } finally {
    await proxy.close();
  }
}

test('encrypted and verified', async () => {
  test.setTimeout(120_000);
  const made = await TestCertificates.open();
  try {
    // The system is told to trust one authority, the profile pins another, and nobody knows the third.
    const [system, pinned, unknown] = await Promise.all(
      ['system', 'pinned', 'unknown'].map((name) => made.authority(name)),
    );
    if (system === undefined || pinned === undefined || unknown === undefined) throw new Error('no authorities');
    const trusted = gateWindow.file('system.pem');
    writeFileSync(trusted, system.cert);
    const { page } = await gateWindow.onSample({ env: { NODE_EXTRA_CA_CERTS: trusted } });
    const open = async (changes: Partial<Profile>) => {
      const { result } = await ask(page, 'source.open', { target: openTarget(database().server, changes) });
      return errorOf(result)?.code ?? 'connected';
    };

    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const good = await system.issue(here, 2);
    const usual = { address: 'bolt+s://localhost', certificates: null };
    const refused = ['TLS_FAILED', 'TLS_FAILED'] as const;
    const connected = ['connected', 'connected'] as const;
    const onlyAccepted = ['NOT_ENCRYPTED', 'connected'] as const;
    const cases: readonly Case[] = [
      { ...usual, name: 'good', server: good, expected: connected },
      { ...usual, name: 'expired', server: await system.issue(here, -1), expected: refused },
      { ...usual, name: 'wrong host', server: await system.issue('DNS:elsewhere.example', 2), expected: refused },
      { ...usual, name: 'unknown', server: await unknown.issue(here, 2), expected: refused },
      { ...usual, name: 'pinned', server: await pinned.issue(here, 2), certificates: pinned.cert, expected: connected },
      { ...usual, name: 'old TLS', server: { ...good, ...old }, expected: refused },
      // This computer by a name that does not say so.
      { ...usual, name: 'plain', server: 'plain', address: 'bolt://0.0.0.0', expected: onlyAccepted },
      {
        ...usual,
        name: '+ssc',
        server: await unknown.issue(here, 2),
        address: 'bolt+ssc://localhost',
        expected: onlyAccepted,
      },
    ];
    const outcomes = new Map<string, readonly [string, string]>();
    for (const one of cases) outcomes.set(one.name, await outcome(one, open));
    const expected = Object.fromEntries(cases.map((one) => [one.name, one.expected]));
    const wrong = cases.filter((one) => outcomes.get(one.name)?.join() !== one.expected.join());
    gate('B8 tls', Object.fromEntries(outcomes), expected, wrong.length === 0);
    await ask(page, 'source.close', {});
  } finally {
    await made.remove();
  }
});
