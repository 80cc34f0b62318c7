// The legend card of a picture as SVG.
import { measures, type Palette, type StrokeLook } from '../chart/appearance';
import { arrowHead } from '../chart/geometry';
import type { LegendScale } from '../chart/rules/legendBlocks';
import { textWidth } from '../chart/textWidth';
import { legendMeasures, type LegendCard } from './legendCard';
import { paintSign } from './paintEntity';
import { headGroup, strokeGroup } from './paintLinks';
import { escapeXml, num, pair } from './xml';

/** How large a sign is drawn in its row. */
const signRadius = 7.2;
/** Wider lines than this would not fit their row. */
const mostWidth = 6;

export function paintLegend(card: LegendCard, left: number, top: number, palette: Palette): string {
  const { padding, textSize } = legendMeasures;
  const rows = card.rows.map((row) => paintRow(row, card, palette));
  const lines = card.lines.map(
    (y) => `<path d="M${num(padding)} ${num(y)}H${num(card.width - padding)}" stroke="${palette.line}"/>`,
  );
  return (
    `<g transform="translate(${num(left)} ${num(top)})" fill="${palette.ink}" font-size="${num(textSize)}">` +
    `<rect width="${num(card.width)}" height="${num(card.height)}" rx="8" fill="${palette.panel}" stroke="${palette.line}"/>` +
    `${lines.join('')}${rows.join('')}</g>`
  );
}

function paintRow(
  { label, count, isHidden, middle, look }: LegendCard['rows'][number],
  card: LegendCard,
  palette: Palette,
) {
  const { padding, signWidth, gap, textSize } = legendMeasures;
  const baseline = num(middle + textSize * 0.36);
  const countText = `<text x="${num(card.width - padding)}" y="${baseline}" text-anchor="end">${escapeXml(count)}</text>`;
  switch (look.kind) {
    case 'scale':
      return paintScale(look.it, card, middle, palette);
    case 'head': {
      const text = `<text x="${num(padding)}" y="${baseline}" font-weight="${measures.boldWeight}">${escapeXml(label)}</text>`;
      const strike = isHidden ? strikeOver(textWidth(label, textSize, true), padding, middle, palette) : '';
      return `${text}${countText}${strike}`;
    }
    case 'note':
      return `<text x="${num(padding)}" y="${baseline}" fill="${palette.quiet}">${escapeXml(label)}</text>`;
    case 'entity':
    case 'link': {
      const x = padding + signWidth + gap;
      const sign =
        look.kind === 'entity'
          ? `<g transform="translate(${num(padding + signWidth / 2)} ${num(middle)})">${paintSign(look.it, signRadius, palette)}</g>`
          : paintSample(look.it, padding, middle);
      const strike = isHidden ? strikeOver(textWidth(label, textSize), x, middle, palette) : '';
      return `${sign}<text x="${num(x)}" y="${baseline}">${escapeXml(label)}</text>${countText}${strike}`;
    }
  }
}

/** A line through a label so wide: the legend hides it. */
function strikeOver(width: number, left: number, y: number, { ink }: Palette): string {
  return `<path d="M${num(left)} ${num(y)}H${num(left + width)}" stroke="${ink}"/>`;
}

/** A short piece of the line, as wide as the column of signs. */
function paintSample(look: StrokeLook & { readonly width?: number }, left: number, y: number): string {
  const width = Math.min(mostWidth, look.width ?? (look.arrow === 'filled' ? 2 : 1.4));
  const [start, tip] = [
    { x: left, y },
    { x: left + legendMeasures.signWidth, y },
  ];
  const end = look.arrow === 'none' ? tip : { x: tip.x - 5, y };
  const head = arrowHead({ start, controls: [], end, tip }, { arrow: look.arrow, width });
  const line = `<path d="M${pair(start)}L${pair(end)}" stroke-width="${num(width)}"/>`;
  return (
    strokeGroup(look, line) + headGroup(look, head.length === 0 ? '' : `<path d="M${head.map(pair).join('L')}Z"/>`)
  );
}

/** The scale between its end values: a ramp, growing discs, or lines that widen. */
function paintScale({ least, most, way }: LegendScale, card: LegendCard, middle: number, palette: Palette): string {
  const { padding, gap, textSize } = legendMeasures;
  const baseline = num(middle + textSize * 0.36);
  const left = padding + textWidth(least, textSize) + gap;
  const width = card.width - padding - textWidth(most, textSize) - gap - left;
  const texts =
    `<text x="${num(padding)}" y="${baseline}">${escapeXml(least)}</text>` +
    `<text x="${num(card.width - padding)}" y="${baseline}" text-anchor="end">${escapeXml(most)}</text>`;
  if (way.kind === 'colour') {
    const step = width / way.colours.length;
    const cells = way.colours.map((colour, nth) => {
      return `<rect x="${num(left + nth * step)}" y="${num(middle - 4)}" width="${num(step + 0.5)}" height="8" fill="${colour}"/>`;
    });
    return `${cells.join('')}${texts}`;
  }
  const largest = Math.max(...way.sizes);
  const parts = way.sizes.map((size, nth) => {
    const x = left + (width * (nth + 0.5)) / way.sizes.length;
    if (way.kind === 'width') {
      return `<path d="M${num(x - 8)} ${num(middle)}H${num(x + 8)}" stroke="${way.colour}" stroke-width="${num(size)}"/>`;
    }
    const radius = (size / largest) * 8;
    return `<circle cx="${num(x)}" cy="${num(middle)}" r="${num(radius)}" fill="${way.colour}" stroke="${palette.line}"/>`;
  });
  return `${parts.join('')}${texts}`;
}
