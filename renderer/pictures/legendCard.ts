// The legend of a picture as a card: its rows with their places, from the top left corner of the card.
import type { StrokeLook, TypeLook } from '../chart/appearance';
import type { LegendRows } from '../chart/legendRows';
import type { LegendBlock, LegendScale } from '../chart/rules/legendBlocks';
import { fitText, textWidth } from '../chart/textWidth';

type RowLook =
  | { readonly kind: 'entity'; readonly it: TypeLook }
  | { readonly kind: 'link'; readonly it: StrokeLook & { readonly width?: number } }
  /** The name of a rule, above what it says. */
  | { readonly kind: 'head' }
  /** A sentence below the rules. */
  | { readonly kind: 'note' }
  | { readonly kind: 'scale'; readonly it: LegendScale };

interface CardRow {
  readonly label: string;
  readonly count: string;
  /** Struck through: the legend hides it. */
  readonly isHidden: boolean;
  /** Height of the row's middle. */
  readonly middle: number;
  readonly look: RowLook;
}

export interface LegendCard {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly CardRow[];
  /** Heights of the lines between entities, links and each rule. */
  readonly lines: readonly number[];
}

export const legendMeasures = { textSize: 11, padding: 12, rowHeight: 20, signWidth: 26, gap: 9 } as const;

/** Chinese and long labels are cut to keep the card narrow. */
const labelWidth = 150;
/** Room for a line between groups of rows. */
const lineHeight = 9;
/** The least length of a scale between its end values. */
const scaleWidth = 60;

type Draft = Omit<CardRow, 'middle'>;

export function legendCard({ entities, links, drawn, blocks, groupNotes }: LegendRows): LegendCard {
  const { textSize, padding, rowHeight, signWidth, gap } = legendMeasures;
  const groups: readonly (readonly Draft[])[] = [
    entities.map((row) => draft(row, { kind: 'entity', it: row.look })),
    links.map((row) => draft(row, { kind: 'link', it: row.look })),
    drawn === null ? [] : [draft(drawn, { kind: 'entity', it: drawn.look })],
    ...blocks.map(blockRows),
    groupNotes.map((label): Draft => ({ label, count: '', isHidden: false, look: { kind: 'note' } })),
  ].filter((group) => group.length > 0);
  const rows: CardRow[] = [];
  const lines: number[] = [];
  let top = padding - 4;
  groups.forEach((group, nth) => {
    if (nth > 0) {
      lines.push(top + lineHeight / 2);
      top += lineHeight;
    }
    for (const row of group) {
      rows.push({ ...row, middle: top + rowHeight / 2 });
      top += rowHeight;
    }
  });
  const widest = (list: readonly string[]) => Math.max(0, ...list.map((text) => textWidth(text, textSize)));
  const signed = rows.filter(({ look }) => look.kind === 'entity' || look.kind === 'link');
  const room = widest(signed.map(({ label }) => label)) + 2 * gap + widest(rows.map(({ count }) => count));
  const inner = Math.max(signWidth + gap + room, ...rows.map(widthWithoutSign));
  return { width: Math.ceil(2 * padding + inner), height: top + padding - 4, rows, lines };
}

function draft(
  { label, count, isHidden }: { readonly label: string; readonly count: number; readonly isHidden: boolean },
  look: RowLook,
): Draft {
  return { label: fitText(label, labelWidth, legendMeasures.textSize), count: grouped(count), isHidden, look };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function blockRows({ label, count, isHidden, sample, rows, scale }: LegendBlock): readonly Draft[] {
  if (sample !== null) return [draft({ label, count, isHidden }, { kind: sample.kind, it: sample.look } as RowLook)];
  const scaled: Draft[] =
    scale === null ? [] : [{ label: '', count: '', isHidden: false, look: { kind: 'scale', it: scale } }];
  return [
    draft({ label, count, isHidden }, { kind: 'head' }),
    ...rows.map((row) => draft(row, { kind: row.sample.kind, it: row.sample.look } as RowLook)),
    ...scaled,
  ];
}

function widthWithoutSign({ label, count, look }: CardRow): number {
  const { textSize, gap } = legendMeasures;
  if (look.kind === 'head') return textWidth(label, textSize, true) + 2 * gap + textWidth(count, textSize);
  if (look.kind === 'note') return textWidth(label, textSize);
  if (look.kind !== 'scale') return 0;
  return textWidth(look.it.least, textSize) + textWidth(look.it.most, textSize) + 2 * gap + scaleWidth;
}
