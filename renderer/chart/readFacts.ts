// The facts of a whole case or database as main hands them over: entities first, then links in pieces of columns, never an
// object for each. What is one by a merge is one.
import type { AnalysedEntity } from '../../shared/analysis/Analysis';
import { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import type { FactsPiece } from '../../shared/contracts/analysis';
import type { EntityId } from '../../shared/ids';
import { factsWith, type AnalysedFacts, type WholeRead } from './analysedFacts';
import type { Chart } from './Chart';
import { mergeTreeOf } from './mergeTree';

/** No two readings have the same. */
let readings = 0;

export class ReadFacts {
  private readonly entities: AnalysedEntity[] = [];
  private readonly columns = new LinkColumns();
  /** Where each entity stands, by its place among those that were read; settled when the first links come. */
  private places: Uint32Array | null = null;
  private readonly tree: ReturnType<typeof mergeTreeOf>;

  constructor(chart: Chart) {
    this.tree = mergeTreeOf(chart.dress.merges);
  }

  add({ entities, links }: FactsPiece): void {
    for (const entity of entities) this.entities.push(entity);
    if (links === null) return;
    const places = this.settled();
    this.columns.append(links, (place) => places[place] as number);
  }

  end(read: WholeRead): AnalysedFacts {
    this.settled();
    readings += 1;
    const left = { hidden: 0, filtered: 0 };
    return factsWith({
      entities: this.entities,
      columns: this.columns,
      mark: `read-${readings}`,
      left,
      read,
    });
  }

  /** Originals of a merge stand where their main one stands, where that was read; they are taken out of the list. */
  private settled(): Uint32Array {
    if (this.places !== null) return this.places;
    const all = this.entities.splice(0);
    const mains = new Map<EntityId, number>();
    const places = new Uint32Array(all.length);
    const behind: number[] = [];
    for (const [nth, entity] of all.entries()) {
      if (this.tree.mainOf(entity.id) === entity.id) places[nth] = this.place(entity, mains);
      else behind.push(nth);
    }
    for (const nth of behind) {
      const entity = all[nth] as AnalysedEntity;
      places[nth] = mains.get(this.tree.mainOf(entity.id)) ?? this.place(entity, mains);
    }
    this.places = places;
    return places;
  }

  private place(entity: AnalysedEntity, mains: Map<EntityId, number>): number {
    // Nobody asks for the others, of whom there may be millions.
    if (this.tree.merge(entity.id) !== undefined) mains.set(entity.id, this.entities.length);
    this.entities.push(entity);
    return this.entities.length - 1;
  }
}
