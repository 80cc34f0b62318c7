// What an analysis in the window looks at: the facts in the form that analyses read, with whom and what their places stand
// for. What is one by a merge is one here, and what is hidden or filtered away is counted, so that it can be told.
import type { AnalysedEntity, Facts } from '../../shared/analysis/Analysis';
import { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import type { FactsCounts } from '../../shared/contracts/analysis';
import { isDerived } from '../../shared/drawn';
import type { Entity, Link } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { factsMark, MarkSum } from './factsMark';
import { mergeTreeOf } from './mergeTree';
import { shownOf } from './shown';

export interface WholeRead extends FactsCounts {
  readonly isDatabase: boolean;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** What was counted when a result was kept; of its facts only those whom its rows name are there again. */
interface KeptPart {
  readonly entities: number;
  readonly links: number;
  /** Kept, and there were. */
  readonly rows: number;
  readonly ofRows: number;
}

export interface AnalysedFacts extends Facts {
  /** The links again, and their ids: what crosses to the worker. */
  readonly columns: LinkColumns;
  /** Another one for other facts. */
  readonly mark: string;
  /** Entities on the chart that were left out. */
  readonly left: { readonly hidden: number; readonly filtered: number };
  /** How much of a whole case or database was read, and when; null where the chart was looked at. */
  readonly read: WholeRead | null;
  /** Of a result that was kept, with captions as they were seen then; left out where the analysis has just been run. */
  readonly kept?: KeptPart;
}

/** How much was looked at. */
export function countsOf({ entities, columns, kept }: AnalysedFacts): {
  readonly entities: number;
  readonly links: number;
} {
  return { entities: kept?.entities ?? entities.length, links: kept?.links ?? columns.length };
}

/** The links as analyses take them are made of the columns when somebody asks for them. */
export function factsWith(parts: Omit<AnalysedFacts, 'links'>): AnalysedFacts {
  return {
    ...parts,
    get links() {
      return parts.columns.links();
    },
  };
}

/** So much is done between two pauses. */
const sliceSize = 2000;

/** What is shown of the chart, or of these entities and the links among them; pauses now and then. */
export function* factsOnChart(chart: Chart, only: ReadonlySet<EntityId> | null): Generator<void, AnalysedFacts> {
  const shown = shownOf(chart);
  const builder = new FactsBuilder((id) => shown.representative(id));
  let [hidden, filtered] = [0, 0];
  for (const [nth, { entity, isHidden }] of chart.entities().entries()) {
    if (nth % sliceSize === 0) yield;
    if (only !== null && !only.has(entity.id)) continue;
    if (isHidden) hidden += 1;
    else if (!shown.passes(entity.id)) filtered += 1;
    else builder.addEntity(entity);
  }
  for (const [nth, { link }] of chart.links().entries()) {
    if (nth % sliceSize === 0) yield;
    if (shown.passesLink(link.id)) builder.addLink(link);
  }
  return builder.end({ hidden, filtered });
}

/** Builds the facts of a whole case from its pages. */
export function caseFactsBuilder(chart: Chart): FactsBuilder {
  const tree = mergeTreeOf(chart.dress.merges);
  return new FactsBuilder((id) => tree.mainOf(id));
}

class FactsBuilder {
  private readonly entities: AnalysedEntity[] = [];
  private readonly columns = new LinkColumns();
  private readonly places = new Map<EntityId, number>();
  /** Entities that stand behind another one, until it is known whether that one is there. */
  private readonly behind: Entity[] = [];
  private readonly sum = new MarkSum();

  /** `mainOf`: the one that an entity is merged into, itself for most. */
  constructor(private readonly mainOf: (id: EntityId) => EntityId) {}

  /** All entities come before the first link. */
  addEntity(entity: Entity): void {
    this.sum.add(factsMark(entity));
    if (this.mainOf(entity.id) === entity.id) this.place(entity);
    else this.behind.push(entity);
  }

  /** Links with an end that is not there are passed over, and so is what an analysis derived: it is nothing to analyse. */
  addLink(link: Link): void {
    this.settle();
    if (isDerived(link.id)) return;
    const [from, to] = [this.places.get(link.from), this.places.get(link.to)];
    if (from === undefined || to === undefined) return;
    this.sum.add(factsMark(link));
    this.columns.add({ id: link.id, type: link.type, fields: link.fields, from, to });
  }

  end(left: AnalysedFacts['left']): AnalysedFacts {
    this.settle();
    const { entities, columns, sum } = this;
    return factsWith({ entities, columns, mark: `${entities.length}-${columns.length}-${sum.text}`, left, read: null });
  }

  private place({ id, key, type, caption, fields }: AnalysedEntity): void {
    this.places.set(id, this.entities.length);
    this.entities.push({ id, key, type, caption, fields });
  }

  private settle(): void {
    for (const entity of this.behind.splice(0)) {
      const main = this.places.get(this.mainOf(entity.id));
      if (main === undefined) this.place(entity);
      else this.places.set(entity.id, main);
    }
  }
}
