// A SIM box as a picture: its IMEIs named above, a slot for each SIM in order of time, as the window shows it.
import type { Facts } from '../../../shared/analysis/Analysis';
import { boxWords, deviceTones, stayBars, type BoxWords } from '../../../shared/analysis/phones/boxWords';
import { deviceLetter, type Slot, type SlottedBox } from '../../../shared/analysis/phones/slots';
import type { Translator } from '../../../shared/messages';
import type { Palette } from '../../chart/appearance';
import { fitText, textWidth } from '../../chart/textWidth';
import { escapeXml, num } from '../xml';
import type { View } from './View';

const rowHeight = 18;
const textSize = 11;
const padding = 8;
const letterWidth = 16;
/** Left edges of the columns, and how wide the stays are drawn. */
const columns = { sim: padding, stays: 190, first: 530, last: 650, rotation: 770 };
const staysWidth = 324;
const width = 920;
/** IMEIs stand so many a line. */
const devicesInLine = 4;

/** The slots from `from` up to `until`, those of a long box in several pictures; the time is that of the whole box. */
export function boxView(
  facts: Pick<Facts, 'entities'>,
  box: SlottedBox,
  translator: Translator,
  zone: string,
  [from, until]: readonly [from: number, until: number] = [0, Infinity],
): View {
  const words = boxWords(facts, box, translator, zone);
  const slots = box.slots.slice(from, until);
  const deviceLines = Math.ceil(box.devices.length / devicesInLine);
  const headTop = padding + deviceLines * rowHeight;
  const height = headTop + rowHeight * (slots.length + 1) + padding;
  const isPart = slots.length < box.slots.length;
  const part = { from: from + 1, until: from + slots.length, count: box.slots.length };
  return {
    title: translator.t('analyses.box.title'),
    about: [[words.about, isPart ? translator.t('analyses.box.part', part) : ''].filter(Boolean).join(' · ')],
    width,
    height,
    paint: (palette) =>
      [
        `<rect x="0" y="0" width="${width}" height="${num(height)}" rx="6" fill="none" stroke="${palette.quiet}" stroke-width="2"/>`,
        `<g font-size="${textSize}" fill="${palette.ink}">`,
        ...box.devices.map((place, nth) => paintDevice(words.name(place), nth)),
        paintHead(headTop, translator, palette),
        ...slots.map((slot, nth) => paintSlot(box, slot, words, headTop + rowHeight * (nth + 1), palette)),
        '</g>',
      ].join(''),
  };
}

function paintDevice(name: string, nth: number): string {
  const room = (width - 2 * padding) / devicesInLine;
  const x = padding + (nth % devicesInLine) * room;
  const y = padding + Math.floor(nth / devicesInLine) * rowHeight;
  const letter = deviceLetter(nth);
  const tone = toneOf(nth);
  return (
    `<rect x="${num(x)}" y="${num(y + 2)}" width="${letterWidth}" height="13" rx="3" fill="${tone}"/>` +
    `<text x="${num(x + letterWidth / 2)}" y="${num(y + 12)}" font-size="9" font-weight="700" text-anchor="middle" fill="#ffffff">${letter}</text>` +
    textAt(x + letterWidth + 4, y, name, room - letterWidth - 12)
  );
}

function paintHead(y: number, { t }: Translator, palette: Palette): string {
  const titles = (['sim', 'stays', 'first', 'last', 'rotation'] as const).map((name) =>
    textAt(columns[name], y, t(`analyses.box.${name}`), Infinity),
  );
  return `<g fill="${palette.quiet}">${titles.join('')}</g>${lineAt(y + rowHeight, palette)}`;
}

function paintSlot(box: SlottedBox, slot: Slot, words: BoxWords, y: number, palette: Palette): string {
  const middle = y + rowHeight / 2;
  const bars = stayBars(box, slot).map(({ device, from, width: share }) => {
    const x = columns.stays + from * staysWidth;
    return `<rect x="${num(x)}" y="${num(middle - 5)}" width="${num(share * staysWidth)}" height="10" fill="${toneOf(device)}"/>`;
  });
  return [
    textAt(columns.sim, y, words.name(slot.sim), columns.stays - columns.sim - 8),
    `<path d="M${columns.stays} ${num(middle)}H${columns.stays + staysWidth}" stroke="${palette.line}"/>`,
    ...bars,
    textAt(columns.first, y, words.first(slot), columns.last - columns.first - 8),
    textAt(columns.last, y, words.last(slot), columns.rotation - columns.last - 8),
    textAt(columns.rotation, y, words.rotation(slot), width - columns.rotation - padding),
    lineAt(y + rowHeight, palette),
  ].join('');
}

function lineAt(y: number, { line }: Palette): string {
  return `<path d="M${padding} ${num(y)}H${width - padding}" stroke="${line}"/>`;
}

/** In the row whose top is `y`, cut to that room. */
function textAt(x: number, y: number, text: string, room: number): string {
  const fitted = textWidth(text, textSize) <= room ? text : fitText(text, room, textSize);
  return `<text x="${num(x)}" y="${num(y + 12.5)}">${escapeXml(fitted)}</text>`;
}

function toneOf(device: number): string {
  return deviceTones[device % deviceTones.length] ?? deviceTones[0];
}
