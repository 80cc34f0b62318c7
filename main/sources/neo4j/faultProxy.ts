// A TCP proxy for tests: it stands before the server and cuts, resets, slows, spoils or swallows the wire on demand, and
// counts who knocks and who signs in.
import net from 'node:net';
import { paced, type Pace } from './paced';

/**
 * What happens from now on: all well; nothing comes through any more; new connections are turned away; what the server
 * says turns into random bytes, arrives 300 ms later, or at 1 kB/s on each connection.
 */
export type FaultMode = 'pass' | 'black hole' | 'refuse' | 'garbage' | Pace;

export interface FaultProxy {
  readonly uri: string;
  /** Connections so far, and those that are open now. */
  readonly connections: () => number;
  readonly open: () => number;
  nextConnection(): Promise<void>;
  /** Messages seen that carry the scheme of a sign-in. */
  readonly signIns: () => number;
  set(mode: FaultMode): void;
  /** Ends all connections: with a farewell, or with a reset as when the machine behind dies. */
  cut(how: 'end' | 'reset'): void;
  /** The connections that are there lead nowhere from now on; new ones do. As when a firewall has lost its memory. */
  forget(): void;
  /** Nothing listens any more and all connections are reset; `comeBack` listens again at the same address. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Calls back once, when the server has sent this many bytes from now on. */
  afterBytes(count: number, then: () => void): void;
  /** Calls back once: before the next statement or the next end of a transaction reaches the server, or when the first answer after PULL has come. */
  at(moment: Moment, then: () => void): void;
  close(): Promise<void>;
}

/** How RUN, PULL and COMMIT begin on the wire: a structure of 3, 1 or no fields, and the message's own byte. */
const signs = { run: Buffer.from([0xb3, 0x10]), pull: Buffer.from([0xb1, 0x3f]), commit: Buffer.from([0xb0, 0x12]) };
type Moment = keyof typeof signs;

export async function startFaultProxy(targetUri: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(targetUri);
  const sockets = new Set<net.Socket>();
  const clients = new Set<net.Socket>();
  let mode: FaultMode = 'pass';
  const forgotten = new Set<net.Socket>();
  const expecting = new Set<() => void>();
  let connections = 0;
  let signIns = 0;
  let waiting: { left: number; then: () => void } | null = null;
  let moment: { readonly name: Moment; readonly then: () => void } | null = null;

  const keep = (socket: net.Socket, set: Set<net.Socket>) => {
    set.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => set.delete(socket));
  };
  /** False when the moment was before the server has seen these bytes. */
  const reaches = (bytes: Buffer): boolean => {
    if (moment === null || !bytes.includes(signs[moment.name])) return true;
    const { name, then } = moment;
    moment = null;
    if (name === 'pull') waiting = { left: 1, then };
    else then();
    return name === 'pull';
  };
  const count = (bytes: Buffer): void => {
    if (waiting === null) return;
    waiting.left -= bytes.length;
    if (waiting.left > 0) return;
    const { then } = waiting;
    waiting = null;
    then();
  };

  const server = net.createServer((client) => {
    connections += 1;
    for (const then of expecting) then();
    expecting.clear();
    if (mode === 'refuse') {
      client.on('error', () => undefined);
      client.resetAndDestroy();
      return;
    }
    const upstream = net.connect(Number(port), hostname);
    keep(client, sockets);
    keep(upstream, sockets);
    keep(client, clients);
    const answer = paced(client);
    client.on('data', (bytes) => {
      if (mode === 'black hole' || forgotten.has(client)) return;
      if (bytes.includes('principal')) signIns += 1;
      if (reaches(bytes)) upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (mode === 'black hole' || forgotten.has(client)) return;
      const pace = mode === 'delay' || mode === 'trickle' ? mode : null;
      answer(mode === 'garbage' ? garbage(bytes.length) : bytes, pace);
      count(bytes);
    });
    client.on('close', () => upstream.end());
    client.on('end', () => upstream.end());
    upstream.on('end', () => client.end());
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const cut = (how: 'end' | 'reset') => {
    for (const socket of sockets)
      if (how === 'reset') socket.resetAndDestroy();
      else socket.end();
  };
  const goDown = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    cut('reset');
    return closed;
  };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    connections: () => connections,
    open: () => clients.size,
    nextConnection: () => new Promise((resolve) => expecting.add(resolve)),
    signIns: () => signIns,
    set: (next) => {
      mode = next;
    },
    cut,
    forget: () => {
      for (const client of clients) forgotten.add(client);
    },
    goDown,
    comeBack: () => listen(address.port),
    afterBytes: (left, then) => {
      waiting = { left, then };
    },
    at: (name, then) => {
      moment = { name, then };
    },
    close: goDown,
  };
}

let state = 7;

/** Bytes of a fixed sequence (a linear congruential generator; Knuth, The Art of Computer Programming 2, 3.3.4). */
function garbage(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
