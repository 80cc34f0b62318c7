// Watches running questions: ends each at its deadline or at a cancel, and asks for a sign of life when the network has
// been silent. A slow answer and a dead line look the same from here; a knock on the server's door tells them apart.
import { setMaxListeners } from 'node:events';
import { AppError } from '../../../shared/errors';
import type { Call } from '../GraphSource';

/** One question under watch. */
export interface Watch {
  /** Set once, by whatever ended it from outside. */
  readonly stoppedBy: AppError | null;
  /** Waits for its turn; silence means nothing. */
  waits(): void;
  /** Has asked for a connection. */
  asks(): void;
  /** The server has answered: that it began, or with a row. */
  hears(): void;
}

export interface Terms {
  readonly call: Call;
  readonly deadlineMs: number;
  /** What a passed deadline is called. */
  readonly late: () => AppError;
}

/** How long nothing may come before the server is asked, how long it may take to answer, and how often we look. */
const silenceMs = 3000;
const answerMs = 5000;
const lookMs = 500;

interface Watched {
  phase: 'waiting' | 'asking' | 'heard';
  heardAt: number;
  stop(error: AppError): void;
}

/** The reason of a stop that says: the server lives, but this connection leads nowhere; try on another. */
export const deadEnd = new AppError('SOURCE_LOST');

export class Watchman {
  private readonly watched = new Set<Watched>();
  private pulse: NodeJS.Timeout | null = null;
  private isKnocking = false;

  constructor(
    /** True when the server answers within so many milliseconds. */
    private readonly knock: (ms: number) => Promise<boolean>,
    /** The connections in use lead nowhere. */
    private readonly onDead: () => void,
  ) {}

  /** Runs work until it ends, or rejects with what ended it; the work itself must look at `stoppedBy`. */
  async over<T>({ call, deadlineMs, late }: Terms, work: (watch: Watch) => Promise<T>): Promise<T> {
    if (call.signal.aborted) throw new AppError('CANCELLED');
    const { watch, entry, stopped } = makeWatch();
    const onAbort = () => entry.stop(new AppError('CANCELLED'));
    const timer = setTimeout(() => entry.stop(late()), deadlineMs);
    // One request may have a dozen questions running at once; each lets go of the signal when it ends.
    setMaxListeners(0, call.signal);
    call.signal.addEventListener('abort', onAbort, { once: true });
    this.add(entry);
    try {
      const working = work(watch);
      working.catch(() => undefined);
      return await Promise.race([working, stopped]);
    } catch (error) {
      throw watch.stoppedBy ?? error;
    } finally {
      clearTimeout(timer);
      call.signal.removeEventListener('abort', onAbort);
      // Whatever still runs of it must see that nobody waits any more.
      entry.stop(new AppError('CANCELLED'));
      this.remove(entry);
    }
  }

  stopAll(error: AppError): void {
    for (const one of this.watched) one.stop(error);
  }

  private add(entry: Watched): void {
    this.watched.add(entry);
    this.pulse ??= setInterval(() => void this.look(), lookMs);
  }

  private remove(entry: Watched): void {
    this.watched.delete(entry);
    if (this.watched.size > 0 || this.pulse === null) return;
    clearInterval(this.pulse);
    this.pulse = null;
  }

  private async look(): Promise<void> {
    if (this.isKnocking || this.silent().length === 0) return;
    this.isKnocking = true;
    const isAlive = await this.knock(answerMs);
    this.isKnocking = false;
    const silent = this.silent();
    if (isAlive) this.spare(silent);
    else if (silent.length > 0) {
      for (const one of this.watched)
        if (one.phase === 'waiting' || silent.includes(one)) one.stop(new AppError('SOURCE_LOST'));
      this.onDead();
    }
  }

  /** Those that run are slow; those that could not even begin have a connection that leads nowhere. */
  private spare(silent: readonly Watched[]): void {
    for (const one of silent) {
      one.heardAt = performance.now();
      if (one.phase === 'asking') one.stop(deadEnd);
    }
    if (silent.some(({ phase }) => phase === 'asking')) this.onDead();
  }

  private silent(): readonly Watched[] {
    const since = performance.now() - silenceMs;
    return [...this.watched].filter(({ phase, heardAt }) => phase !== 'waiting' && heardAt <= since);
  }
}

function makeWatch() {
  let stoppedBy: AppError | null = null;
  let reject: (error: AppError) => void = () => undefined;
  const stopped = new Promise<never>((_, fail) => {
    reject = fail;
  });
  stopped.catch(() => undefined);
  const entry: Watched = {
    phase: 'waiting',
    heardAt: 0,
    stop: (error) => {
      stoppedBy ??= error;
      reject(stoppedBy);
    },
  };
  const enter = (phase: Watched['phase']) => () => {
    entry.phase = phase;
    entry.heardAt = performance.now();
  };
  const watch: Watch = {
    get stoppedBy() {
      return stoppedBy;
    },
    waits: enter('waiting'),
    asks: enter('asking'),
    hears: enter('heard'),
  };
  return { watch, entry, stopped };
}
