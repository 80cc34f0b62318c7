// The close-up: cytoscape, holding only what is in view and near it, drawn at rest over the bulk painter's picture.
// It moves nothing, lays nothing out and hears no events: places come from the scene, gestures from the canvas.
import cytoscape, { type Core } from 'cytoscape';
import type { Viewport } from '../../shared/snapshot';
import type { EntityId } from '../../shared/ids';
import type { Palette } from '../chart/appearance';
import { deviceOrigin, viewOf, type Point, type Size } from './camera';
import { styleSheet } from './closeUpSheet';
import { bundlePart, definitionOf, entityParts, type Part } from './closeUpStyle';
import type { Marks } from './marks';
import { closeUpFrom, isCloseEnough, planResidency, sliceSize, type Nearby } from './residency';
import type { Scene } from './Scene';

/** After `more` it can go on at once; after `wait` only a later frame brings news. */
export type Step = 'more' | 'wait';

/** How many frames to wait for cytoscape to draw (a window that is not shown may never). */
const patience = 40;

interface Wanted {
  readonly scene: Scene;
  readonly camera: Viewport;
  readonly size: Size;
  readonly palette: Palette;
  readonly marks: Marks;
}

/** What cytoscape has of one entity or bundle, to see what differs. */
interface Resident {
  readonly kind: 'entity' | 'bundle';
  x: number;
  y: number;
  parts: readonly Part[];
  text: string;
}

function nearby(scene: Scene, camera: Viewport, size: Size, margin: number): Nearby {
  const box = viewOf(camera, size, margin);
  return {
    entities: new Set(scene.entitiesIn(box).map(({ id }) => id)),
    bundles: new Set(scene.bundlesIn(box).map(({ id }) => id)),
  };
}

export class CloseUp {
  private core: Core | null = null;
  private palette: Palette | null = null;
  private isAsleep = false;
  private readonly residents = new Map<string, Resident>();

  constructor(private readonly container: HTMLElement) {
    this.hide();
  }

  /** Out of sight and asleep at once; what it holds stays for the next rest. */
  hide(): void {
    this.container.style.visibility = 'hidden';
    // In a batch its own drawing loop does nothing at all.
    if (this.core !== null && !this.isAsleep) this.core.startBatch();
    this.isAsleep = this.core !== null;
  }

  private wake(core: Core): void {
    if (this.isAsleep) core.endBatch();
    this.isAsleep = false;
  }

  destroy(): void {
    this.core?.destroy();
    this.core = null;
    this.isAsleep = false;
    this.residents.clear();
  }

  /**
   * Works towards showing what is wanted, a slice at each step, so that a gesture never waits for it. Done at the end
   * of the iteration, shown or not: far out, or in a crowd, the bulk painter's picture is the picture.
   */
  *take(wanted: Wanted): Generator<Step, void, void> {
    const { scene, camera, size, palette, marks } = wanted;
    // Before looking around: from afar that would list, and name, the whole chart at every rest.
    if (camera.zoom < closeUpFrom) return;
    const inView = nearby(scene, camera, size, 0);
    if (!isCloseEnough(camera.zoom, inView)) return;
    const core = this.coreFor(palette);
    this.wake(core);
    const near = nearby(scene, camera, size, 160);
    const isNearSmall = isCloseEnough(camera.zoom, near);
    const kept = nearby(scene, camera, size, 600);
    const plan = planResidency(this.resident(), isNearSmall ? near : inView, kept, (id) => {
      const bundle = scene.bundles.get(id);
      return bundle === undefined ? [] : [bundle.from.id, bundle.to.id];
    });
    const gone = [...this.residents.keys()].filter(
      (id) => !scene.bundles.has(id) && !scene.entities.has(id as EntityId),
    );
    for (const ids of slices([...plan.removeBundles, ...plan.removeEntities, ...gone])) {
      this.remove(core, ids);
      // Or it would draw every half-built state.
      rendererOf(core).skipFrame = true;
      yield 'more';
    }
    const stale = [...this.residents.keys()];
    for (const ids of slices([...plan.addEntities, ...stale.filter((id) => scene.entities.has(id as EntityId))])) {
      core.batch(() => {
        for (const id of ids) this.putEntity(core, id, scene, marks, palette);
      });
      // Or it would draw every half-built state.
      rendererOf(core).skipFrame = true;
      yield 'more';
    }
    for (const ids of slices([...plan.addBundles, ...stale.filter((id) => scene.bundles.has(id))])) {
      core.batch(() => {
        for (const id of ids) this.putBundle(core, id, scene, marks, palette);
      });
      // Or it would draw every half-built state.
      rendererOf(core).skipFrame = true;
      yield 'more';
    }
    core.resize();
    const origin = deviceOrigin(camera, size, devicePixelRatio);
    core.viewport({
      zoom: camera.zoom,
      pan: { x: origin.x / devicePixelRatio, y: origin.y / devicePixelRatio },
    });
    this.container.style.backgroundColor = palette.chart;
    yield* drawn(core);
    if (!arePicturesLoaded(core)) {
      // Pictures of entities begin to load when they are first drawn.
      for (let frame = 0; frame < patience && !arePicturesLoaded(core); frame += 1) yield 'wait';
      yield* drawn(core);
    }
    this.container.style.visibility = 'visible';
  }

  private coreFor(palette: Palette): Core {
    if (this.core === null) {
      this.core = cytoscape({
        container: this.container,
        elements: [],
        style: styleSheet(palette),
        layout: { name: 'null' },
        minZoom: 0.01,
        maxZoom: 10,
        autoungrabify: true,
        autounselectify: true,
        userPanningEnabled: false,
        userZoomingEnabled: false,
        boxSelectionEnabled: false,
      });
    } else if (palette !== this.palette) this.core.style(styleSheet(palette));
    this.palette = palette;
    return this.core;
  }

  private resident(): Nearby {
    const entities = new Set<EntityId>();
    const bundles = new Set<string>();
    for (const [id, { kind }] of this.residents) {
      if (kind === 'entity') entities.add(id as EntityId);
      else bundles.add(id);
    }
    return { entities, bundles };
  }

  private remove(core: Core, ids: readonly string[]): void {
    const parts = ids.flatMap((id) => this.residents.get(id)?.parts ?? []);
    core.batch(() => {
      for (const { id } of parts) core.getElementById(id).remove();
    });
    for (const id of ids) this.residents.delete(id);
    // Cytoscape takes a node's edges away with it.
    for (const [id, { kind }] of this.residents) {
      if (kind === 'bundle' && core.getElementById(id).empty()) this.residents.delete(id);
    }
  }

  private putEntity(core: Core, id: string, scene: Scene, marks: Marks, palette: Palette): void {
    const it = scene.entities.get(id as EntityId);
    if (it === undefined) return;
    this.put(core, id, 'entity', it, entityParts(it, marks, palette));
  }

  private putBundle(core: Core, id: string, scene: Scene, marks: Marks, palette: Palette): void {
    const it = scene.bundles.get(id);
    if (it === undefined || !this.residents.has(it.from.id) || !this.residents.has(it.to.id)) return;
    this.put(core, id, 'bundle', { x: 0, y: 0 }, [bundlePart(it, marks, palette)]);
  }

  private put(core: Core, id: string, kind: Resident['kind'], at: Point, parts: readonly Part[]): void {
    const text = JSON.stringify(parts);
    const known = this.residents.get(id);
    this.residents.set(id, { kind, x: at.x, y: at.y, parts, text });
    if (known?.text !== text) replaceParts(core, known?.parts ?? [], parts, at);
    else if (known.x !== at.x || known.y !== at.y) {
      for (const part of parts) core.getElementById(part.id).position(definitionOf(part, at).position ?? at);
    }
  }
}

/** Adds what is missing, updates what is there, removes what is no longer among the parts. */
function replaceParts(core: Core, before: readonly Part[], after: readonly Part[], at: Point): void {
  const names = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!names.has(id)) core.getElementById(id).remove();
  for (const part of after) {
    const element = core.getElementById(part.id);
    const definition = definitionOf(part, at);
    if (element.empty()) {
      core.add(definition);
      continue;
    }
    element.data(part.data);
    element.classes(part.classes);
    if (definition.position !== undefined) element.position(definition.position);
  }
}

/** Lets cytoscape draw once. */
function* drawn(core: Core): Generator<Step, void, void> {
  let isDrawn = false;
  core.one('render', () => {
    isDrawn = true;
  });
  core.forceRender();
  for (let frame = 0; frame < patience && !isDrawn; frame += 1) yield 'wait';
}

/** What cytoscape's renderer knows and tells nobody. */
interface Renderer {
  readonly imageCache?: { readonly [uri: string]: { readonly image: HTMLImageElement } };
  /** Leaves out the next frame of its own drawing loop. */
  skipFrame?: boolean;
}

function rendererOf(core: Core): Renderer {
  return (core as unknown as { renderer(): Renderer }).renderer();
}

function arePicturesLoaded(core: Core): boolean {
  return Object.values(rendererOf(core).imageCache ?? {}).every(({ image }) => image.complete);
}

function* slices(ids: readonly string[]): Generator<readonly string[], void, void> {
  for (let start = 0; start < ids.length; start += sliceSize) yield ids.slice(start, start + sliceSize);
}
