// The question "paths" over entities and links held in memory.
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { Looks } from '../../../shared/looks';
import type { PathsQuestion, PathsReply } from '../../../shared/questions';
import { linkType } from '../../../shared/catalogue';
import { compareCodePoints } from '../compareCodePoints';
import { findPaths } from '../paths/findPaths';
import type { KnownLinks } from '../paths/KnownLinks';
import { momentIn, passOf } from '../paths/passOf';
import { pathsReply, shownBy } from '../paths/pathsReply';
import { runNow, type Reach, type Size } from '../paths/Reach';

interface Held {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  readonly looks?: Looks;
}

type Answered = Omit<PathsReply, 'subgraph'> & Pick<Held, 'entities' | 'links'>;

/** `asked` exist; fewer than two are GONE. */
export function pathsInMemory(
  held: Held,
  question: PathsQuestion,
  asked: readonly EntityId[],
  missing: readonly EntityId[],
): Answered {
  const reach = new MemoryReach(held, question);
  const numbers = asked.map((id) => reach.numberOf(id));
  const found = runNow(findPaths(question, numbers, reach), () => undefined);
  const shown = shownBy(numbers, found);
  const ids = {
    entityId: (entity: number): EntityId => reach.entityAt(entity).id,
    linkId: (link: number): LinkId => reach.linkAt(link).id,
  };
  return {
    ...pathsReply(found, ids, missing),
    entities: shown.entities.map((entity) => reach.entityAt(entity)),
    links: shown.links.map((link) => reach.linkAt(link)),
  };
}

/** Numbers are places in the lists. */
class MemoryReach implements Reach {
  private readonly numbers: ReadonlyMap<EntityId, number>;
  private readonly linksAt = new Map<number, number[]>();
  private readonly pass: ReturnType<typeof passOf>;

  constructor(
    private readonly held: Held,
    private readonly question: PathsQuestion,
  ) {
    this.numbers = new Map(held.entities.map(({ id }, index) => [id, index]));
    this.pass = passOf(question);
    for (const [index, { from, to }] of held.links.entries()) {
      for (const end of new Set([from, to])) this.note(this.numberOf(end), index);
    }
  }

  numberOf(id: EntityId): number {
    return this.numbers.get(id) ?? -1;
  }

  entityAt(number: number): Entity {
    return at(this.held.entities, number);
  }

  linkAt(number: number): Link {
    return at(this.held.links, number);
  }

  links(of: readonly number[], known: KnownLinks): void {
    for (const index of new Set(of.flatMap((entity) => this.linksAt.get(entity) ?? []))) {
      const { type, from, to, fields } = this.linkAt(index);
      const pass = this.pass(type, fields, this.timeField(type));
      if (pass === null) continue;
      const isUndirected = !linkType(type).isDirected;
      known.add({ link: index, from: this.numberOf(from), to: this.numberOf(to), isUndirected, ...pass });
    }
  }

  sizes(of: readonly number[], sizes: Map<number, Size>): void {
    for (const entity of of) {
      const { id } = this.entityAt(entity);
      const links = this.linksAt.get(entity) ?? [];
      const others = new Set(links.flatMap((index) => [this.linkAt(index).from, this.linkAt(index).to]));
      others.delete(id);
      sizes.set(entity, { links: links.length, isCrowded: others.size > (this.question.mostNeighbours ?? Infinity) });
    }
  }

  keys(): void {
    // All at hand.
  }

  times(places: readonly number[], known: KnownLinks): void {
    for (const place of places) {
      const { type, fields } = this.linkAt(known.linkAt(place));
      known.setTime(place, momentIn(fields, this.timeField(type)));
    }
  }

  compareEntities(a: number, b: number): number {
    const [one, other] = [this.entityAt(a), this.entityAt(b)];
    return compareCodePoints(one.key, other.key) || compareCodePoints(one.id, other.id);
  }

  compareLinks(a: number, b: number): number {
    return compareCodePoints(this.linkAt(a).id, this.linkAt(b).id);
  }

  /** The catalogue's, else what a lens said when the types were first met. */
  private timeField(type: string): string | null {
    const look = this.held.looks?.links.find((one) => one.type === type);
    return linkType(type).timeField ?? look?.timeField ?? null;
  }

  private note(entity: number, link: number): void {
    const known = this.linksAt.get(entity);
    if (known === undefined) this.linksAt.set(entity, [link]);
    else known.push(link);
  }
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`nothing has number ${index}`);
  return item;
}
