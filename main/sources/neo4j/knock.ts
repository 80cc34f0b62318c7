// Asks whether a Bolt server answers at an address, without signing in: a handshake on a connection of its own. A
// sign-in would count against the user when the password has changed meanwhile, and some servers then lock him out.
import net from 'node:net';
import tls from 'node:tls';
import type { Endpoint } from './endpoint';

/** Bolt's magic word, then the versions we could speak: 5.0–5.8, 4.2–4.4, none, none. */
const hello = Buffer.from('6060b01700080805000204040000000000000000', 'hex');

/** True when a Bolt server has answered within `ms`; never rejects, and leaves no connection behind. */
export function knock({ host, port, trust }: Endpoint, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isAlive: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isAlive);
    };
    const timer = setTimeout(() => settle(false), ms);
    // Nothing secret is said, so it does not matter here who answers.
    const socket = trust === 'plain' ? net.connect(port, host) : tls.connect(tlsOptions(host, port));
    let answer = Buffer.alloc(0);
    socket.on('error', () => settle(false));
    socket.on('close', () => settle(false));
    socket.once(trust === 'plain' ? 'connect' : 'secureConnect', () => socket.write(hello));
    socket.on('data', (bytes: Buffer) => {
      answer = Buffer.concat([answer, bytes]);
      if (answer.length >= 4) settle(isBolt(answer));
    });
  });
}

function tlsOptions(host: string, port: number): tls.ConnectionOptions {
  return { host, port, rejectUnauthorized: false, ...(net.isIP(host) === 0 ? { servername: host } : {}) };
}

/** The version that the server chose, or zeros when it knows none of ours. */
function isBolt(answer: Buffer): boolean {
  const [first, , , major = 0] = answer;
  return first === 0 && major <= 5;
}
