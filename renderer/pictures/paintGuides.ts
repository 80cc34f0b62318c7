// The lines and words of a layout as SVG, beneath everything else.
import { measures, type Palette } from '../chart/appearance';
import type { TextLine } from '../chart/boxes';
import { coastPath } from './coastPath';
import type { Picture } from './Picture';
import { guideSize } from './placeGuides';
import { escapeXml, num } from './xml';

/** '' without guides. */
export function paintGuides({ guides, box }: Picture, palette: Palette): string {
  if (guides === null) return '';
  const { rows, columns, top } = guides;
  const lines = [
    ...columns.map((x) => `M${num(x)} ${num(top)}V${num(box.bottom)}`),
    ...rows.map((y) => `M${num(box.left)} ${num(y)}H${num(box.right)}`),
  ];
  const coast = guides.coast === null ? '' : coastPath(guides.coast, { ...box, top });
  const look = `fill="none" stroke="${palette.quiet}"`;
  return (
    (coast === '' ? '' : `<path d="${coast}" ${look} stroke-opacity="0.55" stroke-linejoin="round"/>\n`) +
    `<path d="${lines.join('')}" ${look} stroke-opacity="0.3"/>\n` +
    words(guides.columnWords, measures.captionWeight, palette) +
    words(guides.rowWords, 600, palette)
  );
}

function words(lines: readonly TextLine[], weight: number, palette: Palette): string {
  if (lines.length === 0) return '';
  const halo = `stroke="${palette.chart}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  const texts = lines.map(
    ({ text, x, baseline }) => `<text x="${num(x)}" y="${num(baseline)}">${escapeXml(text)}</text>`,
  );
  const font = `font-size="${guideSize}" font-weight="${weight}" fill="${palette.quiet}" text-anchor="middle"`;
  return `<g ${font} ${halo}>${texts.join('')}</g>\n`;
}
