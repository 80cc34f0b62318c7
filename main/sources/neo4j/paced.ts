// Writes to a socket as over a slow line, for the fault proxy: late, or a few bytes at a time, always in order.
import type net from 'node:net';

export type Pace = 'delay' | 'trickle';

const delayMs = 300;
/** 1 kB/s. */
const piece = { bytes: 100, everyMs: 100 } as const;

export function paced(socket: net.Socket): (bytes: Buffer, pace: Pace | null) => void {
  const queue: { readonly bytes: Buffer; readonly dueAt: number }[] = [];
  let lastDueAt = 0;
  let timer: NodeJS.Timeout | null = null;

  const pump = () => {
    timer = null;
    while (queue[0] !== undefined && queue[0].dueAt <= performance.now()) socket.write(queue.shift()?.bytes ?? '');
    if (queue[0] !== undefined && !socket.destroyed) timer = setTimeout(pump, queue[0].dueAt - performance.now());
  };
  const add = (bytes: Buffer, dueAt: number) => {
    lastDueAt = Math.max(dueAt, lastDueAt);
    queue.push({ bytes, dueAt: lastDueAt });
  };
  socket.on('close', () => {
    if (timer !== null) clearTimeout(timer);
    queue.length = 0;
  });
  return (bytes, pace) => {
    const now = performance.now();
    if (pace === 'trickle')
      for (let at = 0; at < bytes.length; at += piece.bytes)
        add(bytes.subarray(at, at + piece.bytes), Math.max(now, lastDueAt) + piece.everyMs);
    else add(bytes, now + (pace === 'delay' ? delayMs : 0));
    if (timer === null) pump();
  };
}
