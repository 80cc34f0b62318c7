// What a stage is put up in.
import type { Paper } from './BulkPainter';
import type { Box } from './camera';

export interface StageParts {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** False where everything is drawn by the processor. */
  readonly hasGraphicsCard: boolean;
  readonly closeUp: HTMLElement;
  /** Boxes in chart units at that zoom that captions keep clear of. */
  readonly reserved: (zoom: number) => readonly Box[];
  /** Paints what lies over entities and links. */
  readonly cover: (paper: Paper) => void;
  /** After every painted frame; drawn means that it shows the chart as it is, in full. */
  readonly onPaint: (isDrawn: boolean) => void;
}
