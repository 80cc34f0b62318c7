// Money that comes back to where it began, each step after the one before.
import { Heap } from '../../Heap';
import type { Analysis, Finding } from '../Analysis';
import { grouped } from '../grouped';
import { hourMs, leftOut, moneyLinks, sumsOf, transfersIn, windowHours, type Transfers } from './transfers';

export const cycles: Analysis = {
  id: 'money-cycles',
  group: 'money',
  title: { en: 'Money in circles', zh: '资金回流' },
  meaning: {
    en: 'Money that returns to the account it left, each transfer after the one before and all within a window. It makes turnover look like trade and hides whose the money was. Two friends who pay one another back look the same. In any order also finds circles in which somebody pays before he is paid; then it need not be the same money.',
    zh: '资金按时间先后依次转移，并在时间窗口内回到起始账户。常用于虚构交易、掩盖来源；朋友间互相还款也会呈现同样形态。选择任意顺序时，也会找出先付后收的环，但那未必是同一笔资金。',
  },
  limits: {
    en: 'Friends who pay one another back, savings clubs and firms of one owner make circles too. Amounts may differ by a bound, so that it need not be the same money; in any order it need not be at all.',
    zh: '朋友互还、互助会以及同一老板的企业也会形成资金环。相邻金额允许一定差异，未必是同一笔资金；选择任意顺序时更是如此。',
  },
  source:
    'Altman et al., NeurIPS 2023 (the pattern); Kumar and Calders, PVLDB 11 (2018), 1441 (time-respecting cycles)',
  parameters: [
    moneyLinks,
    windowHours(96),
    {
      name: 'order',
      words: { en: 'Order of the steps', zh: '各步顺序' },
      kind: 'choice',
      choices: ['in-time', 'any'],
      usual: 'in-time',
    },
    {
      name: 'steps',
      words: { en: 'At most so many steps', zh: '最多步数' },
      kind: 'number',
      min: 2,
      max: 50,
      isWhole: true,
      usual: 12,
    },
    {
      name: 'least',
      words: { en: 'At least so many steps', zh: '最少步数' },
      kind: 'number',
      min: 2,
      max: 50,
      isWhole: true,
      usual: 3,
    },
    {
      name: 'alike',
      words: { en: 'Each amount at least this share of the one beside it', zh: '相邻两笔金额之比至少' },
      kind: 'number',
      min: 0,
      max: 1,
      isWhole: false,
      usual: 0.7,
    },
  ],
  run: (facts, chosen, onShare) => {
    const transfers = transfersIn(facts, chosen);
    const search = new Search(transfers, facts.entities.length, {
      windowMs: Number(chosen['hours']) * hourMs,
      mostSteps: Number(chosen['steps']),
      alike: Number(chosen['alike']),
      isInTime: chosen['order'] !== 'any',
    });
    const isIn = new Uint8Array(transfers.count);
    const findings: Finding[] = [];
    for (let first = 0; first < transfers.count; first += 1) {
      if (first % 256 === 0) onShare(first / transfers.count);
      // One circle is found from its first step, not again from each.
      const way = isIn[first] === 1 ? null : search.from(first);
      if (way === null || way.length < Number(chosen['least'])) continue;
      for (const one of way) isIn[one] = 1;
      findings.push(findingOf(transfers, way));
    }
    findings.sort((a, b) => b.score - a.score || a.first - b.first);
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'steps', words: { en: 'Steps', zh: '步数' } },
        { name: 'hours', words: { en: 'Hours', zh: '小时' } },
        { name: 'returned', words: { en: 'Last amount of the first', zh: '末笔占首笔' } },
        { name: 'in-time', words: { en: 'Steps in order of time', zh: '按时间先后的步数' } },
      ],
      summary: leftOut(transfers),
    };
  },
};

/** Scored by how many steps there are: the longer the circle, the less it is chance. */
function findingOf(transfers: Transfers, way: readonly number[]): Finding {
  const { from, at, amount, currency, link } = transfers;
  const [first, back] = [way[0] as number, way.at(-1) as number];
  // In any order the one that returns need not be the last.
  const last = Math.max(...way);
  const isOneCurrency = currency[first] === currency[back];
  return {
    members: way.map((one) => from[one] as number),
    links: way.map((one) => link[one] as number),
    first: at[first] as number,
    last: at[last] as number,
    sums: sumsOf(transfers, way),
    score: way.length,
    values: [
      way.length,
      ((at[last] as number) - (at[first] as number)) / hourMs,
      isOneCurrency ? (amount[back] as number) / (amount[first] as number) : NaN,
      way.filter((one, nth) => nth === 0 || one > (way[nth - 1] as number)).length,
    ],
  };
}

/** For one first transfer after another: the way on which its money could be back soonest; in any order the one of fewest steps. */
class Search {
  private readonly out;
  /** The transfer before each on the way; −1 for none yet. */
  private readonly before: Int32Array;
  private readonly steps: Uint32Array;
  private touched: number[] = [];
  private due: Heap<number>;

  constructor(
    private readonly transfers: Transfers,
    entities: number,
    private readonly limits: Limits,
  ) {
    this.out = grouped(transfers.from, entities);
    this.before = new Int32Array(transfers.count).fill(-1);
    this.steps = new Uint32Array(transfers.count);
    this.due = this.nothingDue();
  }

  /** Transfers from the first to the one that returns, in order; null when none does in time. */
  from(first: number): readonly number[] | null {
    const { from, to, at } = this.transfers;
    const home = from[first] as number;
    const latest = (at[first] as number) + this.limits.windowMs;
    this.steps[first] = 1;
    this.follow(first, first, latest);
    let way: readonly number[] | null = null;
    for (let one = this.due.pop(); one !== undefined && way === null; one = this.due.pop()) {
      if (to[one] === home) way = this.wayTo(one, first);
      else if ((this.steps[one] as number) < this.limits.mostSteps) this.follow(one, first, latest);
    }
    for (const one of this.touched) this.before[one] = -1;
    this.touched = [];
    this.due = this.nothingDue();
    return way;
  }

  private nothingDue(): Heap<number> {
    const { steps } = this;
    if (this.limits.isInTime) return new Heap<number>(rising);
    return new Heap<number>((a, b) => (steps[a] as number) - (steps[b] as number) || a - b);
  }

  /** What leaves the end of this transfer afterwards (in any order: after the first), with about as much, is due. */
  private follow(transfer: number, first: number, latest: number): void {
    const { to, at } = this.transfers;
    const { start, order } = this.out;
    const there = to[transfer] as number;
    for (let nth = start[there] as number; nth < (start[there + 1] as number); nth += 1) {
      const next = order[nth] as number;
      if (next <= (this.limits.isInTime ? transfer : first) || this.before[next] !== -1) continue;
      if ((at[next] as number) > latest) return;
      if (!isAlike(this.transfers, transfer, next, this.limits.alike)) continue;
      this.before[next] = transfer;
      this.steps[next] = (this.steps[transfer] as number) + 1;
      this.touched.push(next);
      this.due.push(next);
    }
  }

  /** Without the detours that lead back to an account that was passed already; null when what is left does not fit. */
  private wayTo(back: number, first: number): readonly number[] | null {
    const { from, to } = this.transfers;
    const way: number[] = [];
    for (let one = back; one !== first; one = this.before[one] as number) way.push(one);
    way.push(first);
    const straight: number[] = [];
    for (const one of way.reverse()) {
      const seen = straight.findIndex((earlier) => from[earlier] === from[one]);
      if (seen !== -1) straight.length = seen;
      straight.push(one);
    }
    const fits = straight.every((one, nth) => {
      const next = straight[nth + 1];
      return next === undefined || (to[one] === from[next] && isAlike(this.transfers, one, next, this.limits.alike));
    });
    return fits && straight[0] === first ? straight : null;
  }
}

const rising = (a: number, b: number): number => a - b;

interface Limits {
  readonly windowMs: number;
  readonly mostSteps: number;
  /** The smaller of two amounts in one currency that follow one another is at least this share of the larger. */
  readonly alike: number;
  /** Each step after the one before; else only all of them after the first. */
  readonly isInTime: boolean;
}

/** Amounts in different currencies cannot be compared, and pass. */
function isAlike({ amount, currency }: Transfers, one: number, next: number, alike: number): boolean {
  if (currency[one] !== currency[next]) return true;
  const [a, b] = [amount[one] as number, amount[next] as number];
  return Math.min(a, b) >= alike * Math.max(a, b);
}
