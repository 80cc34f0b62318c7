// Brings it all together: keeps scene, camera and marks, decides what to paint in each frame, and hands over to the
// close-up when the picture rests. Implements what actions may ask of the canvas.
import type { EntityId } from '../../shared/ids';
import type { Viewport } from '../../shared/snapshot';
import { palettes, type AppearanceOptions } from '../chart/appearance';
import type { Chart } from '../chart/Chart';
import type { CanvasPort } from '../state/CanvasPort';
import { BulkPainter, type Picture } from './BulkPainter';
import { boundedZoom, boxBetween, panned, toCanvas, toChart, viewOf, zoomAbout, type Point, type Size } from './camera';
import { CloseUp, type Step } from './CloseUp';
import { fitCamera, wayIntoView } from './fitCamera';
import { listen } from './listen';
import { smallTextFrom, type Marks } from './marks';
import { legendRoom } from './legendRoom';
import { Motion } from './Motion';
import { isHeavy } from './Pace';
import { Preview } from './Preview';
import { readableIds } from './readable';
import { Scene, type Moves, type SceneBundle, type SceneEntity } from './Scene';
import type { StageParts } from './stageParts';

/** The picture rests when nothing has changed for so long: what passing frames left out is painted then. */
const restAfterMs = 140;
/** And after so much longer the close-up takes over; sooner, its work would meet the next gesture. */
const closeUpAfterMs = 260;
/** What a frame may spend on the close-up's slices. */
const sliceBudgetMs = 8;

export class Stage implements CanvasPort {
  readonly scene: Scene;
  camera: Viewport = { zoom: 1, x: 0, y: 0 };
  /** Canvas pixels; told by the gestures. */
  pointer: Point | null = null;
  size: Size = { width: 0, height: 0 };
  marks: Marks = { selection: new Set(), selectedBundle: null, presences: new Map(), shown: new Map() };
  private readonly painter: BulkPainter;
  private readonly closeUp: CloseUp;
  private readonly motion: Motion;
  private readonly previews: Preview;
  private dirty: 'no' | 'panned' | 'all' = 'all';
  private areTextsStale = true;
  private isFitWanted = true;
  /** The next frame is one of a zoom or a drag, and another may follow. */
  private isGesture = false;
  /** What is shown has changed: whoever did it waits to see it, roughly if need be. */
  private isChange = false;
  /** What is on the canvas was painted with the short cuts of a passing frame. */
  private hasPassed = false;
  private frame = 0;
  private fallback = 0;
  private restTimer = 0;
  private work: Generator<Step, void, void> | null = null;
  private waiting: (() => void)[] = [];
  private readonly endings: (() => void)[] = [];

  constructor(
    chart: Chart,
    private options: AppearanceOptions,
    private readonly parts: StageParts,
  ) {
    this.scene = new Scene(chart, options);
    this.motion = new Motion(this.scene);
    this.previews = new Preview(this.scene, chart);
    this.painter = new BulkPainter(parts.canvas, parts.hasGraphicsCard);
    this.closeUp = new CloseUp(parts.closeUp);
    this.endings.push(chart.subscribe((diff) => this.onDiff(() => this.scene.apply(diff))));
    const observer = new ResizeObserver(() => this.onResize());
    observer.observe(parts.root);
    this.endings.push(() => observer.disconnect());
    this.endings.push(listen(document.fonts, 'loadingdone', () => this.onSpritesLost()));
    this.endings.push(listen(parts.canvas, 'contextrestored', () => this.onRestored()));
    this.onResize();
  }

  destroy(): void {
    for (const end of this.endings) end();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.fallback);
    clearTimeout(this.restTimer);
    this.closeUp.destroy();
    for (const go of this.waiting) go();
  }

  private onSpritesLost(): void {
    this.painter.forgetSprites();
    this.repaint();
  }

  /** The graphics process failed: the canvas is back, empty, and so is whatever was drawn beside it. */
  private onRestored(): void {
    this.painter.resize(this.size, devicePixelRatio);
    this.closeUp.destroy();
    this.onSpritesLost();
  }

  restyle(options: AppearanceOptions): void {
    this.options = options;
    this.scene.restyle(options);
    this.repaint(true);
  }

  mark(marks: Omit<Marks, 'shown'>): void {
    this.marks = { ...marks, shown: this.marks.shown };
    this.repaint(true);
  }

  /** Everything is to be painted anew, texts chosen afresh. */
  private repaint(isChange = false): void {
    this.isChange = isChange;
    this.dirty = 'all';
    this.areTextsStale = true;
    this.schedule();
  }

  private onDiff(apply: () => Moves): void {
    if (this.scene.entities.size === 0) this.isFitWanted = true;
    this.motion.arrive();
    const moves = this.previews.end(apply());
    if (moves.size > 0) this.motion.glide(moves);
    this.repaint(true);
  }

  // -- what gestures ask for ------------------------------------------------------------------------------------

  entityAt(pixel: Point): SceneEntity | null {
    return this.scene.entityAt(toChart(this.camera, this.size, pixel), 3 / this.camera.zoom);
  }

  /** The entity whose badge of hidden neighbours is there. */
  badgeAt(pixel: Point): SceneEntity | null {
    if (this.camera.zoom < smallTextFrom) return null;
    return this.scene.badgeAt(toChart(this.camera, this.size, pixel));
  }

  bundleAt(pixel: Point): SceneBundle | null {
    return this.scene.bundleAt(toChart(this.camera, this.size, pixel), 5 / this.camera.zoom);
  }

  /** Ids of the entities whose centres lie between two corners, canvas pixels. */
  entitiesBetween(a: Point, b: Point): EntityId[] {
    const [from, to] = [toChart(this.camera, this.size, a), toChart(this.camera, this.size, b)];
    return this.scene.centredIn(boxBetween(from, to)).map(({ id }) => id);
  }

  /** Moves entities under the user's hand; the chart learns of it at the end of the drag. */
  drag(moves: Moves): void {
    this.motion.arrive();
    this.scene.move(moves);
    this.isGesture = true;
    this.dirty = 'all';
    this.schedule();
  }

  zoomAt(pixel: Point, factor: number): void {
    this.isGesture = true;
    this.lookFrom(zoomAbout(this.target, this.size, pixel, factor));
  }

  /** Pans just so far that the entity is in view. */
  reveal(it: SceneEntity): void {
    const [dx, dy] = wayIntoView(toCanvas(this.target, this.size, it), this.size, 60);
    if (dx !== 0 || dy !== 0) this.panBy(dx, dy);
  }

  /** The visible entities in view, in the chart's order. */
  inView(): SceneEntity[] {
    return this.scene.centredIn(viewOf(this.camera, this.size));
  }

  canvasPositionOf(it: Point): Point {
    return toCanvas(this.camera, this.size, it);
  }

  // -- CanvasPort -----------------------------------------------------------------------------------------------

  fit(ids: readonly EntityId[] | null, isAnew = false): void {
    if (this.size.width === 0 || isAnew) {
      this.motion.stopTravelling();
      this.isFitWanted = true;
      this.schedule();
      return;
    }
    const wanted = ids === null ? [...this.scene.entities.values()] : ids.flatMap((id) => this.scene.nodeFor(id) ?? []);
    const to = fitCamera(wanted, this.motion.places, this.size, this.corner());
    if (to === null) return;
    // Of a chart of which nothing has been seen yet there is no way to travel.
    const isFirst = this.isFitWanted;
    this.isFitWanted = false;
    if (!isFirst && this.motion.travel(this.camera, to)) this.schedule();
    else this.lookFrom(to);
  }

  zoomBy(factor: number): void {
    this.zoomAt({ x: this.size.width / 2, y: this.size.height / 2 }, factor);
  }

  panBy(dx: number, dy: number): void {
    this.lookFrom(panned(this.target, dx, dy));
  }

  viewport(): Viewport {
    return this.target;
  }

  setViewport(viewport: Viewport): void {
    this.isFitWanted = false;
    this.lookFrom({ ...viewport, zoom: boundedZoom(viewport.zoom) });
    this.repaint(this.isChange);
  }

  pagePositionOf(id: EntityId): Point | null {
    const it = this.scene.entities.get(id);
    if (it === undefined) return null;
    const { left, top } = this.parts.root.getBoundingClientRect();
    const { x, y } = this.canvasPositionOf(it);
    return { x: x + left, y: y + top };
  }

  private readonly corner = () => legendRoom(this.parts.root);
  readonly pointed = (): Point | null => this.pointer && toChart(this.camera, this.size, this.pointer);

  preview(places: Moves | null): void {
    this.motion.arrive();
    if (places === null) {
      const before = this.previews.drop();
      if (before !== null) this.setViewport(before);
      return;
    }
    this.previews.show(places, this.target);
    this.isGesture = true;
    this.lookFrom(fitCamera([...this.scene.entities.values()], places, this.size, this.corner()) ?? this.camera);
    this.repaint();
  }

  whenDrawn(): Promise<void> {
    return this.isDrawn ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  // -- frames ---------------------------------------------------------------------------------------------------

  /** Where the camera is going to be. */
  private get target(): Viewport {
    return this.motion.destination ?? this.camera;
  }

  /** The canvas shows the chart as it is, in full. */
  private get isDrawn(): boolean {
    return this.dirty === 'no' && !this.motion.isGoingOn && !this.hasPassed && !this.areTextsStale;
  }

  private lookFrom(camera: Viewport): void {
    this.motion.stopTravelling();
    const isPan = camera.zoom === this.camera.zoom && this.dirty !== 'all';
    this.camera = camera;
    this.areTextsStale = true;
    this.dirty = isPan ? 'panned' : 'all';
    this.schedule();
  }

  private onResize(): void {
    // At once: a resized canvas is black until painted.
    if (this.takeSize()) this.onFrame();
  }

  /** False when it is as large as it was. */
  private takeSize(): boolean {
    const { clientWidth: width, clientHeight: height } = this.parts.root;
    if (width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return false;
    this.size = { width, height };
    this.painter.resize(this.size, devicePixelRatio);
    [this.dirty, this.areTextsStale] = ['all', true];
    return true;
  }

  private schedule(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => this.onFrame());
    // A window that is not shown gets no animation frames, and still must come to rest.
    this.fallback = window.setTimeout(() => this.onFrame(), 300);
  }

  private onFrame(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.fallback);
    this.frame = 0;
    // Now, because what changes with the chart around it would have it painted a second time in this frame.
    if (this.isChange) this.takeSize();
    if (this.size.width === 0) return;
    this.step();
    if (this.dirty !== 'no') this.paint();
    else if (this.work !== null) this.continueWork();
    if (this.motion.isGoingOn || this.work !== null) this.schedule();
  }

  /** One step of what is under way: entities gliding to new places, the camera travelling. */
  private step(): void {
    if (this.isFitWanted && this.scene.entities.size > 0) {
      this.isFitWanted = false;
      this.camera =
        fitCamera([...this.scene.entities.values()], this.motion.places, this.size, this.corner()) ?? this.camera;
      this.dirty = 'all';
    }
    if (!this.motion.isGoingOn) return;
    this.camera = this.motion.step() ?? this.camera;
    this.areTextsStale = true;
    this.dirty = 'all';
  }

  private get picture(): Picture {
    const { scene, camera, marks } = this;
    return { scene, camera, marks, palette: palettes[this.options.theme], isPassing: false, cover: this.parts.cover };
  }

  private paint(): void {
    this.closeUp.hide();
    this.work = null;
    const isRoughFirst = this.isChange && isHeavy(this.scene.bundles.size, this.camera.zoom);
    const isPassing = this.isGesture || this.motion.isGoingOn || isRoughFirst;
    const isPan = this.dirty === 'panned';
    if (this.areTextsStale && !isPassing && !isPan) this.chooseTexts();
    if (isPan) this.painter.pan(this.picture);
    else {
      this.painter.paint({ ...this.picture, isPassing });
      this.hasPassed = isPassing;
    }
    this.isGesture = false;
    this.isChange = false;
    this.dirty = 'no';
    this.painted();
    clearTimeout(this.restTimer);
    this.restTimer = window.setTimeout(() => this.onRest(), restAfterMs);
  }

  private painted(): void {
    this.parts.onPaint(this.isDrawn);
    if (!this.isDrawn) return;
    for (const go of this.waiting) go();
    this.waiting = [];
  }

  private chooseTexts(): boolean {
    const reserved = this.parts.reserved(this.camera.zoom);
    const shown = readableIds(this.scene, this.camera, this.size, this.marks.selection, reserved);
    this.areTextsStale = false;
    const before = this.marks.shown;
    const isSame = shown.size === before.size && [...shown].every(([id, text]) => before.get(id) === text);
    if (!isSame) this.marks = { ...this.marks, shown };
    return !isSame;
  }

  private onRest(): void {
    if (this.motion.isGoingOn || this.dirty !== 'no') return;
    const isNew = this.areTextsStale && this.chooseTexts();
    // In full again after the short cuts of passing frames.
    if (isNew || this.hasPassed) this.painter.paint(this.picture);
    this.hasPassed = false;
    this.painted();
    this.restTimer = window.setTimeout(() => {
      this.work = this.closeUp.take({ ...this.picture, size: this.size });
      this.schedule();
    }, closeUpAfterMs);
  }

  private continueWork(): void {
    const until = performance.now() + sliceBudgetMs;
    while (this.work !== null && performance.now() < until) {
      const { done, value } = this.work.next();
      if (done === true) this.work = null;
      else if (value === 'wait') return;
    }
  }
}
