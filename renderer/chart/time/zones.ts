// The zones to choose from: those of Chinese cases first, then every zone that the runtime knows.
import type { Language } from '../../../shared/messages';
import { clockOf, writtenOffset } from '../../../shared/zone';

const common = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Bangkok',
  'Asia/Phnom_Penh',
  'Asia/Rangoon',
  'Asia/Vientiane',
  'Asia/Manila',
  'Asia/Singapore',
  'Asia/Dubai',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
] as const;

export interface ZoneChoice {
  readonly zone: string;
  /** `UTC+8`, at the moment that is asked about. */
  readonly offset: string;
  /** In the language of the window: 中国标准时间. */
  readonly name: string;
  /** Lower-case text that typing is matched with. */
  readonly searched: string;
}

/** Each zone once, by its IANA name. */
export const zoneNames: readonly string[] = [...new Set<string>([...common, ...Intl.supportedValuesOf('timeZone')])];

/** A zone by its name alone: all there is to show and search before it is described. */
export function plainChoice(zone: string): ZoneChoice {
  return { zone, offset: '', name: '', searched: searchedIn(zone) };
}

/** A zone with what it is called and its offset at a moment, milliseconds since 1970 UTC. It takes about a millisecond, all of them near half a second. */
export function describedChoice(zone: string, at: number, language: Language): ZoneChoice {
  const offset = `UTC${writtenOffset(clockOf(zone).offsetAt(at))}`;
  const name = nameOf(zone, at, language);
  return { zone, offset, name, searched: searchedIn(zone, offset.replace('−', '-'), name) };
}

function searchedIn(zone: string, ...more: readonly string[]): string {
  return [zone, zone.replaceAll(/[/_]/g, ' '), ...more].join(' ').toLowerCase();
}

function nameOf(timeZone: string, at: number, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Those in which every typed word occurs, in their order. */
export function zonesFound(choices: readonly ZoneChoice[], typed: string): readonly ZoneChoice[] {
  const words = typed
    .toLowerCase()
    .replace('−', '-')
    .split(/\s+/)
    .filter((word) => word !== '');
  return choices.filter(({ searched }) => words.every((word) => searched.includes(word)));
}
