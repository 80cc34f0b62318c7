// A TLS server for tests: it ends the encryption and hands the plain bytes on to a Bolt server, and counts what came.
import net from 'node:net';
import tls from 'node:tls';

export interface TlsProxy {
  readonly port: number;
  /** Connections so far, and bytes that came through the encryption. */
  readonly connections: () => number;
  readonly received: () => number;
  /** The versions of TLS that connections were made with. */
  readonly protocols: () => readonly string[];
  close(): Promise<void>;
}

export async function startTlsProxy(targetUri: string, options: tls.TlsOptions): Promise<TlsProxy> {
  const target = new URL(targetUri);
  const sockets = new Set<net.Socket>();
  const protocols = new Set<string>();
  let connections = 0;
  let received = 0;
  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const server = tls.createServer(options, (client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    keep(client);
    keep(upstream);
    protocols.add(client.getProtocol() ?? '');
    client.on('data', (bytes: Buffer) => {
      received += bytes.length;
    });
    client.pipe(upstream).pipe(client);
  });
  server.on('connection', (socket: net.Socket) => {
    connections += 1;
    keep(socket);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    connections: () => connections,
    received: () => received,
    protocols: () => [...protocols],
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
