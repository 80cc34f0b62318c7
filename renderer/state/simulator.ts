// The arrest simulator as the analyst sees it: what the plans come to, and what they are compared with. The plans themselves are
// part of the chart.
import type { Comparison, Outcome, TakingOutAnswer } from '../../shared/analysis/removal/takingOut';
import type { EntityId } from '../../shared/ids';
import type { AskedChart, Choice } from '../chart/takingOutQuestion';

/** What the chart's plans come to. */
export interface Measured {
  readonly before: Outcome;
  readonly plans: readonly {
    readonly id: string;
    readonly outcome: Outcome;
    readonly curve: TakingOutAnswer['curves'][number];
  }[];
  readonly currencies: readonly string[];
}

interface Compared extends Omit<Comparison, 'best'> {
  readonly best: readonly EntityId[];
  readonly size: number;
  readonly candidates: NonNullable<AskedChart['candidates']>;
  /** What the chart looked like: another object, and it has changed since. */
  readonly about: object;
}

export interface SimulatorView {
  readonly measured: Measured | null;
  readonly compared: Compared | null;
  readonly isComparing: boolean;
  readonly choice: Choice;
  /** Which number the curve is of. */
  readonly curve: 'largest' | 'efficiency';
}

export const restingSimulator: SimulatorView = {
  measured: null,
  compared: null,
  isComparing: false,
  choice: { size: 3, type: '', field: '', away: 'abroad, wanted, at large, in custody' },
  curve: 'efficiency',
};
