// What lies in an account, and which of it leaves: the two ways in which a trace can be split.

/** Money that moved together: so many units, of which so many are traced. */
export interface Lot {
  readonly units: number;
  readonly traced: number;
}

export interface Pool {
  put(lots: readonly Lot[]): void;
  /** Takes so many units out, in the order in which they lay. Never more than are there. */
  take(units: number): readonly Lot[];
}

/** What is there is mixed: each unit that leaves is traced in the proportion of the whole balance, to the nearest unit. */
export class MixedPool implements Pool {
  private traced = 0;

  constructor(private units: number) {}

  put(lots: readonly Lot[]): void {
    for (const { units, traced } of lots) {
      this.units += units;
      this.traced += traced;
    }
  }

  take(units: number): readonly Lot[] {
    const share = this.units === 0 ? 0 : Math.round(this.traced * (units / this.units));
    // Rounding may not take traced money that is not there, nor leave more than there is.
    const traced = Math.max(units - (this.units - this.traced), Math.min(share, this.traced, units), 0);
    this.units -= units;
    this.traced -= traced;
    return [{ units, traced }];
  }
}

/** First in, first out: what has lain longest leaves first. */
export class QueuePool implements Pool {
  private readonly lots: Lot[] = [];
  private first = 0;

  constructor(opening: number) {
    if (opening > 0) this.lots.push({ units: opening, traced: 0 });
  }

  put(lots: readonly Lot[]): void {
    this.lots.push(...lots);
  }

  take(units: number): readonly Lot[] {
    const taken: Lot[] = [];
    for (let left = units; left > 0;) {
      const lot = this.lots[this.first];
      if (lot === undefined) break;
      const part = Math.min(left, lot.units);
      const isTraced = lot.traced > 0;
      append(taken, part, isTraced);
      left -= part;
      if (part === lot.units) this.first += 1;
      else this.lots[this.first] = { units: lot.units - part, traced: isTraced ? lot.units - part : 0 };
    }
    return taken;
  }
}

/** Neighbours of one kind become one lot, so that lots do not multiply on the way. */
function append(lots: Lot[], units: number, isTraced: boolean): void {
  const last = lots.at(-1);
  if (last !== undefined && last.traced > 0 === isTraced) {
    const all = last.units + units;
    lots[lots.length - 1] = { units: all, traced: isTraced ? all : 0 };
  } else lots.push({ units, traced: isTraced ? units : 0 });
}
