// The frames of open groups as plain DOM over the picture: they cost the painters nothing, and their names and close
// controls are real buttons. A frame is dragged by its name; everything in it comes along.
import type { EntityId } from '../../shared/ids';
import type { Translator } from '../../shared/messages';
import { groupFrames, type GroupFrame } from '../chart/groupFrame';
import { nameOfGroup } from '../chart/groupLook';
import type { OpenGroup } from '../chart/shown';
import { toCanvas, type Box, type Point } from './camera';
import type { ChartGestures } from './ChartGestures';
import type { Stage } from './Stage';

type Handlers = Pick<ChartGestures, 'onSelect' | 'onMove' | 'onContextMenu'> & {
  readonly onClose: (id: EntityId) => void;
};

interface Drag {
  readonly start: Point;
  readonly origins: ReadonlyMap<EntityId, Point>;
  hasMoved: boolean;
}

interface Piece {
  readonly box: HTMLElement;
  readonly name: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  frame: GroupFrame;
}

const clickSlackPx = 4;
/** Narrower ones on the screen go without their head: it would cover what is in them. */
const leastForHeadPx = 70;
/** What a name and its close control take up at most, as a rule. */
const head = { width: 180, height: 24 } as const;

export class GroupFrames {
  private readonly pieces = new Map<EntityId, Piece>();
  private frames: readonly GroupFrame[] = [];
  private revision = -1;
  private drag: Drag | null = null;

  constructor(
    private readonly layer: HTMLElement,
    private readonly stage: Stage,
    private readonly handlers: () => Handlers,
    private readonly translator: () => Translator,
  ) {}

  /** Keeps the frames around what is in them. */
  place(): void {
    this.follow();
    const ids = new Set(this.frames.map(({ open }) => open.group.id));
    for (const [id, { box }] of this.pieces) {
      if (ids.has(id)) continue;
      box.remove();
      this.pieces.delete(id);
    }
    for (const frame of this.frames) this.placeOne(frame);
  }

  /** Room of the names on the frames at that zoom, in CSS pixels from the chart's 0,0. */
  headBoxes(zoom: number): readonly Box[] {
    this.follow();
    return this.frames.flatMap(({ box }) => {
      const [minX, minY, width] = [box.left * zoom, box.top * zoom, (box.right - box.left) * zoom];
      if (width < leastForHeadPx) return [];
      return [{ minX, minY, maxX: minX + Math.min(width, head.width), maxY: minY + head.height }];
    });
  }

  private follow(): void {
    const { scene } = this.stage;
    if (this.revision === scene.revision) return;
    this.revision = scene.revision;
    this.frames = groupFrames(scene.openGroups, (id) => {
      const it = scene.entities.get(id);
      return it && { place: { x: it.x, y: it.y, shape: it.look.shape, radius: it.look.radius }, look: it.look };
    });
  }

  private placeOne(frame: GroupFrame): void {
    const { camera, size, marks } = this.stage;
    const { group } = frame.open;
    const piece = this.pieces.get(group.id) ?? this.make(frame);
    piece.frame = frame;
    const from = toCanvas(camera, size, { x: frame.box.left, y: frame.box.top });
    const to = toCanvas(camera, size, { x: frame.box.right, y: frame.box.bottom });
    const { style } = piece.box;
    const isInView = to.x > 0 && to.y > 0 && from.x < size.width && from.y < size.height;
    piece.box.hidden = !isInView;
    if (!isInView) return;
    style.transform = `translate(${from.x}px, ${from.y}px)`;
    style.width = `${to.x - from.x}px`;
    style.height = `${to.y - from.y}px`;
    piece.box.classList.toggle('is-bare', to.x - from.x < leastForHeadPx);
    piece.box.classList.toggle('is-selected', marks.selection.has(group.id));
    this.word(piece);
  }

  private word({ frame, name, close }: Piece): void {
    const { t, language } = this.translator();
    const text = nameOfGroup(frame.open.group.name, language);
    const label = t('groups.frame.close', { name: text });
    if (name.textContent === text && close.title === label) return;
    name.textContent = text;
    name.setAttribute('aria-label', t('groups.frame.label', { name: text }));
    close.setAttribute('aria-label', label);
    close.title = label;
  }

  private make(frame: GroupFrame): Piece {
    const { id } = frame.open.group;
    const box = document.createElement('div');
    const head = document.createElement('div');
    const name = document.createElement('button');
    const close = document.createElement('button');
    box.className = 'group-frame';
    box.dataset['group'] = id;
    head.className = 'group-frame-head';
    name.className = 'group-frame-name';
    close.className = 'group-frame-close';
    for (const button of [name, close]) button.type = 'button';
    const line = document.createElement('span');
    close.append(line);
    head.append(name, close);
    box.append(head);
    this.layer.append(box);
    const piece = { box, name, close, frame };
    this.pieces.set(id, piece);
    this.listen(piece, head, id);
    return piece;
  }

  private listen(piece: Piece, head: HTMLElement, id: EntityId): void {
    const { name, close } = piece;
    // What happens on the head is not meant for the chart beneath it.
    for (const kind of ['pointerdown', 'pointermove', 'pointerup', 'dblclick', 'keydown', 'keyup'] as const) {
      head.addEventListener(kind, (event) => event.stopPropagation());
    }
    name.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      name.setPointerCapture(event.pointerId);
      const start = { x: event.clientX, y: event.clientY };
      this.drag = { start, origins: this.originsOf(piece.frame.open), hasMoved: false };
    });
    name.addEventListener('pointermove', (event) => this.onDrag(event));
    name.addEventListener('pointerup', (event) => this.onDrop(event));
    name.addEventListener('pointercancel', () => this.cancel());
    name.addEventListener('click', (event) => {
      // A click without a pointer is Enter or Space; the end of a drag selects nothing.
      if (event.detail === 0) this.handlers().onSelect([id], 'only');
    });
    close.addEventListener('click', () => this.handlers().onClose(id));
    head.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.handlers().onContextMenu({ ids: [id], bundle: null }, { x: event.clientX, y: event.clientY });
    });
  }

  private originsOf(open: OpenGroup): Map<EntityId, Point> {
    const { scene } = this.stage;
    const origins = new Map<EntityId, Point>();
    for (const id of open.nodes) {
      const it = scene.entities.get(id);
      if (it) origins.set(id, { x: it.x, y: it.y });
    }
    for (const inner of open.inner) {
      const nested = scene.openGroups.find(({ group }) => group.id === inner);
      if (nested) for (const [id, place] of this.originsOf(nested)) origins.set(id, place);
    }
    return origins;
  }

  private draggedTo({ start, origins }: Drag, event: PointerEvent): Map<EntityId, Point> {
    const { zoom } = this.stage.camera;
    const [dx, dy] = [(event.clientX - start.x) / zoom, (event.clientY - start.y) / zoom];
    return new Map([...origins].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
  }

  private onDrag(event: PointerEvent): void {
    const { drag } = this;
    if (drag === null) return;
    drag.hasMoved ||= Math.hypot(event.clientX - drag.start.x, event.clientY - drag.start.y) > clickSlackPx;
    if (drag.hasMoved) this.stage.drag(this.draggedTo(drag, event));
  }

  private onDrop(event: PointerEvent): void {
    const { drag } = this;
    this.drag = null;
    if (drag === null) return;
    const id = (event.currentTarget as HTMLElement).closest<HTMLElement>('.group-frame')?.dataset['group'];
    if (!drag.hasMoved) {
      const mode = event.shiftKey || event.ctrlKey || event.metaKey ? 'toggle' : 'only';
      if (id !== undefined) this.handlers().onSelect([id as EntityId], mode);
      return;
    }
    const places = this.draggedTo(drag, event);
    this.stage.drag(places);
    this.handlers().onMove(places);
  }

  private cancel(): void {
    if (this.drag !== null) this.stage.drag(this.drag.origins);
    this.drag = null;
  }
}
