// The chart: what the analyst has laid out, in one mesh. `apply` is its only mutator; everybody
// else reads, and hears of every change through `subscribe`. Whatever is listed comes in the order of ids, never in
// the order of arrival, so that undo, redo and reopening give back the same picture and the same bytes.
import { broughtAt, type Bringing, type ChartEntity, type ChartLink, type ChartState } from '../../shared/chartState';
import { plainDress, type Dress } from '../../shared/dress/Dress';
import { isDrawn } from '../../shared/drawn';
import type { FileOrigin } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import { inOrder } from '../../shared/textOrder';
import { diffOf, type Diff } from './diff';
import { listAfter } from './idOrder';
import { Mesh } from './Mesh';

const entityIdOf = (it: ChartEntity) => it.entity.id;
const linkIdOf = (it: ChartLink) => it.link.id;

type ChartListener = (diff: Diff, chart: Chart) => void;

export class Chart {
  private readonly mesh = new Mesh();
  private readonly bringingsById = new Map<string, Bringing>();
  private readonly filesById = new Map<string, FileOrigin>();
  private readonly listeners = new Set<ChartListener>();
  private entityList: readonly ChartEntity[] = [];
  private linkList: readonly ChartLink[] = [];
  private drawnLinkCount = 0;
  private currentTitle = '';
  private currentSeed = 1;
  private currentDress: Dress = plainDress;
  private currentVersion = 0;

  get title(): string {
    return this.currentTitle;
  }

  get seed(): number {
    return this.currentSeed;
  }

  get dress(): Dress {
    return this.currentDress;
  }

  /** Grows with every applied diff: the key for caches and for React's external store. */
  get version(): number {
    return this.currentVersion;
  }

  get entityCount(): number {
    return this.mesh.entityCount;
  }

  get linkCount(): number {
    return this.mesh.linkCount;
  }

  /** In no promised order; `state()` lists them by time. */
  get bringings(): ReadonlyMap<string, Bringing> {
    return this.bringingsById;
  }

  get files(): ReadonlyMap<string, FileOrigin> {
    return this.filesById;
  }

  entity(id: EntityId): ChartEntity | undefined {
    return this.mesh.entity(id);
  }

  link(id: LinkId): ChartLink | undefined {
    return this.mesh.link(id);
  }

  /** In the order of their ids. The same array until the next change. */
  entities(): readonly ChartEntity[] {
    return this.entityList;
  }

  /** In the order of their ids. The same array until the next change. */
  links(): readonly ChartLink[] {
    return this.linkList;
  }

  /** Links at an entity, either way, in the order of their ids; [] when it is not on the chart. */
  linksOf(id: EntityId): ChartLink[] {
    return this.mesh.linksOf(id).sort((a, b) => inOrder(a.link.id, b.link.id));
  }

  /** Distinct other entities linked to this one on the chart, hidden ones included, in the order of their ids. */
  neighboursOf(id: EntityId): EntityId[] {
    return this.mesh.neighboursOf(id).map(entityIdOf).sort(inOrder);
  }

  /** How many distinct other entities linked to this one are not hidden; what was drawn by hand does not count. */
  visibleNeighbourCount(id: EntityId): number {
    return this.mesh.neighboursOf(id).filter(({ entity, isHidden }) => !isHidden && this.isFactBetween(id, entity.id))
      .length;
  }

  /** Whether a source knows of a link between the two, and not only the analyst. A quick question on a chart without drawn links. */
  isFactBetween(id: EntityId, other: EntityId): boolean {
    if (isDrawn(other)) return false;
    return (
      this.drawnLinkCount === 0 || this.mesh.linksOf(id).some(({ link }) => isBetween(link, other) && !isDrawn(link.id))
    );
  }

  /** Changes the chart and tells the listeners; a diff made against another state throws and changes nothing. */
  apply(diff: Diff): void {
    this.check(diff);
    this.applyToMesh(diff);
    for (const { id } of diff.bringings.removed) this.bringingsById.delete(id);
    for (const bringing of diff.bringings.added) this.bringingsById.set(bringing.id, bringing);
    for (const { id } of diff.files.removed) this.filesById.delete(id);
    for (const { id, origin } of diff.files.added) this.filesById.set(id, origin);
    if (diff.title) this.currentTitle = diff.title.after;
    if (diff.seed) this.currentSeed = diff.seed.after;
    if (diff.dress) this.currentDress = diff.dress.after;
    this.currentVersion += 1;
    for (const listener of this.listeners) listener(diff, this);
  }

  /** Links leave before their ends and come after them. */
  private applyToMesh({ entities, links }: Diff): void {
    const { mesh } = this;
    if (links.removed.length > 0) mesh.removeLinks(links.removed.map(linkIdOf));
    this.drawnLinkCount += drawnIn(links.added) - drawnIn(links.removed);
    for (const { entity } of entities.removed) mesh.removeEntity(entity.id);
    for (const it of entities.added) mesh.addEntity(it);
    for (const { after } of entities.changed) mesh.replaceEntity(after);
    for (const it of links.added) mesh.addLink(it);
    for (const { after } of links.changed) mesh.replaceLink(after);
    if (touches(entities)) this.entityList = listAfter(this.entityList, entities, entityIdOf);
    if (touches(links)) this.linkList = listAfter(this.linkList, links, linkIdOf);
  }

  /** Calls the listener after every change until the returned function is called. */
  subscribe(listener: ChartListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Everything on the chart as plain data. Equal charts give equal states, in the same order: bringings by time, the rest by id. */
  state(): ChartState {
    const bringings = [...this.bringingsById.values()];
    return {
      title: this.currentTitle,
      seed: this.currentSeed,
      bringings: bringings.sort(
        (a, b) => inOrder(broughtAt(a), broughtAt(b)) || a.id.length - b.id.length || inOrder(a.id, b.id),
      ),
      files: Object.fromEntries([...this.filesById].sort(([a], [b]) => inOrder(a, b))),
      entities: this.entities(),
      links: this.links(),
      dress: this.currentDress,
    };
  }

  /** The diff that turns this chart into the given state. */
  diffTo(state: ChartState): Diff {
    const files = Object.entries(state.files).map(([id, origin]) => ({ id, origin }));
    return diffOf({
      entities: { removed: this.entities(), added: state.entities },
      links: { removed: this.links(), added: state.links },
      bringings: { removed: [...this.bringingsById.values()], added: state.bringings },
      files: { removed: [...this.filesById].map(([id, origin]) => ({ id, origin })), added: files },
      title: state.title === this.currentTitle ? null : { before: this.currentTitle, after: state.title },
      seed: state.seed === this.currentSeed ? null : { before: this.currentSeed, after: state.seed },
      dress: state.dress === this.currentDress ? null : { before: this.currentDress, after: state.dress },
    });
  }

  private check({ entities, links, title, seed, dress }: Diff): void {
    const gone = idsOf('removes', 'entity', entities.removed, (it) => it.entity.id);
    const goneLinks = idsOf('removes', 'link', links.removed, (it) => it.link.id);
    const come = idsOf('adds', 'entity', entities.added, (it) => it.entity.id);
    const comeLinks = idsOf('adds', 'link', links.added, (it) => it.link.id);
    const changed = idsOf('changes', 'entity', entities.changed, (it) => it.after.entity.id);
    const changedLinks = idsOf('changes', 'link', links.changed, (it) => it.after.link.id);
    this.checkIds('entity', { gone, come, changed }, (id) => this.mesh.hasEntity(id));
    this.checkIds('link', { gone: goneLinks, come: comeLinks, changed: changedLinks }, (id) => this.mesh.hasLink(id));
    const isThere = (id: string) => come.has(id) || (this.mesh.hasEntity(id) && !gone.has(id));
    for (const { link } of links.added) {
      if (!isThere(link.from) || !isThere(link.to)) throw new Error(`diff adds a link without its ends: ${link.id}`);
    }
    for (const id of gone) {
      const left = this.mesh.linksOf(id as EntityId).find(({ link }) => !goneLinks.has(link.id));
      if (left !== undefined) throw new Error(`diff removes an entity but keeps its link ${left.link.id}`);
    }
    if (title && title.before !== this.currentTitle) throw new Error('diff changes another title');
    if (seed && seed.before !== this.currentSeed) throw new Error('diff changes another seed');
    if (dress && !isSameDress(dress.before, this.currentDress)) throw new Error('diff changes another dress');
  }

  private checkIds(noun: string, ids: TouchedIds, isThere: (id: string) => boolean): void {
    for (const id of [...ids.gone, ...ids.changed]) {
      if (!isThere(id)) throw new Error(`diff names a ${noun} that is not on the chart: ${id}`);
    }
    for (const id of ids.changed)
      if (ids.gone.has(id)) throw new Error(`diff changes a ${noun} that it removes: ${id}`);
    for (const id of ids.come) {
      if (isThere(id) && !ids.gone.has(id)) throw new Error(`diff adds a ${noun} that is on the chart: ${id}`);
    }
  }
}

/** Of links at one end: whether it is also at this other one. */
function isBetween({ from, to }: ChartLink['link'], other: EntityId): boolean {
  return from === other || to === other;
}

/** Mostly the same object; one that was packed in between only says the same. */
function isSameDress(a: Dress, b: Dress): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

interface TouchedIds {
  readonly gone: ReadonlySet<string>;
  readonly come: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

function idsOf<T>(verb: string, noun: string, list: readonly T[], idOf: (it: T) => string): Set<string> {
  const ids = new Set(list.map(idOf));
  if (ids.size !== list.length) throw new Error(`diff ${verb} the same ${noun} twice`);
  return ids;
}

function drawnIn(links: readonly ChartLink[]): number {
  return links.reduce((count, { link }) => (isDrawn(link.id) ? count + 1 : count), 0);
}

function touches(part: Diff['entities'] | Diff['links']): boolean {
  return part.added.length > 0 || part.changed.length > 0 || part.removed.length > 0;
}
