// What money can be followed over: the transfers on the chart, and, holder by holder, those that the source knows.
import { followMoney, type Followed } from '../../shared/analysis/flow/followMoney';
import { factsAmong } from '../../shared/analysis/factsAmong';
import { linkType } from '../../shared/catalogue';
import { isDrawn } from '../../shared/drawn';
import type { Answer, Entity, FileOrigin, Link } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import type { ExpandQuestion, ExpandReply } from '../../shared/questions';
import { mergeTreeOf, type MergeTree } from '../chart/mergeTree';
import type { FlowFacts, FlowQuestion } from '../state/flow';
import type { ActionContext } from './Action';
import { reachChoiceOf } from './flowReach';
import { hasSource } from './hasSource';
import type { Job } from './job';

/** Nobody reads a picture of more; the panel says how many were left. */
const mostHolders = 1000;
const mostRounds = 30;
const mostNeighbours = 5000;
const mostLinks = 50_000;

interface Found {
  readonly facts: FlowFacts;
  readonly followed: Followed;
}

/**
 * Asks the source for all money of whoever the trace has reached, until it reaches nobody new. Without a source, and of what was
 * drawn by hand, nothing is asked. Links drawn by hand are no facts, and no money runs over them. Who is merged is one holder:
 * the source is asked for every original, and what one of them is paid any of them may pay on.
 */
export async function flowOf(context: ActionContext, job: Job, question: FlowQuestion): Promise<Found> {
  const gathered = new Gathered(context, question.ids);
  const ones = mergeTreeOf(context.chart.dress.merges);
  const asked = new Set<EntityId>();
  let found = gathered.follow(question, 0);
  if (!hasSource(context)) return found;
  for (let round = 0; round < mostRounds; round += 1) {
    const all = reached(found, question.ids).flatMap((id) => ones.originalsOf(id));
    const next = [...new Set(all)].filter((id) => !isDrawn(id) && !asked.has(id));
    if (next.length === 0) return found;
    const some = next.slice(0, Math.max(0, mostHolders - asked.size));
    if (some.length === 0) return gathered.follow(question, next.length);
    for (const id of some) asked.add(id);
    await gathered.ask(job, some);
    job.report(asked.size, mostHolders);
    found = gathered.follow(question, 0);
  }
  return found;
}

/** Those whose money it is, and everybody whom it reached so far. */
function reached({ facts, followed }: Found, ids: readonly EntityId[]): readonly EntityId[] {
  const places = [...followed.trace.origins, ...followed.holders.map(({ place }) => place)];
  return [...new Set([...ids, ...places.flatMap((place) => facts.entities[place]?.id ?? [])])];
}

class Gathered {
  private readonly entities = new Map<EntityId, Entity>();
  private readonly links = new Map<LinkId, Link>();
  private files: { readonly [file: string]: FileOrigin } = {};
  private answer: Answer | null = null;
  /** Times that the source had more than it looks at. */
  private cut = 0;
  private readonly ones: MergeTree;

  constructor(
    { chart }: ActionContext,
    private readonly ids: readonly EntityId[],
  ) {
    this.ones = mergeTreeOf(chart.dress.merges);
    for (const { entity } of chart.entities()) this.entities.set(entity.id, entity);
    for (const { link } of chart.links()) if (isWanted(link.type) && !isDrawn(link.id)) this.links.set(link.id, link);
  }

  /** Their money both ways, and what they hold or use. */
  async ask(job: Job, ids: readonly EntityId[]): Promise<void> {
    const counts = await job.ask('source.neighbourCounts', { question: { ids: [...ids], only: null, where: null } });
    const only = counts.rows
      .filter((row) => isWanted(row.linkType))
      .map(({ linkType: type, direction, entityType }) => ({ linkType: type, direction, entityType }));
    if (only.length === 0) return;
    let after: string | null = null;
    do {
      const question: ExpandQuestion = {
        ids: [...ids],
        only,
        where: null,
        limit: mostNeighbours,
        linkLimit: mostLinks,
        after,
      };
      const { subgraph, next, isAtLeast }: ExpandReply = await job.ask('source.expand', { question });
      for (const entity of subgraph.entities) if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
      for (const link of subgraph.links) this.links.set(link.id, link);
      this.files = { ...this.files, ...subgraph.files };
      this.answer = subgraph.answer;
      after = next;
      if (isAtLeast && next === null) this.cut += 1;
    } while (after !== null);
  }

  follow({ direction, split, currency, standings }: FlowQuestion, left: number): Found {
    const originals = [...this.entities.values()];
    const entities = originals.filter(({ id }) => this.oneOf(id) === id);
    const placed = [...this.links.values()].map((link) => ({
      ...link,
      from: this.oneOf(link.from),
      to: this.oneOf(link.to),
    }));
    const { facts, links: among } = factsAmong(entities, placed);
    const links = among.flatMap(({ id }) => this.links.get(id) ?? []);
    const places = new Map(entities.map(({ id }, place) => [id, place]));
    const whose = new Set(this.ids.flatMap((id) => places.get(this.oneOf(id)) ?? []));
    const reach = reachChoiceOf(this.ones, { entities, originals }, standings);
    const followed = followMoney(facts, [...whose], { direction, split, currency, ...reach });
    const { files, answer } = this;
    return { facts: { facts, entities, originals, links, files, answer, left: left + this.cut }, followed };
  }

  /** The first of its originals that is known here; itself for most. */
  private oneOf(id: EntityId): EntityId {
    return this.ones.originalsOf(id).find((one) => this.entities.has(one)) ?? id;
  }
}

function isWanted(type: string): boolean {
  const { style } = linkType(type);
  return style === 'money' || style === 'ownership';
}
