// The captions that the picture shows, by what the canvas says of them.
import type { Explorer } from './explorer';

export interface Written {
  readonly id: string;
  /** Left, top, right, bottom; canvas pixels. */
  readonly box: readonly [number, number, number, number];
}

/** Of the entities in view, nearest the middle first. */
export async function captionsShown(explorer: Explorer): Promise<readonly Written[]> {
  await explorer.rest();
  return explorer.page.locator('.chart-outline li[data-written]').evaluateAll((items) =>
    items.map((item) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = (item.getAttribute('data-written') ?? '')
        .split(' ')
        .map(Number);
      return { id: item.getAttribute('data-id') ?? '', box: [left, top, right, bottom] as const };
    }),
  );
}

/** Pairs of captions that lie over one another. */
export function overlapping(written: readonly Written[]): readonly string[] {
  return written.flatMap((one, nth) =>
    written.slice(nth + 1).flatMap((other) => (isOver(one.box, other.box) ? [`${one.id} ${other.id}`] : [])),
  );
}

function isOver(a: Written['box'], b: Written['box']): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
