// The words on a layout's lines: names of lanes, moments in China's time, degrees.
import type { Words } from '../../shared/catalogue/types';
import type { EntityId } from '../../shared/ids';
import { translatorOf } from '../../shared/messages';
import type { GuideLine, Guides } from '../layouts/Layout';
import type { ShownGuides, ShownLine } from '../state/layoutGuides';

const zone = 'Asia/Shanghai';
const hourMs = 3_600_000;
const withoutWords: Words = {
  en: translatorOf('en').t('arrange.without'),
  zh: translatorOf('zh').t('arrange.without'),
};

/** As fine as the lines stand apart: hours, days, months, or years. */
function partsFor(stepMs: number): Intl.DateTimeFormatOptions {
  if (stepMs < 24 * hourMs)
    return { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false };
  if (stepMs < 27 * 24 * hourMs) return { day: 'numeric', month: 'short' };
  return stepMs < 360 * 24 * hourMs ? { month: 'short', year: 'numeric' } : { year: 'numeric' };
}

function momentWords(lines: readonly GuideLine[]): (ms: number) => Words {
  const times = lines.flatMap(({ mark }) => (mark.kind === 'time' ? [mark.ms] : []));
  const [first = 0, second] = times;
  const parts = { ...partsFor(second === undefined ? 24 * hourMs : second - first), timeZone: zone };
  const [en, zh] = [new Intl.DateTimeFormat('en-GB', parts), new Intl.DateTimeFormat('zh-CN', parts)];
  return (ms) => ({ en: en.format(ms), zh: zh.format(ms) });
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

function wordsOf({ mark }: GuideLine, laneWords: readonly Words[], moment: (ms: number) => Words): Words {
  switch (mark.kind) {
    case 'lane':
      return (mark.lane === null ? undefined : laneWords[mark.lane]) ?? withoutWords;
    case 'time':
      return moment(mark.ms);
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
  const moment = momentWords(guides.columns);
  const shown = (lines: readonly GuideLine[]) =>
    lines.map((line): ShownLine => ({ at: line.at, words: wordsOf(line, laneWords, moment) }));
  return { rows: shown(guides.rows), columns: shown(guides.columns), places };
}
