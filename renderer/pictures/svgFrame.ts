// What every picture that leaves as SVG stands in: the document with its fonts, the ground and the heading.
import type { FontFace } from '../../shared/contract';
import { measures, palettes, type Palette } from '../chart/appearance';
import type { Box } from '../chart/boxes';
import type { HeadingBlock } from './headingBlock';
import type { PictureOptions } from './PictureOptions';
import { escapeXml, num } from './xml';

/** Room around what is drawn. */
export const margin = 24;

/** A whole document of that extent, 1 unit being 1 pixel; '' is no title. */
export function svgOf(
  { left, top, right, bottom }: Box,
  { title, fonts }: { readonly title: string; readonly fonts: readonly FontFace[] },
  parts: readonly string[],
): string {
  const [width, height] = [num(right - left), num(bottom - top)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="${width}" height="${height}" `,
    `viewBox="${num(left)} ${num(top)} ${width} ${height}" font-family="${escapeXml(fontFamily(fonts))}">\n`,
    title === '' ? '' : `<title>${escapeXml(title)}</title>\n`,
    ...parts,
    '</svg>\n',
  ].join('');
}

function fontFamily(fonts: readonly FontFace[]): string {
  const embedded = [...new Set(fonts.map(({ family }) => quoted(family)))];
  return [...embedded, measures.fonts].join(', ');
}

/** A font's name as CSS takes it, whatever is in it. */
function quoted(name: string): string {
  return `'${name.replace(/[^\p{L}\p{N} _-]/gu, '')}'`;
}

/** For the definitions; '' for none. */
export function paintFaces(fonts: readonly FontFace[]): string {
  return fonts.length === 0 ? '' : `<style>${escapeXml(fonts.map(paintFace).join('\n'))}</style>`;
}

function paintFace({ family, weight, woff2Base64, unicodeRange }: FontFace): string {
  const data = woff2Base64.replace(/[^A-Za-z0-9+/=]/g, '');
  const range = unicodeRange.replace(/[^U+0-9a-fA-F,?-]/g, '');
  const only = range === '' ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:${quoted(family)};font-weight:${num(weight)};${only}src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

/** On paper the ground is plain white, and with it the halos and edges that blend into it. */
export function groundedPalette(
  theme: PictureOptions['theme'],
  { background }: Pick<PictureOptions, 'background'>,
): Palette {
  const palette = palettes[theme];
  return background === 'white' ? { ...palette, chart: '#ffffff', entityEdge: '#ffffff' } : palette;
}

export function paintGround({ left, top, right, bottom }: Box, palette: Palette): string {
  const place = `x="${num(left)}" y="${num(top)}" width="${num(right - left)}" height="${num(bottom - top)}"`;
  return `<rect ${place} fill="${palette.chart}"/>\n`;
}

/** At the top left of the box. */
export function paintHeading(heading: HeadingBlock | null, box: Box, palette: Palette): string {
  if (heading === null) return '';
  const [x, top] = [box.left + margin, box.top + margin / 2];
  const lines = heading.lines.map(({ text, size, isBold, baseline }) => {
    const look = isBold ? `font-weight="${measures.boldWeight}" fill="${palette.ink}"` : `fill="${palette.quiet}"`;
    return `<text x="${num(x)}" y="${num(top + baseline)}" font-size="${num(size)}" ${look}>${escapeXml(text)}</text>`;
  });
  return `<g>${lines.join('')}</g>\n`;
}
