// The course of a short animation: slow, fast, slow; over at once for those who asked for reduced motion.

const prefersStillness = '(prefers-reduced-motion: reduce)';

export class Tween {
  readonly isInstant = matchMedia(prefersStillness).matches;
  private start: number | null = null;

  constructor(private readonly durationMs: number) {}

  /** 0 at the first asking, 1 when over. */
  share(): number {
    if (this.isInstant) return 1;
    this.start ??= performance.now();
    const time = Math.min(1, (performance.now() - this.start) / this.durationMs);
    return time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2;
  }
}
