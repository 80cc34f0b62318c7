// The one source that a window has open. Opening another closes the former only after the new one has opened, so
// that a wrong password or a damaged file costs nothing.
import { AppError } from '../../shared/errors';
import type { Call, GraphSource } from '../sources/GraphSource';

/** What the desk must know of an opened source; the rest is the caller's. */
export interface Opened {
  readonly source: GraphSource;
}

export class SourceDesk {
  private source: GraphSource | null = null;
  private opening: AbortController | null = null;

  /** Opens by calling `open`; a newer opening aborts one that is still under way, which rejects with CANCELLED. */
  async open<T extends Opened>(open: (call: Call) => Promise<T>, call: Call): Promise<T> {
    this.opening?.abort();
    const mine = new AbortController();
    this.opening = mine;
    try {
      const opened = await open({ ...call, signal: AbortSignal.any([call.signal, mine.signal]) });
      if (mine.signal.aborted || call.signal.aborted) {
        await opened.source.close();
        throw new AppError('CANCELLED');
      }
      const former = this.source;
      this.source = opened.source;
      await former?.close();
      return opened;
    } finally {
      if (this.opening === mine) this.opening = null;
    }
  }

  /** The open source; NO_SOURCE when there is none. */
  current(): GraphSource {
    if (this.source === null) throw new AppError('NO_SOURCE');
    return this.source;
  }

  /** Closing without a source, or twice, is harmless. */
  async close(): Promise<void> {
    this.opening?.abort();
    const former = this.source;
    this.source = null;
    await former?.close();
  }
}
