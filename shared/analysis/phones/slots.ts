// A box as its slots in order of time: which SIM sat there when, and in which of its IMEIs.
import type { Chosen, Facts, Finding } from '../Analysis';
import { seatsOf, spanOf } from './records';

/** Times in milliseconds since 1970 UTC; null where the record does not say, or the SIM still sits there. */
interface Stay {
  /** Place among the devices of the box. */
  readonly device: number;
  readonly from: number | null;
  readonly until: number | null;
}

export interface Slot {
  /** Place of the SIM, or of the number, among the facts. */
  readonly sim: number;
  /** In order of time, those without a beginning last. */
  readonly stays: readonly Stay[];
  /** NaN where no record says. */
  readonly first: number;
  readonly last: number;
  /** A record without an end: as far as is known it sits there still. */
  readonly isOpen: boolean;
}

export interface SlottedBox {
  /** Places among the facts, in order of their first SIM. */
  readonly devices: readonly number[];
  /** By first use, those without a beginning last. */
  readonly slots: readonly Slot[];
  /** Of all stays; NaN where none has a time. */
  readonly first: number;
  readonly last: number;
}

/** Of a finding of `sim-boxes` with these settings. */
export function slottedBox(facts: Facts, chosen: Chosen, { links }: Finding): SlottedBox {
  const own = new Set(links);
  const seats = seatsOf(facts, chosen).filter(({ link }) => own.has(link));
  const devices = [...new Set(seats.map(({ device }) => device))];
  const bySim = new Map<number, Map<number, Stay>>();
  for (const { what, device, from, until, link } of seats) {
    const stays = bySim.get(what) ?? new Map<number, Stay>();
    bySim.set(what, stays);
    // A SIM with several numbers has a seat for each.
    stays.set(link, { device: devices.indexOf(device), from, until });
  }
  const slots = [...bySim].map(([sim, stays]) => slotOf(sim, [...stays.values()]));
  const times = slots.flatMap(({ first, last }) => [first, last]).filter((time) => !Number.isNaN(time));
  return { devices, slots, ...spanOf(times) };
}

function slotOf(sim: number, stays: readonly Stay[]): Slot {
  const times = stays.flatMap(({ from, until }) => [from, until].filter((time) => time !== null));
  const isOpen = stays.some(({ from, until }) => from !== null && until === null);
  return { sim, stays, ...spanOf(times), isOpen };
}

/** `A`, `B` … `Z`, `AA`: what an IMEI of a box is called for short. */
export function deviceLetter(nth: number): string {
  const before = Math.floor(nth / 26);
  return (before === 0 ? '' : deviceLetter(before - 1)) + String.fromCharCode(65 + (nth % 26));
}
