// The frames of open groups as SVG: a tinted area with a thin line and the name at its top left.
import { measures, type Palette } from '../chart/appearance';
import { frameMeasures } from '../chart/groupFrame';
import type { PicturedFrame } from './Picture';
import { escapeXml, num } from './xml';

/** '' without frames. */
export function paintFrames(frames: readonly PicturedFrame[], palette: Palette): string {
  if (frames.length === 0) return '';
  const areas = frames.map(({ box: { left, top, right, bottom } }) => {
    const size = `width="${num(right - left)}" height="${num(bottom - top)}" rx="${num(frameMeasures.radius)}"`;
    return `<rect x="${num(left)}" y="${num(top)}" ${size}/>`;
  });
  const names = frames.map(({ name, left, baseline }) => {
    return `<text x="${num(left)}" y="${num(baseline)}">${escapeXml(name)}</text>`;
  });
  const font = `font-size="${num(frameMeasures.nameSize)}" font-weight="${measures.boldWeight}"`;
  return (
    `<g fill="${palette.quiet}" fill-opacity="0.07" stroke="${palette.quiet}" stroke-opacity="0.55">${areas.join('')}</g>` +
    `<g fill="${palette.quiet}" ${font}>${names.join('')}</g>\n`
  );
}
