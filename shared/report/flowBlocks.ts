// Money that was followed, as a report tells it: each transfer with how much of it is the money, when, and how long it had lain.
import { splitWords, sumWords } from '../analysis/flow/flowWords';
import type { Split, TraceDirection } from '../analysis/flow/traceFlow';
import type { Entity } from '../graph';
import type { Block, TableColumn } from './Report';
import { cutNote, number, text } from './tableParts';
import { gapWords, inCell, momentWords, nameWords, type Writer } from './words';

export interface FollowedMoney {
  readonly origins: readonly Entity[];
  readonly direction: TraceDirection;
  readonly split: Split;
  /** '' where the transfers name none. */
  readonly currency: string;
  /** In the order of the money, also when it was traced back. */
  readonly steps: readonly FollowedStep[];
}

interface FollowedStep {
  readonly from: Entity;
  readonly to: Entity;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Seconds since the payer last got some of the money; null for those who had it first. */
  readonly gapS: number | null;
  /** Of the currency: all that was paid, and how much of it is the money that is followed. */
  readonly amount: number;
  readonly followed: number;
}

const mostSteps = 500;

/** [] while no money is followed, or none has moved. */
export function flowBlocks(flow: FollowedMoney | null, writer: Writer): readonly Block[] {
  if (flow === null || flow.steps.length === 0) return [];
  const { t, language } = writer;
  const sum = (amount: number) => sumWords(amount, flow.currency, language);
  const shown = flow.steps.slice(0, mostSteps);
  const rows = shown.map(({ from, to, at, gapS, amount, followed }, nth) => [
    String(nth + 1),
    inCell(nameWords(from), writer),
    inCell(nameWords(to), writer),
    momentWords(at, writer),
    gapWords(gapS, writer),
    sum(amount),
    sum(followed),
  ]);
  const names = inCell(flow.origins.map(nameWords).join(', '), writer);
  const heading = t('report.text.flow', { names, way: t(`flow.directions.${flow.direction}`) });
  return [
    { is: 'heading', level: 2, text: heading },
    { is: 'table', columns: columns(writer), rows },
    ...cutNote(shown.length, flow.steps.length, writer, 'stepsShown'),
  ];
}

/** How it was followed, for the method; '' as above. */
export function flowMethod(flow: FollowedMoney | null, writer: Writer): string {
  if (flow === null || flow.steps.length === 0) return '';
  const [convention, opening] = splitWords(flow.split, writer);
  return writer.t('report.method.flow', { convention, opening });
}

function columns({ t }: Writer): TableColumn[] {
  return [
    number('', 5),
    text(t('report.columns.from'), 24),
    text(t('report.columns.to'), 24),
    text(t('report.columns.at'), 19),
    text(t('report.columns.gap'), 10),
    number(t('report.columns.sum'), 14),
    number(t('report.columns.followed'), 14),
  ];
}
