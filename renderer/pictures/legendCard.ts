// The legend of a picture as a card: its rows with their places, from the top left corner of the card.
import type { StrokeLook, TypeLook } from '../chart/appearance';
import { fitText, textWidth } from '../chart/textWidth';
import type { LegendRows } from '../chart/legendRows';

interface CardRow {
  readonly label: string;
  readonly count: string;
  /** Height of the row's middle. */
  readonly middle: number;
  readonly look:
    { readonly kind: 'entity'; readonly it: TypeLook } | { readonly kind: 'link'; readonly it: StrokeLook };
}

export interface LegendCard {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly CardRow[];
  /** Height of the rule between entities and links; null without links. */
  readonly rule: number | null;
}

export const legendMeasures = { textSize: 11, padding: 12, rowHeight: 20, signWidth: 26, gap: 9 } as const;

/** Chinese and long labels are cut to keep the card narrow. */
const labelWidth = 150;

export function legendCard({ entities, links }: LegendRows): LegendCard {
  const { textSize, padding, rowHeight, signWidth, gap } = legendMeasures;
  const texts = [...entities, ...links].map(({ label, count }) => {
    return { label: fitText(label, labelWidth, textSize), count: String(count).replace(/\B(?=(\d{3})+$)/g, ',') };
  });
  const ruleHeight = links.length === 0 || entities.length === 0 ? 0 : 9;
  const looks: readonly CardRow['look'][] = [
    ...entities.map(({ look }) => ({ kind: 'entity', it: look }) as const),
    ...links.map(({ look }) => ({ kind: 'link', it: look }) as const),
  ];
  const rows = looks.map((look, nth): CardRow => {
    const { label, count } = texts[nth] ?? { label: '', count: '' };
    const above = look.kind === 'link' ? ruleHeight : 0;
    return { label, count, look, middle: padding - 4 + nth * rowHeight + rowHeight / 2 + above };
  });
  const widest = (list: readonly string[]) => Math.max(0, ...list.map((text) => textWidth(text, textSize)));
  const room = widest(texts.map(({ label }) => label)) + 2 * gap + widest(texts.map(({ count }) => count));
  return {
    width: Math.ceil(2 * padding + signWidth + gap + room),
    height: rows.length * rowHeight + ruleHeight + 2 * padding - 8,
    rows,
    rule: ruleHeight === 0 ? null : padding - 4 + entities.length * rowHeight + ruleHeight / 2,
  };
}
