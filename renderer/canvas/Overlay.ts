// What floats over the picture as plain DOM: the selection box, the ring of the keyboard's focus, the full caption
// under the pointer, what a screen reader hears, and the list of what is on the screen. None of it needs a repaint.
import { captionOf, entityType, subtitleOf } from '../../shared/catalogue';
import type { Translator } from '../../shared/messages';
import type { Chart } from '../chart/Chart';
import { toCanvas, type Point } from './camera';
import type { GestureDisplay } from './Gestures';
import { ringRadius } from './marks';
import type { SceneEntity } from './Scene';
import type { Stage } from './Stage';

/** A longer list would cost more than it tells. */
const mostInOutline = 200;

export interface OverlayParts {
  readonly root: HTMLElement;
  readonly box: HTMLElement;
  readonly focus: HTMLElement;
  readonly hover: HTMLElement;
  readonly spoken: HTMLElement;
  readonly outline: HTMLElement;
}

export class Overlay implements GestureDisplay {
  private hovered: SceneEntity | null = null;
  private focused: SceneEntity | null = null;
  private hoverTransform: string | null = null;

  constructor(
    private readonly parts: OverlayParts,
    private readonly stage: Stage,
    private readonly chart: Chart,
    private readonly translator: () => Translator,
  ) {}

  showBox(corners: readonly [Point, Point] | null): void {
    const { box } = this.parts;
    box.hidden = corners === null;
    if (corners === null) return;
    const [a, b] = corners;
    box.style.transform = `translate(${Math.min(a.x, b.x)}px, ${Math.min(a.y, b.y)}px)`;
    box.style.width = `${Math.abs(a.x - b.x)}px`;
    box.style.height = `${Math.abs(a.y - b.y)}px`;
  }

  showHover(it: SceneEntity | null): void {
    if (it === this.hovered) return;
    this.hovered = it;
    this.hoverTransform = null;
    const { hover } = this.parts;
    hover.hidden = it === null;
    const entity = it === null ? undefined : this.chart.entity(it.id)?.entity;
    if (entity === undefined) return;
    // In full, where the picture cuts it.
    const caption = document.createElement('strong');
    caption.textContent = captionOf(entity.type, entity.fields, entity.key) || entity.caption;
    const subtitle = document.createElement('span');
    subtitle.textContent = subtitleOf(entity.type, entity.fields);
    hover.replaceChildren(caption, subtitle);
    this.place();
  }

  showFocus(it: SceneEntity | null): void {
    this.focused = it;
    this.parts.focus.hidden = it === null;
    this.place();
    const entity = it === null ? undefined : this.chart.entity(it.id)?.entity;
    if (it === null || entity === undefined) return;
    const { t, language } = this.translator();
    const isSelected = this.stage.marks.selection.has(it.id);
    this.parts.spoken.textContent = t(isSelected ? 'chart.spokenSelected' : 'chart.spoken', {
      caption: captionOf(entity.type, entity.fields, entity.key) || entity.caption,
      type: entityType(entity.type).words.one[language],
      count: this.chart.linksOf(it.id).length,
    });
  }

  /** Keeps ring and caption at their entities as the picture moves. */
  place(): void {
    const { scene, camera, size } = this.stage;
    const stays = (it: SceneEntity | null) => (it !== null && scene.entities.get(it.id) === it ? it : null);
    this.hovered = stays(this.hovered);
    this.focused = stays(this.focused);
    this.parts.hover.hidden = this.hovered === null;
    this.parts.focus.hidden = this.focused === null;
    if (this.hovered !== null) {
      const { look, caption } = this.hovered;
      const { x, y } = toCanvas(camera, size, this.hovered);
      const below = Math.max(caption.below, look.radius + 3) * camera.zoom - 2;
      const transform = `translate(${x}px, ${y + below}px) translateX(-50%)`;
      // What has moved is no longer under the pointer.
      if (this.hoverTransform !== null && this.hoverTransform !== transform) this.showHover(null);
      else this.parts.hover.style.transform = transform;
      this.hoverTransform = transform;
    }
    if (this.focused !== null) {
      const { x, y } = toCanvas(camera, size, this.focused);
      const radius = Math.max(9, (ringRadius(this.focused.look.shape, this.focused.look.radius) + 4) * camera.zoom);
      this.parts.focus.style.transform = `translate(${x - radius}px, ${y - radius}px)`;
      this.parts.focus.style.width = `${2 * radius}px`;
      this.parts.focus.style.height = `${2 * radius}px`;
    }
  }

  /** Says in the page what the picture shows: counts, zoom, and the entities nearest the middle with their places. */
  publish(): void {
    const { root, outline } = this.parts;
    const { stage } = this;
    root.dataset['entityCount'] = String(stage.scene.entities.size);
    root.dataset['linkCount'] = String(stage.scene.bundles.size);
    root.dataset['version'] = String(this.chart.version);
    root.dataset['zoom'] = stage.camera.zoom.toFixed(3);
    const distance = ({ x, y }: Point) => Math.hypot(x - stage.camera.x, y - stage.camera.y);
    const nearest = stage.inView().sort((a, b) => distance(a) - distance(b) || a.order - b.order);
    outline.replaceChildren(...nearest.slice(0, mostInOutline).map((it) => this.item(it)));
  }

  private item(it: SceneEntity): HTMLElement {
    const item = document.createElement('li');
    const page = this.stage.pagePositionOf(it.id);
    item.dataset['id'] = it.id;
    item.dataset['x'] = (page?.x ?? 0).toFixed(1);
    item.dataset['y'] = (page?.y ?? 0).toFixed(1);
    item.textContent = [it.look.caption, it.look.subtitle].filter((text) => text !== '').join(', ');
    return item;
  }
}
