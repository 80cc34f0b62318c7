// What a frame may leave out to be in time: how many lines a passing frame shows, learnt from frame to frame on this
// machine, and when pixels are painted without details.
import { detailedFrom } from './marks';

const lines = { least: 1500, most: 12_000 } as const;
/** What a passing frame may spend on its pixels. */
const wantedMs = 12;

/** With so many lines, drawing what is in view with its details takes more than a frame. */
const crowdFrom = 4000;

/** Whether a frame is painted without details; a passing one of a large chart does without them a little longer. */
export function isFromAfar(lineCount: number, zoom: number, isPassing: boolean): boolean {
  return zoom < detailedFrom || (isPassing && zoom < 2 * detailedFrom && lineCount > crowdFrom);
}

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
