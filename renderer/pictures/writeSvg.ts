// The chart as SVG text: the picture that is exported, and the source of every PNG. Painted from the same looks and the
// same geometry as the canvas; plain shapes and text, nothing active, nothing fetched from elsewhere.
import type { FontFace } from '../../shared/contract';
import { measures, type Palette } from '../chart/appearance';
import type { TextLine } from '../chart/boxes';
import type { Chart } from '../chart/Chart';
import { ringKey } from '../chart/shareRing';
import { composePicture } from './composePicture';
import { paintAnnotations } from './paintAnnotations';
import { paintBadges, paintSign } from './paintEntity';
import { paintFrames } from './paintFrames';
import { paintGuides } from './paintGuides';
import { paintLegend } from './paintLegend';
import { paintLinks } from './paintLinks';
import { paintTimeScale } from './paintTimeScale';
import type { Picture, PicturedEntity } from './Picture';
import type { PictureOptions } from './PictureOptions';
import { groundedPalette, paintFaces, paintGround, paintHeading, svgOf } from './svgFrame';
import { escapeXml, num } from './xml';

/** The whole chart (hidden entities and their links left out) as one SVG document; 1 unit is 1 pixel at zoom 1. The same chart and options give the same bytes. */
export function writeSvg(chart: Chart, options: PictureOptions): string {
  const picture = composePicture(chart, options);
  const palette = groundedPalette(picture.appearance.theme, options);
  return svgOf(picture.box, { title: options.heading?.title ?? chart.title, fonts: options.fonts }, [
    paintDefinitions(picture, options.fonts, palette),
    options.background === 'transparent' ? '' : paintGround(picture.box, palette),
    paintGuides(picture, palette),
    paintFrames(picture.frames, palette),
    paintAnnotations(picture.annotations, 'highlights', picture.appearance.theme, palette),
    `<g>${paintLinks(picture.links)}</g>\n`,
    paintLabels(picture, palette),
    paintEntities(picture),
    paintCaptions(picture, palette),
    `<g>${picture.entities.map(({ place, look }) => paintBadges(place, look, palette)).join('')}</g>\n`,
    paintAnnotations(picture.annotations, 'rest', picture.appearance.theme, palette),
    picture.legend === null
      ? ''
      : `${paintLegend(picture.legend.card, picture.legend.left, picture.legend.top, palette)}\n`,
    paintTimeScale(picture.time, palette),
    paintHeading(picture.heading, picture.box, palette),
  ]);
}

/** Fonts, and every sign once: one for a type, more where rules make its entities look different. */
function paintDefinitions({ entities }: Picture, fonts: readonly FontFace[], palette: Palette): string {
  const looks = new Map(entities.map((one) => [signOf(one), one.look]));
  const definitions = [...looks.values()].map((look, nth) => {
    return `<g id="sign${nth}">${paintSign(look, look.radius, palette)}</g>`;
  });
  return `<defs>${paintFaces(fonts)}${definitions.join('')}</defs>\n`;
}

function paintEntities({ entities }: Picture): string {
  const numbers = signNumbers(entities);
  const uses = entities.map((one) => {
    const { place } = one;
    return `<use xlink:href="#sign${numbers.get(signOf(one)) ?? 0}" x="${num(place.x)}" y="${num(place.y)}"/>`;
  });
  return `<g>${uses.join('')}</g>\n`;
}

function signNumbers(entities: readonly PicturedEntity[]): ReadonlyMap<string, number> {
  return new Map([...new Set(entities.map(signOf))].map((sign, nth) => [sign, nth]));
}

/** What tells signs apart; all that a rule can change of one, and the type. */
function signOf({ type, look: { radius, fill, border, glyph, initial, isDrawn, shares } }: PicturedEntity): string {
  return [type, radius, fill, border?.colour, border?.width, isDrawn, glyph ?? initial, ringKey(shares)].join('|');
}

function haloed(palette: Palette, inner: string, rest: string): string {
  if (inner === '') return '';
  const halo = `stroke="${palette.chart}" stroke-width="${num(2 * measures.haloWidth)}" stroke-linejoin="round" paint-order="stroke"`;
  return `<g text-anchor="middle" ${halo} ${rest}>${inner}</g>\n`;
}

function paintLine({ text, x, baseline }: TextLine, rest = ''): string {
  return `<text x="${num(x)}" y="${num(baseline)}"${rest}>${escapeXml(text)}</text>`;
}

function paintLabels({ labels }: Picture, palette: Palette): string {
  const texts = labels.map(({ line, colour }) => paintLine(line, ` fill="${colour}"`));
  return haloed(
    palette,
    texts.join(''),
    `font-size="${num(measures.labelSize)}" font-weight="${measures.subtitleWeight}"`,
  );
}

function paintCaptions({ entities }: Picture, palette: Palette): string {
  const lines = entities.flatMap((one) => one.lines);
  const group = (kind: TextLine['kind'], size: number, weight: number, colour: string) => {
    const texts = lines.filter((line) => line.kind === kind).map((line) => paintLine(line));
    return haloed(palette, texts.join(''), `font-size="${num(size)}" font-weight="${weight}" fill="${colour}"`);
  };
  return (
    group('quiet', measures.subtitleSize, measures.subtitleWeight, palette.quiet) +
    group('caption', measures.captionSize, measures.captionWeight, palette.ink) +
    group('bold', measures.captionSize, measures.boldWeight, palette.ink)
  );
}
