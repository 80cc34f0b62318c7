// How far whatever reads a file of somebody else's making may go. Beyond it the reading is killed, whatever it is at: a parser
// that runs away answers no request to stop. The window and everything else live on.

export interface Limits {
  /** JavaScript's memory of one thread, in MiB. */
  readonly memoryMb: number;
  /** All memory of the process, in MiB, where the reading has one of its own. */
  readonly processMb: number;
  /** Milliseconds without a sign of life. */
  readonly stillMs: number;
}

export interface WorkLimits extends Limits {
  /** To name when it is stopped. */
  readonly fileName: string;
}

/** Looking reads the beginning of a file only, and gives no sign before it is done. */
export const lookLimits: Limits = { memoryMb: 512, processMb: 1024, stillMs: 30_000 };

/** A large import lives long, and gives no sign while SQLite sorts an index of ten million links. */
export const importLimits: Limits = { memoryMb: 2048, processMb: 4096, stillMs: 300_000 };

/** Says when a counter has stood still for so long. */
export class StillWatch {
  private readonly timer;
  private last = 0;
  private movedAt = performance.now();

  constructor(beats: Int32Array, stillMs: number, onStill: () => void) {
    const look = (): void => {
      const now = Atomics.load(beats, 0);
      if (now !== this.last) this.movedAt = performance.now();
      this.last = now;
      if (performance.now() - this.movedAt < stillMs) return;
      this.end();
      onStill();
    };
    this.timer = setInterval(look, Math.min(1000, stillMs / 4));
    this.timer.unref();
  }

  end(): void {
    clearInterval(this.timer);
  }
}
