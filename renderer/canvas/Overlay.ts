// What floats over the picture as plain DOM: the selection box, the lasso, the ring and line of the keyboard's focus, the
// full caption under the pointer, what a screen reader hears, and the list of what is on the screen. None of it needs a repaint.
import { captionOfEntity, subtitleOf } from '../../shared/catalogue';
import type { EntityId } from '../../shared/ids';
import type { Translator } from '../../shared/messages';
import type { Chart } from '../chart/Chart';
import { groupInWords } from '../chart/groupLook';
import { isGroupId } from '../chart/groupTree';
import { toCanvas, type Point } from './camera';
import type { FocusedLink, GestureDisplay } from './ChartGestures';
import { onlyFirstFrom, ringRadius, textScale } from './marks';
import { routeOf, type SceneEntity } from './Scene';
import { entityWords, linkWords } from './spokenWords';
import type { Stage } from './Stage';
import { lassoPath, ringPath, wayPath } from './strokes';

/** A longer list would cost more than it tells. */
const mostInOutline = 200;

export interface OverlayParts {
  readonly root: HTMLElement;
  readonly box: HTMLElement;
  readonly lasso: SVGPathElement;
  /** The line that the keyboard is on. */
  readonly way: SVGPathElement;
  readonly focus: HTMLElement;
  readonly hover: HTMLElement;
  readonly spoken: HTMLElement;
  readonly outline: HTMLElement;
}

export class Overlay implements GestureDisplay {
  private hovered: SceneEntity | null = null;
  private focused: SceneEntity | null = null;
  private link: FocusedLink | null = null;
  private lasso: readonly Point[] | null = null;
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

  showLasso(corners: readonly Point[] | null): void {
    this.lasso = corners;
    this.placeStrokes();
  }

  showHover(it: SceneEntity | null): void {
    if (it === this.hovered) return;
    this.hovered = it;
    this.hoverTransform = null;
    const { hover } = this.parts;
    hover.hidden = it === null;
    if (it === null) return;
    const entity = this.chart.entity(it.id)?.entity;
    // In full, where the picture cuts it.
    const caption = document.createElement('strong');
    const subtitle = document.createElement('span');
    if (entity !== undefined) {
      caption.textContent = captionOfEntity(entity);
      subtitle.textContent = subtitleOf(entity.type, entity.fields);
    } else {
      const { name, parts } = groupInWords(this.chart, it.id, this.translator().language);
      caption.textContent = name;
      subtitle.textContent = parts;
    }
    hover.replaceChildren(caption, subtitle);
    this.place();
  }

  showFocus(it: SceneEntity | null, link: FocusedLink | null): void {
    this.focused = it;
    this.link = link;
    this.parts.focus.hidden = it === null;
    this.place();
    if (it === null) return;
    const { selection, selectedBundle } = this.stage.marks;
    const speaking = { chart: this.chart, translator: this.translator() };
    const spoken = { id: it.id, fallback: it.look.caption };
    const words =
      link === null
        ? (this.groupWords(it.id) ?? entityWords(speaking, { ...spoken, isSelected: selection.has(it.id) }))
        : linkWords(
            speaking,
            { ...spoken, isSelected: link.it.id === selectedBundle },
            { ...link, bundle: link.it.bundle },
          );
    this.say(words);
  }

  /** Null for what is no group. */
  private groupWords(id: EntityId): string | null {
    if (!isGroupId(id)) return null;
    const { t, language } = this.translator();
    return t('groups.spoken', { ...groupInWords(this.chart, id, language) });
  }

  /** Reads it out to those who listen. */
  say(words: string): void {
    this.parts.spoken.textContent = words;
  }

  /** Keeps ring and caption at their entities as the picture moves. */
  place(): void {
    const { scene, camera, size } = this.stage;
    const stays = (it: SceneEntity | null) => (it !== null && scene.entities.get(it.id) === it ? it : null);
    this.hovered = stays(this.hovered);
    this.focused = stays(this.focused);
    this.parts.hover.hidden = this.hovered === null;
    this.parts.focus.hidden = this.focused === null;
    this.placeStrokes();
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
      const radius = this.ringPx(this.focused);
      this.parts.focus.style.transform = `translate(${x - radius}px, ${y - radius}px)`;
      this.parts.focus.style.width = `${2 * radius}px`;
      this.parts.focus.style.height = `${2 * radius}px`;
    }
  }

  private ringPx({ look }: SceneEntity): number {
    return Math.max(9, (ringRadius(look.shape, look.radius) + 4) * this.stage.camera.zoom);
  }

  private placeStrokes(): void {
    const { lasso, way } = this.parts;
    const { scene, camera, size } = this.stage;
    const onCanvas = (point: Point) => toCanvas(camera, size, point);
    lasso.setAttribute('d', this.lasso === null ? '' : lassoPath(this.lasso.map(onCanvas)));
    const bundle = this.focused === null || this.link === null ? undefined : scene.bundles.get(this.link.it.id);
    const route = bundle === undefined ? null : routeOf(bundle);
    // The ring says where the line leads.
    const other = bundle?.from === this.focused ? bundle?.to : bundle?.from;
    const ring = other === undefined ? '' : ringPath(onCanvas(other), this.ringPx(other));
    way.setAttribute('d', route === null ? ring : wayPath(route, onCanvas) + ring);
  }

  /** Says in the page what the picture shows: counts, zoom, and the entities nearest the middle with their places. */
  publish(): void {
    const { root, outline } = this.parts;
    const { stage } = this;
    root.dataset['entityCount'] = String(stage.scene.entities.size);
    root.dataset['linkCount'] = String(stage.scene.bundles.size);
    root.dataset['version'] = String(this.chart.version);
    root.dataset['zoom'] = stage.camera.zoom.toFixed(3);
    outline.replaceChildren(...nearestTo(stage.camera, stage.inView()).map((it) => this.item(it)));
  }

  private item(it: SceneEntity): HTMLElement {
    const item = document.createElement('li');
    const page = this.stage.pagePositionOf(it.id);
    item.dataset['id'] = it.id;
    item.dataset['x'] = (page?.x ?? 0).toFixed(1);
    item.dataset['y'] = (page?.y ?? 0).toFixed(1);
    const box = writtenBox(this.stage, it);
    if (box !== null) item.dataset['written'] = box.map((edge) => edge.toFixed(1)).join(' ');
    item.textContent = [it.look.caption, it.look.subtitle].filter((text) => text !== '').join(', ');
    return item;
  }
}

/** Left, top, right and bottom of the caption that the picture shows, canvas pixels; null when it leaves it out. */
function writtenBox({ marks, camera, size }: Stage, it: SceneEntity): readonly number[] | null {
  const shown = marks.shown.get(it.id);
  if (shown === undefined) return null;
  const { halfWidth, height, firstHeight, below } = it.caption;
  const enlarged = textScale(camera.zoom);
  const scale = camera.zoom * enlarged;
  const { x, y } = toCanvas(camera, size, it);
  const top = y + below * camera.zoom;
  const lines = shown === 'whole' && enlarged <= onlyFirstFrom ? height : firstHeight;
  return [x - halfWidth * scale, top, x + halfWidth * scale, top + lines * scale];
}

/** The nearest ones, at most `mostInOutline`, nearest first; equals in the chart's order. */
function nearestTo(point: Point, entities: readonly SceneEntity[]): readonly SceneEntity[] {
  const away = ({ x, y }: Point) => Math.hypot(x - point.x, y - point.y);
  // Sorting numbers alone is quick, and leaves few entities to be put in order.
  const distances = Float64Array.from(entities, away).sort();
  const farthest = distances[mostInOutline - 1] ?? Infinity;
  const near = entities.filter((it) => away(it) <= farthest);
  return near.sort((a, b) => away(a) - away(b) || a.order - b.order).slice(0, mostInOutline);
}
