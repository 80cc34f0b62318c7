// How often a page that failed may come back by itself: a fault that comes back with it must not go round for ever.

const withinMs = 60_000;
/** The failure within that time that is not answered by starting again. */
const lastFailure = 3;

export class Revivals {
  private failuresMs: readonly number[] = [];

  /** To be asked at every failure; false once there have been too many of late. */
  mayCome(nowMs: number): boolean {
    this.failuresMs = [...this.failuresMs.filter((atMs) => nowMs - atMs < withinMs), nowMs];
    return this.failuresMs.length < lastFailure;
  }

  /** The analyst wants it again all the same. */
  forgive(): void {
    this.failuresMs = [];
  }
}
