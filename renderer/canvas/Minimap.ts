// The overview at the lower right: the whole chart as dots, the view as a frame that is dragged, clicked or moved with the
// arrow keys. Its dots are painted from typed arrays when the chart has come to rest; a frame of a pan only moves the frame.
import { viewOf, type Box, type Point } from './camera';
import { pixelOf } from './FarField';
import { boxAround, chartPointAt, isWithin, minimapPlace, viewFrame, type MinimapPlace } from './minimapPlace';
import type { Stage } from './Stage';

/** After the last change of what is drawn: dots are painted when the picture itself is done. */
const restMs = 250;
/** Of the view's width or height, with one arrow key. */
const stepShare = 0.25;
/** The chart is to be so many times as high as the overview. */
const leastHeights = 3;

interface Parts {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly frame: HTMLElement;
  /** Takes the focus when the overview goes away with it. */
  readonly chart: HTMLElement;
}

interface Dots {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly colour: Uint32Array;
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

export class Minimap {
  private shown: { readonly box: Box; readonly place: MinimapPlace } | null = null;
  /** Of the scene, when its dots were painted or are about to be. */
  private painted = '';
  private timer = 0;
  private isOpen = true;
  private isDragging = false;
  private readonly abort = new AbortController();

  constructor(
    private readonly parts: Parts,
    private readonly stage: Stage,
  ) {
    const { signal } = this.abort;
    const { root } = parts;
    root.addEventListener('pointerdown', (event) => this.onDown(event), { signal });
    root.addEventListener('pointermove', (event) => this.isDragging && this.goTo(event), { signal });
    for (const kind of ['pointerup', 'pointercancel'] as const) {
      root.addEventListener(kind, () => (this.isDragging = false), { signal });
    }
    root.addEventListener('keydown', (event) => this.onKey(event), { signal });
  }

  destroy(): void {
    this.abort.abort();
    clearTimeout(this.timer);
  }

  open(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.place();
  }

  /** Keeps the frame around the view, and the dots in step with the chart. */
  place(): void {
    const { camera, size, scene } = this.stage;
    const now = `${scene.revision} ${scene.makeup}`;
    if (now !== this.painted) {
      this.painted = now;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => requestIdleCallback(() => this.paint(), { timeout: restMs }), restMs);
    }
    const view = viewOf(camera, size);
    const { shown } = this;
    // In a low chart it would lie over most of what there is to see.
    const hasRoom = shown !== null && size.height >= leastHeights * shown.place.size.height;
    const isNeeded = this.isOpen && hasRoom && scene.entities.size > 0 && !isWithin(shown.box, view);
    this.hide(!isNeeded);
    if (!isNeeded) return;
    const { minX, minY, maxX, maxY } = viewFrame(shown.place, view);
    const { style } = this.parts.frame;
    style.transform = `translate(${minX}px, ${minY}px)`;
    style.width = `${maxX - minX}px`;
    style.height = `${maxY - minY}px`;
  }

  private hide(isHidden: boolean): void {
    const { root, chart } = this.parts;
    if (root.hidden === isHidden) return;
    if (isHidden && document.activeElement === root) chart.focus({ preventScroll: true });
    root.hidden = isHidden;
  }

  private paint(): void {
    if (this.abort.signal.aborted) return;
    const dots = this.dotsNow();
    const box = boxAround(dots.x, dots.y);
    this.shown = box === null ? null : { box, place: minimapPlace(box) };
    if (this.shown !== null) this.put(dots, this.shown.place);
    this.place();
  }

  private dotsNow(): Dots {
    const entities = [...this.stage.scene.entities.values()];
    return {
      x: Float64Array.from(entities, ({ x }) => x),
      y: Float64Array.from(entities, ({ y }) => y),
      colour: Uint32Array.from(entities, ({ look }) => pixelOf(look.fill)),
    };
  }

  /** Straight into the pixels of an image: larger dots while there are few. */
  private put({ x, y, colour }: Dots, { scale, left, top, size }: MinimapPlace): void {
    const { canvas, root } = this.parts;
    const context = canvas.getContext('2d');
    const [width, height] = [Math.round(size.width * devicePixelRatio), Math.round(size.height * devicePixelRatio)];
    canvas.width = width;
    canvas.height = height;
    root.style.width = `${size.width}px`;
    root.style.height = `${size.height}px`;
    const image = new ImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    const side = Math.max(1, Math.round((x.length > 1000 ? 1 : x.length > 200 ? 2 : 3) * devicePixelRatio));
    for (let at = 0; at < x.length; at += 1) {
      const column = Math.round((left + (x[at] ?? 0) * scale) * devicePixelRatio - side / 2);
      const row = Math.round((top + (y[at] ?? 0) * scale) * devicePixelRatio - side / 2);
      for (let line = row; line < row + side; line += 1) {
        pixels.fill(colour[at] ?? 0, line * width + column, line * width + column + side);
      }
    }
    context?.putImageData(image, 0, 0);
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.parts.root.setPointerCapture(event.pointerId);
    this.isDragging = true;
    this.goTo(event);
  }

  /** Brings what is under the pointer to the middle of the view. */
  private goTo({ clientX, clientY }: PointerEvent): void {
    if (this.shown === null) return;
    const { left, top } = this.parts.canvas.getBoundingClientRect();
    const to = chartPointAt(this.shown.place, { x: clientX - left, y: clientY - top });
    const { x, y, zoom } = this.stage.viewport();
    this.stage.panBy((x - to.x) * zoom, (y - to.y) * zoom);
  }

  private onKey(event: KeyboardEvent): void {
    const direction = directions[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { width, height } = this.stage.size;
    this.stage.panBy(direction.x * stepShare * width, direction.y * stepShare * height);
  }
}
