// The legend card of a picture as SVG.
import type { Palette, StrokeLook } from '../chart/appearance';
import { arrowHead } from '../chart/geometry';
import { legendMeasures, type LegendCard } from './legendCard';
import { paintSign } from './paintEntity';
import { headGroup, strokeGroup } from './paintLinks';
import { escapeXml, num, pair } from './xml';

/** How large a sign is drawn in its row. */
const signRadius = 7.2;

export function paintLegend(card: LegendCard, left: number, top: number, palette: Palette): string {
  const { padding, signWidth, gap, textSize } = legendMeasures;
  const rows = card.rows.map(({ label, count, middle, look }) => {
    const sign =
      look.kind === 'entity'
        ? `<g transform="translate(${num(padding + signWidth / 2)} ${num(middle)})">${paintSign(look.it, signRadius, palette)}</g>`
        : paintSample(look.it, padding, middle);
    const baseline = num(middle + textSize * 0.36);
    return (
      `${sign}<text x="${num(padding + signWidth + gap)}" y="${baseline}">${escapeXml(label)}</text>` +
      `<text x="${num(card.width - padding)}" y="${baseline}" text-anchor="end">${escapeXml(count)}</text>`
    );
  });
  const rule =
    card.rule === null
      ? ''
      : `<path d="M${num(padding)} ${num(card.rule)}H${num(card.width - padding)}" stroke="${palette.line}"/>`;
  return (
    `<g transform="translate(${num(left)} ${num(top)})" fill="${palette.ink}" font-size="${num(textSize)}">` +
    `<rect width="${num(card.width)}" height="${num(card.height)}" rx="8" fill="${palette.panel}" stroke="${palette.line}"/>` +
    `${rule}${rows.join('')}</g>`
  );
}

/** A short piece of the line, as wide as the column of signs. */
function paintSample(look: StrokeLook, left: number, y: number): string {
  const width = look.arrow === 'filled' ? 2 : 1.4;
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
