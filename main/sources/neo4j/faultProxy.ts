// A TCP proxy for tests: it stands before the server and cuts, resets or swallows the wire on demand, and counts who
// knocks and who signs in.
import net from 'node:net';

export interface FaultProxy {
  readonly uri: string;
  readonly connections: () => number;
  /** Messages seen that carry the scheme of a sign-in. */
  readonly signIns: () => number;
  /** What happens from now on: all well; nothing comes through any more; new connections are turned away. */
  set(mode: 'pass' | 'black hole' | 'refuse'): void;
  /** Ends all connections: with a farewell, or with a reset as when the machine behind dies. */
  cut(how: 'end' | 'reset'): void;
  /** Calls back once, when the server has sent this many bytes from now on. */
  afterBytes(count: number, then: () => void): void;
  close(): Promise<void>;
}

export async function startFaultProxy(targetUri: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(targetUri);
  const sockets = new Set<net.Socket>();
  let mode: 'pass' | 'black hole' | 'refuse' = 'pass';
  let connections = 0;
  let signIns = 0;
  let waiting: { left: number; then: () => void } | null = null;

  const server = net.createServer((client) => {
    connections += 1;
    if (mode === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const upstream = net.connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => {
      if (mode === 'black hole') return;
      if (bytes.includes('principal')) signIns += 1;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (mode === 'black hole') return;
      client.write(bytes);
      if (waiting === null) return;
      waiting.left -= bytes.length;
      if (waiting.left > 0) return;
      const { then } = waiting;
      waiting = null;
      then();
    });
    client.on('end', () => upstream.end());
    upstream.on('end', () => client.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const cut = (how: 'end' | 'reset') => {
    for (const socket of sockets)
      if (how === 'reset') socket.resetAndDestroy();
      else socket.end();
  };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    connections: () => connections,
    signIns: () => signIns,
    set: (next) => {
      mode = next;
    },
    cut,
    afterBytes: (left, then) => {
      waiting = { left, then };
    },
    close: () => {
      cut('reset');
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
