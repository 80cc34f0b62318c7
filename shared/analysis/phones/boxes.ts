// Devices that belong together because SIMs wander between them: a box that changes its IMEI looks like several devices.
import type { Seat } from './records';

export interface Box {
  /** In order of the first seat. */
  readonly devices: readonly number[];
  /** In order of time. */
  readonly seats: readonly Seat[];
}

/** Two devices are one box when two numbers were in both, or a number in both that was in `many` devices or more. */
export function boxesOf(seats: readonly Seat[], many: number): readonly Box[] {
  const devicesOf = new Map<number, Set<number>>();
  for (const { number, device } of seats) devicesOf.set(number, (devicesOf.get(number) ?? new Set()).add(device));
  const over = new Map<number, number>();
  const rootOf = (device: number): number => {
    let root = device;
    for (let up = over.get(root); up !== undefined; up = over.get(root)) root = up;
    return root;
  };
  const join = (a: number, b: number) => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) over.set(other, one);
  };
  const shared = new Set<string>();
  for (const set of devicesOf.values()) {
    const devices = [...set].sort((a, b) => a - b);
    if (devices.length >= many) for (const device of devices) join(devices[0] as number, device);
    else joinShared(devices, shared, join);
  }
  const boxes = new Map<number, { devices: Set<number>; seats: Seat[] }>();
  for (const seat of seats) {
    const box = boxes.get(rootOf(seat.device)) ?? { devices: new Set(), seats: [] };
    boxes.set(rootOf(seat.device), box);
    box.devices.add(seat.device);
    box.seats.push(seat);
  }
  return [...boxes.values()].map((box) => ({ devices: [...box.devices], seats: box.seats }));
}

/** Joins the pairs that another number has shared before. */
function joinShared(devices: readonly number[], shared: Set<string>, join: (a: number, b: number) => void): void {
  devices.forEach((a, nth) => {
    for (const b of devices.slice(nth + 1)) {
      const pair = `${a} ${b}`;
      if (shared.has(pair)) join(a, b);
      shared.add(pair);
    }
  });
}

/** The most numbers that sat there at the same moment, of those whose beginning is known; one without an end still sits there. NaN of none. */
export function mostAtOnce(seats: readonly Seat[]): number {
  const known = seats.flatMap(({ number, from, until }) =>
    from === null ? [] : [{ number, from, until: until ?? Infinity }],
  );
  if (known.length === 0) return NaN;
  // One that leaves at this very moment has made room; one that was seen for a moment only was there.
  const isThere = (one: (typeof known)[number], moment: number) =>
    one.from <= moment && (one.until > moment || one.from === moment);
  return known.reduce((most, { from: moment }) => {
    const there = known.filter((one) => isThere(one, moment));
    return Math.max(most, new Set(there.map(({ number }) => number)).size);
  }, 0);
}
