/// <reference lib="dom" />
// The hand and the clock of the drawing bench: real mouse drags and wheel turns over any page, frames counted in the
// page, and what its main thread had to do meanwhile. The same for Skein and for its peers.

function percentiles(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95), n: sorted.length };
}

export function median(figures) {
  return percentiles(figures).p50;
}

/**
 * Milliseconds of processor time that the page's main thread took so far, whatever else runs on the machine, and its heap
 * after collecting garbage.
 */
export async function watchPage(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (name) => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find((one) => one.name === name)?.value ?? 0;
  };
  return {
    busyMs: async () => 1000 * (await metric('TaskDuration')),
    heapMb: async () => {
      await client.send('HeapProfiler.collectGarbage');
      return Number(((await metric('JSHeapUsedSize')) / 1e6).toFixed(1));
    },
    client,
  };
}

/**
 * Runs in the page: `steps` frames with one move of the hand in each. Sent from inside, because input from outside comes
 * slower than frames on a busy machine, and idle frames would count. @returns milliseconds of every frame
 */
async function gestureFrames({ kind, x, y, steps }) {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const turn = (i) => (i < steps / 2 ? -60 : 60);
  const shared = { bubbles: true, cancelable: true, composed: true, view: window };
  const move = (i) => {
    const at = { clientX: x - (1 - Math.cos(i / 9)) * 150, clientY: y + (1 - Math.cos(i / 13)) * 110 };
    const press = { ...shared, ...at, buttons: 1, button: 0 };
    target.dispatchEvent(
      new PointerEvent('pointermove', { ...press, pointerId: 1, isPrimary: true, pointerType: 'mouse' }),
    );
    target.dispatchEvent(new MouseEvent('mousemove', press));
  };
  const wheel = (i) =>
    target.dispatchEvent(new WheelEvent('wheel', { ...shared, clientX: x, clientY: y, deltaY: turn(i) }));
  const frames = [];
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  const end = last + 6000;
  for (let i = 1; i <= steps && last < end; i += 1) {
    (kind === 'pan' ? move : wheel)(i);
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(now - last);
    last = now;
  }
  return frames;
}

async function during(page, watch, gesture) {
  const before = await watch.busyMs();
  const frames = await page.evaluate(gestureFrames, gesture);
  return { frames: frames.slice(1), busyMs: ((await watch.busyMs()) - before) / Math.max(1, frames.length) };
}

function figuresOf(runs) {
  return { ...percentiles(runs.flatMap(({ frames }) => frames)), busyMs: median(runs.map(({ busyMs }) => busyMs)) };
}

const repetitions = 3;
/** What takes so long once says no more when it is repeated. */
const longMs = 6000;

async function repeated(run) {
  const runs = [];
  const start = performance.now();
  for (let i = 0; i < repetitions && performance.now() - start < longMs; i += 1) runs.push(await run());
  return figuresOf(runs);
}

/** Drags the ground about. @returns p50, p95 and number of frames, milliseconds of main-thread work a frame */
export function pan(page, watch, box, steps = 60) {
  const [x, y] = [box.x + box.width - 12, box.y + 12];
  return repeated(async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    // Past the slack that tells a drag from a click.
    await page.mouse.move(x - 8, y + 8);
    const run = await during(page, watch, { kind: 'pan', x, y, steps });
    await page.mouse.up();
    await page.waitForTimeout(500);
    return run;
  });
}

/** Turns the wheel in and out again about the middle. */
export function zoom(page, watch, box, steps = 48) {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return repeated(async () => {
    const run = await during(page, watch, { kind: 'zoom', x, y, steps });
    await page.waitForTimeout(900);
    return run;
  });
}
