// Finds quickly whether a box is free: a grid of cells that remember what lies in them.
import { overlap, type Box } from '../chart/boxes';

const cellSize = 64;

export class BoxIndex {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const known = this.cells.get(cell);
      if (known === undefined) this.cells.set(cell, [box]);
      else known.push(box);
    }
  }

  isFree(box: Box): boolean {
    return cellsOf(box).every((cell) => this.cells.get(cell)?.some((other) => overlap(box, other)) !== true);
  }
}

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const cells: number[] = [];
  for (let x = Math.floor(left / cellSize); x <= Math.floor(right / cellSize); x += 1) {
    // One number for a column and a row, as long as the chart is less than a hundred million units high.
    for (let y = Math.floor(top / cellSize); y <= Math.floor(bottom / cellSize); y += 1) cells.push(x * 2 ** 21 + y);
  }
  return cells;
}
