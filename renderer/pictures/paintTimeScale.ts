// The scale of time of a picture as SVG.
import type { Palette } from '../chart/appearance';
import type { PlacedTimeScale } from './Picture';
import { timeMeasures } from './timeScale';
import { escapeXml, num } from './xml';

/** '' for none. */
export function paintTimeScale(placed: PlacedTimeScale | null, palette: Palette): string {
  if (placed === null) return '';
  const { left, top, scale } = placed;
  const { textSize, tickSize, tickLength } = timeMeasures;
  const words = scale.words.map(({ text, baseline }) => {
    return `<text x="0" y="${num(baseline)}" font-size="${num(textSize)}">${escapeXml(text)}</text>`;
  });
  const group = `<g transform="translate(${num(left)} ${num(top)})" fill="${palette.quiet}">${words.join('')}`;
  if (scale.plot === null) return `${group}</g>\n`;
  const { axis, tickBaseline } = scale.plot;
  const bars = scale.plot.bars.map(({ x, y, width, height, colour }) => {
    return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${colour}"/>`;
  });
  const marks = scale.plot.ticks.map(({ x }) => `M${num(x)} ${num(axis)}v${num(tickLength)}`);
  const ticks = scale.plot.ticks.map(({ textX, text }) => {
    return `<text x="${num(textX)}" y="${num(tickBaseline)}">${escapeXml(text)}</text>`;
  });
  return (
    `${group}${bars.join('')}` +
    `<path d="M0 ${num(axis)}H${num(scale.width)}${marks.join('')}" fill="none" stroke="${palette.quiet}"/>` +
    `<g font-size="${num(tickSize)}" text-anchor="middle">${ticks.join('')}</g></g>\n`
  );
}
