// The analyst's annotations over the picture, as SVG that follows the camera: seen, clicked, dragged, and walked to by keyboard.
// Annotations are few, so each change draws them anew; a pan or zoom only moves the group they are in.
import type { Annotation } from '../../shared/dress/annotation';
import type { EntityId } from '../../shared/ids';
import { palettes } from '../chart/appearance';
import type { Chart } from '../chart/Chart';
import {
  annotationColours,
  annotationMeasures,
  shapesOfAnnotations,
  type AnnotationPart,
  type AnnotationShape,
} from '../chart/annotationShapes';
import { deviceOrigin, toChart, type Point } from './camera';
import { handlesOf, pulled, type AnnotationGrip } from './annotationGrips';
import type { Stage } from './Stage';

export interface AnnotationHandlers {
  onSelect(id: string): void;
  /** What a drag or an arrow key has made of one. */
  onChange(note: Annotation): void;
  onRemove(id: string): void;
  /** How a screen reader calls it. */
  nameOf(note: Annotation): string;
}

interface Drag {
  readonly note: Annotation;
  readonly grip: AnnotationGrip;
  readonly start: Point;
  now: Annotation;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const it = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, String(value));
  return it;
}

export class AnnotationLayer {
  private readonly group = element('g', {});
  private theme: 'light' | 'dark' = 'light';
  private selected: string | null = null;
  private drag: Drag | null = null;
  private drawn = '';
  private readonly abort = new AbortController();

  constructor(
    private readonly svg: SVGElement,
    private readonly stage: Stage,
    private readonly chart: Chart,
    private readonly handlers: AnnotationHandlers,
  ) {
    svg.append(this.group);
    const { signal } = this.abort;
    svg.addEventListener('pointerdown', (event) => this.onDown(event), { signal });
    svg.addEventListener('pointermove', (event) => this.onMove(event), { signal });
    svg.addEventListener('pointerup', () => this.onUp(), { signal });
    svg.addEventListener('lostpointercapture', () => this.onUp(), { signal });
    svg.addEventListener('keydown', (event) => this.onKey(event), { signal });
    for (const name of ['dblclick', 'contextmenu', 'click']) {
      svg.addEventListener(name, (event) => event.stopPropagation(), { signal });
    }
  }

  destroy(): void {
    this.abort.abort();
  }

  show(theme: 'light' | 'dark', selected: string | null): void {
    this.theme = theme;
    this.selected = selected;
    this.place();
  }

  /** Follows the camera; draws anew when an annotation, or what one holds on to, is not as it was drawn. */
  place(): void {
    const { camera, size } = this.stage;
    const origin = deviceOrigin(camera, size, devicePixelRatio);
    const [x, y] = [origin.x / devicePixelRatio, origin.y / devicePixelRatio];
    this.group.setAttribute('transform', `translate(${x} ${y}) scale(${camera.zoom})`);
    const shapes = this.shapes();
    const now = JSON.stringify([shapes, this.theme, this.selected]);
    if (now === this.drawn) return;
    this.drawn = now;
    const focused = this.svg.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-annotation')
      : null;
    this.group.replaceChildren(...shapes.map((shape) => this.paint(shape)));
    if (typeof focused === 'string') this.focus(focused);
  }

  private focus(id: string): void {
    this.group.querySelector<SVGElement>(`[data-annotation="${CSS.escape(id)}"]`)?.focus();
  }

  private shapes(): readonly AnnotationShape[] {
    const { annotations } = this.chart.dress;
    const { drag } = this;
    const shown = drag === null ? annotations : annotations.map((note) => (note.id === drag.note.id ? drag.now : note));
    if (shown.length === 0) return [];
    const { entities } = this.stage.scene;
    return shapesOfAnnotations(shown, (id) => {
      const it = entities.get(id);
      return it === undefined ? null : { x: it.x, y: it.y, radius: it.look.radius };
    });
  }

  private paint(shape: AnnotationShape): SVGElement {
    const { note } = shape;
    const isSelected = note.id === this.selected;
    const it = element('g', {
      class: isSelected ? `note is-${note.is} is-selected` : `note is-${note.is}`,
      'data-annotation': note.id,
      tabindex: 0,
      role: 'button',
      'aria-label': this.handlers.nameOf(note),
      'aria-pressed': String(isSelected),
    });
    it.append(...shape.parts.map((part) => this.part(part, note)));
    if (isSelected) it.append(...handlesOf(shape).map(({ grip, x, y }) => this.handle(grip, x, y)));
    return it;
  }

  private handle(grip: AnnotationGrip, x: number, y: number): SVGElement {
    const { panel, accent } = palettes[this.theme];
    return element('circle', {
      class: 'note-handle',
      'data-grip': grip,
      cx: x,
      cy: y,
      r: 5,
      fill: panel,
      stroke: accent,
      'stroke-width': 1.5,
    });
  }

  private part(part: AnnotationPart, { colour }: Annotation): SVGElement {
    const ink = annotationColours[this.theme][colour];
    const palette = palettes[this.theme];
    switch (part.is) {
      case 'area':
        return element('polygon', {
          points: pointsText(part.points),
          fill: ink,
          'fill-opacity': 0.12,
          stroke: ink,
          'stroke-opacity': 0.7,
          'stroke-width': 1.2,
        });
      case 'line':
        return element('polyline', { points: pointsText(part.points), fill: 'none', stroke: ink, 'stroke-width': 3 });
      case 'head':
        return element('polygon', { points: pointsText(part.points), fill: ink });
      case 'disc':
        return element('circle', { cx: part.x, cy: part.y, r: part.radius, fill: ink });
      case 'paper': {
        const { left, top, right, bottom } = part.box;
        const place = { x: left, y: top, width: right - left, height: bottom - top, rx: 3 };
        return element('rect', { ...place, fill: palette.panel, stroke: ink, 'stroke-width': 1.2 });
      }
      case 'text': {
        const fill = part.fill === 'ink' ? palette.ink : part.fill === 'colour' ? ink : onColour(this.theme);
        const it = element('text', {
          x: part.x,
          y: part.baseline,
          'font-size': part.size,
          'font-weight': part.fill === 'ink' ? 400 : 700,
          'text-anchor': part.isMiddle ? 'middle' : 'start',
          fill,
        });
        it.textContent = part.text;
        return it;
      }
    }
  }

  private pointOf(event: PointerEvent): Point {
    const { left, top } = this.svg.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private onDown(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest('[data-annotation]')?.getAttribute('data-annotation');
    const note = this.chart.dress.annotations.find((one) => one.id === id);
    if (note === undefined || event.button !== 0) return;
    event.stopPropagation();
    const { camera, size } = this.stage;
    const grip = (target?.getAttribute('data-grip') ?? 'whole') as AnnotationGrip;
    this.drag = { note, grip, start: toChart(camera, size, this.pointOf(event)), now: note };
    this.svg.setPointerCapture(event.pointerId);
    this.handlers.onSelect(note.id);
    this.focus(note.id);
  }

  private onMove(event: PointerEvent): void {
    const { drag } = this;
    if (drag === null) return;
    event.stopPropagation();
    const pixel = this.pointOf(event);
    const at = toChart(this.stage.camera, this.stage.size, pixel);
    const on: EntityId | null = this.stage.entityAt(pixel)?.id ?? null;
    drag.now = pulled(drag.note, drag.grip, { by: { x: at.x - drag.start.x, y: at.y - drag.start.y }, at, on });
    this.place();
  }

  private onUp(): void {
    const { drag } = this;
    this.drag = null;
    if (drag !== null && JSON.stringify(drag.now) !== JSON.stringify(drag.note)) this.handlers.onChange(drag.now);
  }

  private onKey(event: KeyboardEvent): void {
    const id = (event.target as Element).getAttribute('data-annotation');
    if (id === null) return;
    if (event.key === 'Enter' || event.key === ' ') this.handlers.onSelect(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.handlers.onRemove(id);
    else if (event.key.startsWith('Arrow')) this.nudge(id, event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** One text line a press, a unit with Shift. */
  private nudge(id: string, { key, shiftKey }: KeyboardEvent): void {
    const note = this.chart.dress.annotations.find((one) => one.id === id);
    if (note === undefined) return;
    const step = shiftKey ? 1 : annotationMeasures.lineHeight;
    const x = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
    const y = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
    const moved = pulled(note, 'whole', { by: { x, y }, at: null, on: null });
    if (moved !== note) this.handlers.onChange(moved);
  }
}

function onColour(theme: 'light' | 'dark'): string {
  return theme === 'light' ? '#ffffff' : palettes.dark.chart;
}

function pointsText(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
}
