// How a box and its slots are told, and where the stays lie on its time: the window and whatever leaves it ask here, so that both
// show the same.
import { formatValue } from '../../catalogue';
import type { Translator } from '../../messages';
import type { Facts } from '../Analysis';
import { nameIn } from '../nameIn';
import { deviceLetter, type Slot, type SlottedBox } from './slots';

/** So many tones tell IMEIs apart; their letters tell the rest. Dark enough for white letters on them. */
export const deviceTones = ['#0072b2', '#a85c00', '#00785a', '#a3487a', '#8a6d00', '#5b5fa8'] as const;

export interface BoxWords {
  /** How many SIMs and IMEIs, and from when to when. */
  readonly about: string;
  /** The caption of the entity at that place among the facts. */
  name(place: number): string;
  first(slot: Slot): string;
  last(slot: Slot): string;
  /** The letters of its IMEIs in turn. */
  rotation(slot: Slot): string;
}

/** `zone` is the IANA name of the one whose clocks tell the moments. */
export function boxWords(
  { entities }: Pick<Facts, 'entities'>,
  { slots, devices, first, last }: SlottedBox,
  { t, language }: Translator,
  zone: string,
): BoxWords {
  const time = (atMs: number) =>
    Number.isNaN(atMs)
      ? t('analyses.box.unknown')
      : formatValue({ t: 'datetime', v: new Date(atMs).toISOString() }, null, language, {}, zone).slice(
          0,
          '2026-05-09 10:00'.length,
        );
  const about = t('analyses.box.about', { sims: slots.length, imeis: devices.length });
  return {
    about: Number.isNaN(first) ? about : `${about} · ${time(first)} – ${time(last)}`,
    name: (place) => nameIn(entities[place], language),
    first: (slot) => time(slot.first),
    last: (slot) => (slot.isOpen ? t('analyses.box.still') : time(slot.last)),
    rotation: ({ stays }) => stays.map(({ device }) => deviceLetter(device)).join(' → '),
  };
}

export interface StayBar {
  /** Place among the devices of the box. */
  readonly device: number;
  /** Shares of the time of the whole box, from 0 to 1. */
  readonly from: number;
  readonly width: number;
}

/** A stay that is too short to be seen is drawn so wide. */
const leastWidth = 0.006;

/** Those with a beginning, on the time of the whole box; one that has not ended runs to the edge. */
export function stayBars({ first, last }: SlottedBox, { stays }: Slot): readonly StayBar[] {
  const span = Math.max(1, last - first);
  const share = (atMs: number) => (atMs - first) / span;
  return stays.flatMap(({ device, from, until }) => {
    if (from === null) return [];
    const start = share(from);
    return [{ device, from: start, width: Math.max(leastWidth, (until === null ? 1 : share(until)) - start) }];
  });
}
