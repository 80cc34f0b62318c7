// What a stage is put up in.
import type { Box } from './camera';

export interface StageParts {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly closeUp: HTMLElement;
  /** Boxes in chart units at that zoom that captions keep clear of. */
  readonly reserved: (zoom: number) => readonly Box[];
  /** After every painted frame; drawn means that it shows the chart as it is, in full. */
  readonly onPaint: (isDrawn: boolean) => void;
}
