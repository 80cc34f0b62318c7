import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { neverAborted } from '../canonical';
import { isLoopback } from '../../../shared/openness';
import { endpointOf, type Endpoint } from './endpoint';
import { openGate } from './runQuery';

function from(uri: string, certificates: string | null = null, isOpenAccepted = false): Endpoint {
  return endpointOf({ uri, certificates, isOpenAccepted });
}

function refusalOf(uri: string): string {
  try {
    from(uri);
    return 'none';
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.details['address'] ?? ''}` : 'other';
  }
}

describe('where a connection leads', () => {
  it('is read from the address, with the usual port', () => {
    expect(from('bolt+s://db.example')).toEqual({
      host: 'db.example',
      port: 7687,
      address: 'db.example',
      uri: 'bolt+s://db.example:7687',
      trust: 'system',
    });
    expect(from('neo4j+s://[2001:db8::1]:99')).toMatchObject({ host: '2001:db8::1', port: 99 });
    expect(from('neo4j+s://db.example:99/?policy=eu')).toMatchObject({ uri: 'neo4j+s://db.example:99?policy=eu' });
  });

  it('is nowhere when the address can be read in two ways', () => {
    for (const uri of [
      'nonsense://x',
      'bolt://',
      'bolt://localhost:99999',
      'bolt://localhost@evil.example',
      'bolt://127.0.0.1\\.evil.example',
      'bolt://127.0.0.1%2eevil.example',
      'bolt://localhost:1:2',
      'bolt://localhost/#@evil.example',
    ])
      expect(refusalOf(uri), uri).toMatch(/^SOURCE_UNREACHABLE /);
  });
});

describe('who may listen to a connection', () => {
  it('is nobody on this very computer', () => {
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) expect(isLoopback(host), host).toBe(true);
    for (const host of ['localhost.example', '127.0.0.1.example', '128.0.0.1', '0.0.0.0', '2130706433', '::'])
      expect(isLoopback(host), host).toBe(false);
    for (const uri of ['bolt://LOCALHOST:1', 'bolt://[::1]', 'neo4j://127.0.0.1'])
      expect(refusalOf(uri), uri).toBe('none');
  });

  it('must be accepted when the words go in clear to another computer, or nobody checks who answers', () => {
    for (const uri of [
      'bolt://db.example:7687',
      'neo4j://10.0.0.5',
      'bolt+ssc://localhost',
      'neo4j+ssc://db.example',
    ]) {
      expect(refusalOf(uri)).toBe(`NOT_ENCRYPTED ${uri.replace(/^.*:\/\//, '')}`);
      expect(from(uri, null, true).uri).toContain(uri);
    }
    for (const uri of ['bolt+s://db.example', 'neo4j+s://db.example']) expect(refusalOf(uri)).toBe('none');
  });

  it('is only whom pinned certificates vouch for, whatever the scheme', () => {
    expect(from('bolt://db.example', 'PEM')).toMatchObject({ uri: 'bolt://db.example:7687', trust: 'pinned' });
    expect(from('neo4j+s://db.example', 'PEM')).toMatchObject({ uri: 'neo4j://db.example:7687', trust: 'pinned' });
    expect(from('bolt+ssc://db.example', 'PEM', true)).toMatchObject({ trust: 'pinned' });
  });

  it('is not widened by a routing table that was not accepted', () => {
    expect(from('neo4j://localhost').uri).toBe('bolt://localhost:7687');
    expect(from('neo4j://localhost', null, true).uri).toBe('neo4j://localhost:7687');
  });

  it('is settled before a socket is opened', async () => {
    let connections = 0;
    const server = net.createServer(() => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    const { port } = server.address() as net.AddressInfo;
    const options = {
      user: 'neo4j',
      password: 'x',
      database: '',
      certificates: null,
      actAs: '',
      isOpenAccepted: false,
    };
    for (const uri of [`bolt://0.0.0.0:${port}`, `neo4j://0.0.0.0:${port}`, `bolt+ssc://127.0.0.1:${port}`])
      await expect(openGate({ ...options, uri }, 'read', neverAborted)).rejects.toMatchObject({
        code: 'NOT_ENCRYPTED',
      });
    await new Promise((resolve) => server.close(resolve));
    expect(connections).toBe(0);
  });
});
