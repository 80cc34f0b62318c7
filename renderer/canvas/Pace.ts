// How many lines a passing frame shows: as many as are painted within its time on this machine, learnt from frame to frame.
import { detailedFrom } from './marks';

const lines = { least: 1500, most: 12_000 } as const;
/** What a passing frame may spend on its pixels. */
const wantedMs = 12;

/** So many lines take more than a frame or two to paint in full from afar. */
const heavyFrom = 8000;

/** Whether a picture is better shown roughly first, and in full when it rests. */
export function isHeavy(lineCount: number, zoom: number): boolean {
  return zoom < detailedFrom && lineCount > heavyFrom;
}

export class Pace {
  private now: number = lines.most;

  /** Of more lines than so many, a passing frame shows a share that stands for all. */
  get mostLines(): number {
    return this.now;
  }

  /** Little by little, because a single frame may have been held up by something else. */
  learn(ms: number): void {
    const better = this.now * Math.min(1.1, Math.max(0.7, wantedMs / Math.max(0.1, ms)));
    this.now = Math.min(lines.most, Math.max(lines.least, better));
  }
}
