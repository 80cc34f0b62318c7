// A picture as it travels into print: SVG text from `writeSvg` with the extent that it says of itself.

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ViewBox extends Size {
  readonly left: number;
  readonly top: number;
}

/** The view box in the SVG's first element; all zero when there is none. */
export function viewBoxOf(svg: string): ViewBox {
  const head = svg.slice(0, svg.indexOf('>') + 1);
  const numbers = /viewBox="([-\d. ]+)"/.exec(head)?.[1]?.split(' ').map(Number) ?? [];
  const [left = 0, top = 0, width = 0, height = 0] = numbers;
  return { left, top, width, height };
}
