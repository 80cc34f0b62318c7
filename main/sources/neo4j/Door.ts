// The way into the connection pool: one at a time, and no more inside than there are connections. Who goes through may
// have to sign in; when the password is refused, those behind must not try it too.

export interface Ticket {
  /** Past the door: the next may come. */
  begun(): void;
  /** Gone again; also when it never began. */
  left(): void;
}

export class Door {
  private readonly queue: ((ticket: Ticket) => void)[] = [];
  private isTaken = false;
  private inside = 0;

  constructor(private readonly places: number) {}

  /** Resolves when it is one's turn; every ticket must be given back by `left`. */
  enter(): Promise<Ticket> {
    return new Promise((resolve) => {
      this.queue.push(resolve);
      this.admit();
    });
  }

  private admit(): void {
    if (this.isTaken || this.inside >= this.places) return;
    const next = this.queue.shift();
    if (next === undefined) return;
    this.isTaken = true;
    this.inside += 1;
    next(this.ticket());
  }

  private ticket(): Ticket {
    let place: 'door' | 'inside' | 'gone' = 'door';
    const begun = () => {
      if (place !== 'door') return;
      place = 'inside';
      this.isTaken = false;
      this.admit();
    };
    const left = () => {
      begun();
      if (place === 'gone') return;
      place = 'gone';
      this.inside -= 1;
      this.admit();
    };
    return { begun, left };
  }
}
