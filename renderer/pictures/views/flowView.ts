// Followed money as a picture: the columns, bars and bands that the window shows, with the same words at the same moment.
import {
  barTexts,
  barWidth,
  columnWidth,
  flowPicture,
  headBaseline,
  type FlowBand,
  type FlowBar,
} from '../../../shared/analysis/flow/flowPicture';
import {
  barWords,
  clockAmounts,
  columnWords,
  followedWords,
  splitWords,
  type BarWords,
  type FlowWords,
  type FollowedFacts,
} from '../../../shared/analysis/flow/flowWords';
import type { Palette } from '../../chart/appearance';
import { fitText } from '../../chart/textWidth';
import { escapeXml, num } from '../xml';
import { dangerOf, haloed } from './inks';
import type { View } from './View';

export interface FlowLook {
  /** Where the clock stands, in milliseconds since 1970 UTC; Infinity for the end. */
  readonly atMs: number;
  /** Writes when the money came, and how long it was kept. */
  readonly isTimed: boolean;
  /** Columns of which everybody stands by himself. */
  readonly open: ReadonlySet<number>;
}

const money = '#c98a00';
const nameSize = 12;
const textSize = 11;
/** Up to the next column. */
const textRoom = columnWidth - barTexts.left - 8;

export function flowView(found: FollowedFacts, { atMs, isTimed, open }: FlowLook, words: FlowWords): View {
  const { followed } = found;
  const picture = flowPicture(followed, open, isTimed);
  const { trace } = followed;
  const isBack = trace.direction === 'back';
  const wordsOf = barWords(found, atMs, isTimed, words);
  return {
    title: words.t('flow.whose', { name: words.names([...trace.origins]) }),
    about: aboutFlow(found, atMs, words),
    width: picture.width,
    height: picture.height,
    paint: (palette) => {
      const heads = picture.columns.map((column) =>
        textAt(column.x, headBaseline, fitText(columnWords(column, isBack, words), textRoom, textSize)),
      );
      const bars = picture.bars.map((bar) => ({ bar, told: wordsOf(bar) }));
      return [
        `<g font-size="${textSize}" fill="${palette.quiet}">${heads.join('')}</g>`,
        `<g fill="none">${picture.bands.map((band) => paintBand(band, found, atMs, palette)).join('')}</g>`,
        `<g>${bars.map(({ bar, told }) => paintBar(bar, told, palette)).join('')}</g>`,
        haloed(
          palette,
          `font-size="${textSize}"`,
          bars.map(({ bar, told }) => paintWords(bar, told, palette)).join(''),
        ),
      ].join('');
    },
  };
}

/** Which way and how it was followed, how it was split, and where it was at the moment of the clock. */
function aboutFlow(found: FollowedFacts, atMs: number, words: FlowWords): readonly string[] {
  const { trace, clock } = found.followed;
  const { t } = words;
  const now = clock.findLast((instant) => instant.atMs <= atMs) ?? clock.at(-1);
  const amounts = now === undefined ? [] : clockAmounts(now, trace.direction === 'back', words);
  return [
    [t(`flow.directions.${trace.direction}`), t(`flow.splits.${trace.split}`), followedWords(found, words)].join(' · '),
    ...splitWords(found.followed.trace.split, words),
    ...(now === undefined
      ? []
      : [[words.time(now.atMs), ...amounts.map(({ word, sum }) => `${word} ${sum}`)].join(' · ')]),
  ];
}

function paintBand({ path, width, to, moves }: FlowBand, { followed }: FollowedFacts, atMs: number, palette: Palette) {
  const { movements, moves: all } = followed.trace;
  const isLater = (movements.at[all[moves[0] ?? -1]?.move ?? -1] ?? NaN) > atMs;
  const isGone = to.kind === 'gone';
  const opacity = isLater ? 0.07 : isGone ? 0.24 : 0.32;
  const stroke = `stroke="${isGone ? dangerOf(palette) : money}" stroke-opacity="${opacity}"`;
  return `<path d="${path}" stroke-width="${num(width)}" ${stroke}/>`;
}

function paintBar({ x, y, height, kind }: FlowBar, { full }: BarWords, palette: Palette): string {
  const line = kind === 'gone' ? dangerOf(palette) : kind === 'origin' ? palette.ink : money;
  const ground = kind === 'origin' ? palette.ink : palette.panel;
  const dash = kind === 'more' ? ' stroke-dasharray="3 2"' : '';
  const place = (top: number, high: number) =>
    `x="${num(x)}" y="${num(top)}" width="${barWidth}" height="${num(high)}"`;
  const filled = full === 0 ? '' : `<rect ${place(y + height - full, full)} fill="${line}"/>`;
  return `<rect ${place(y, height)} fill="${ground}" stroke="${line}"${dash}/>${filled}`;
}

function paintWords({ x, y, kind }: FlowBar, { name, sum, lines }: BarWords, palette: Palette): string {
  const left = x + barTexts.left;
  const at = (line: number) => y + barTexts.first + barTexts.step * line;
  const here = `fill="${kind === 'gone' ? dangerOf(palette) : palette.accent}" font-weight="700"`;
  const named = fitText(name, textRoom, nameSize, true);
  return [
    textAt(left, at(0), named, `fill="${palette.ink}" font-size="${nameSize}" font-weight="700"`),
    textAt(left, at(1), sum, `fill="${palette.ink}"`),
    ...lines.map(({ kind: about, text }, nth) =>
      textAt(left, at(nth + 2), text, about === 'here' ? here : `fill="${palette.ink}"`),
    ),
  ].join('');
}

function textAt(x: number, y: number, text: string, look = ''): string {
  return `<text x="${num(x)}" y="${num(y)}" ${look}>${escapeXml(text)}</text>`;
}
