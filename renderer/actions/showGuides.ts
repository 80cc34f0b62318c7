// The words on a layout's lines: names of lanes, moments by the clocks of the chart's zone, degrees.
import type { Words } from '../../shared/catalogue/types';
import type { EntityId } from '../../shared/ids';
import { translatorOf, type Language } from '../../shared/messages';
import { clockOf } from '../../shared/zone';
import type { GuideLine, Guides } from '../layouts/Layout';
import type { ShownGuides, ShownLine } from '../state/layoutGuides';

const hourMs = 3_600_000;
const withoutWords: Words = {
  en: translatorOf('en').t('arrange.without'),
  zh: translatorOf('zh').t('arrange.without'),
};

/** As fine as the lines stand apart: hours, days, months, or years. Days that do not begin at midnight say their hour. */
function partsFor(stepMs: number, isByDay: boolean): Intl.DateTimeFormatOptions {
  if (stepMs < 24 * hourMs || !isByDay)
    return { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  if (stepMs < 27 * 24 * hourMs) return { day: 'numeric', month: 'short' };
  return stepMs < 360 * 24 * hourMs ? { month: 'short', year: 'numeric' } : { year: 'numeric' };
}

function momentWriter(lines: readonly ShownLine[], language: Language, zone: string): (ms: number) => string {
  const times = lines.flatMap(({ mark }) => (typeof mark === 'number' ? [mark] : []));
  const [first = 0, second = first + 24 * hourMs] = times;
  const clock = clockOf(zone);
  const isByDay = times.every((ms) => clock.wallAt(ms) % (24 * hourMs) === 0);
  const parts = { ...partsFor(second - first, isByDay), timeZone: clock.zone };
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', parts);
  return (ms) => format.format(ms);
}

export interface WordedLine {
  /** Chart units: y of a row, x of a column. */
  readonly at: number;
  readonly text: string;
}

/** The lines with what stands on them; moments by the clocks of the zone (IANA name). */
export function wordedLines(lines: readonly ShownLine[], language: Language, zone: string): readonly WordedLine[] {
  const moment = momentWriter(lines, language, zone);
  return lines.map(({ at, mark }) => ({ at, text: typeof mark === 'number' ? moment(mark) : mark[language] }));
}

function degreeWords(degrees: number, [plus, minus]: readonly [Words, Words]): Words {
  const number = String(Math.abs(degrees));
  const side = degrees < 0 ? minus : plus;
  if (degrees === 0) return { en: '0°', zh: '0°' };
  return { en: `${number}° ${side.en}`, zh: `${side.zh} ${number}°` };
}

const eastWest = [
  { en: 'E', zh: '东经' },
  { en: 'W', zh: '西经' },
] as const;
const northSouth = [
  { en: 'N', zh: '北纬' },
  { en: 'S', zh: '南纬' },
] as const;

function markOf({ mark }: GuideLine, laneWords: readonly Words[]): ShownLine['mark'] {
  switch (mark.kind) {
    case 'lane':
      return (mark.lane === null ? undefined : laneWords[mark.lane]) ?? withoutWords;
    case 'time':
      return mark.ms;
    case 'longitude':
      return degreeWords(mark.degrees, eastWest);
    case 'latitude':
      return degreeWords(mark.degrees, northSouth);
  }
}

/** Null when the layout draws no lines. */
export function shownGuides(
  guides: Guides | undefined,
  laneWords: readonly Words[],
  places: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>,
): ShownGuides | null {
  if (guides === undefined || guides.rows.length + guides.columns.length === 0) return null;
  const shown = (lines: readonly GuideLine[]) =>
    lines.map((line): ShownLine => ({ at: line.at, mark: markOf(line, laneWords) }));
  return { rows: shown(guides.rows), columns: shown(guides.columns), map: guides.map ?? null, places };
}
