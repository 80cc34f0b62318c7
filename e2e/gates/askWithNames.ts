// Every question that can say a label, a type or a property, asked with each name; and whether what comes back is what
// was written under that name, and nothing else.
import type { Page } from '@playwright/test';
import type { ChannelName, ReplyOf } from '../../shared/contract';
import type { Subgraph } from '../../shared/graph';
import type { Lens } from '../../shared/lens/Lens';
import type { Survey } from '../../shared/lens/Survey';
import type { PathsQuestion, SourceDescription, TypeCount } from '../../shared/questions';
import type { Fields } from '../../shared/value';
import { anyWhere, type Where } from '../../shared/where';
import { askAll, reply, valueOf, type Wanted } from './ask';
import type { Named } from './hostileNames';

/** Collects what differs from what was written. */
export class Deviations {
  readonly found: string[] = [];

  expect(what: string, name: string, isAsWritten: boolean): void {
    if (!isAsWritten) this.found.push(`${what} ${JSON.stringify(name)}`);
  }
}

function isNamed(fields: Fields, name: string): boolean {
  const entries = Object.entries(fields);
  return entries.length === 1 && entries[0]?.[0] === name && entries[0][1] === name;
}

export function compareDescription(told: SourceDescription, names: readonly string[], deviations: Deviations): void {
  const entities = new Map(told.entityTypes.map((one) => [one.type, one]));
  const links = new Map(told.linkTypes.map((one) => [one.type, one]));
  const isTold = (one: TypeCount | undefined, count: number, name: string) =>
    one?.count === count && one.fields.length === 1 && one.fields[0] === name;
  for (const name of names) {
    const link = links.get(name);
    const isJoined = link?.from.join() === name && link.to.join() === name;
    deviations.expect('described label', name, isTold(entities.get(name), 2, name));
    deviations.expect('described type', name, isTold(link, 1, name) && isJoined);
  }
  deviations.expect('described', 'and no more', entities.size === names.length && links.size === names.length);
}

export function compareSurvey(survey: Survey, names: readonly string[], deviations: Deviations): void {
  const labels = new Map(survey.labels.map((one) => [one.label, one]));
  const types = new Map(survey.relationships.map((one) => [one.relationship, one]));
  for (const name of names) {
    const [asLabel, asType] = [labels.get(name)?.properties ?? [], types.get(name)?.properties ?? []];
    deviations.expect('surveyed label', name, asLabel.length === 1 && asLabel[0]?.name === name);
    deviations.expect('surveyed type', name, asType.length === 1 && asType[0]?.name === name);
  }
}

interface Question<C extends ChannelName> {
  readonly channel: C;
  readonly ask: (one: Named) => Wanted<C>;
  readonly isAsWritten: (told: ReplyOf<C>, one: Named) => boolean;
}

/** Puts every question with each name; the number of questions. */
export async function askWithNames(
  page: Page,
  named: readonly Named[],
  lens: Lens,
  deviations: Deviations,
): Promise<number> {
  const put = async <C extends ChannelName>({ channel, ask, isAsWritten }: Question<C>): Promise<number> => {
    const answers = await askAll(page, channel, named.map(ask));
    for (const [at, one] of named.entries()) {
      const result = answers[at]?.result;
      if (result !== undefined) deviations.expect(channel, one.name, isAsWritten(valueOf(channel, result), one));
    }
    return answers.length;
  };
  return [
    await put(expanded),
    await put(narrowed),
    await put(counted),
    await put(searched),
    await put(located),
    await put(exampled(lens)),
    await put(joined),
    await put(weighed),
  ].reduce((sum, count) => sum + count, 0);
}

/** The questions that can say many names, with all of them in one. */
export async function askWithAll(page: Page, named: readonly Named[], deviations: Deviations): Promise<void> {
  const question = { ids: named.map(({ from }) => from), only: named.map(rowOf), limit: 5000, linkLimit: 5000 };
  const expanded = await reply(page, 'source.expand', { question: { ...question, after: null } });
  const links = new Map(expanded.subgraph.links.map((link) => [link.type, link]));
  for (const { name, from, to } of named) {
    const link = links.get(name);
    const isItself = link?.from === from && link.to === to && isNamed(link.fields, name);
    deviations.expect('expanded with all', name, isItself);
  }
  deviations.expect('expanded with all', 'and no more', expanded.totalLinks === named.length);

  const wanted = named.map(({ name }) => ({ type: name, key: name }));
  const { entities } = (await reply(page, 'source.locate', { question: { wanted } })).subgraph;
  const found = new Map(entities.map((entity) => [entity.id as string, entity]));
  for (const { name, from, to } of named.filter((one) => one.name.trim() !== ''))
    for (const entity of [found.get(from), found.get(to)]) {
      const isItself = entity?.type === name && entity.key === name && isNamed(entity.fields, name);
      deviations.expect('located with all', name, isItself);
    }
}

const limits = { limit: 10, linkLimit: 10, after: null };

function rowOf({ name }: Named) {
  return { linkType: name, direction: 'out' as const, entityType: name };
}

function whereOf({ name }: Named): Where {
  const test = { is: 'equals', text: name } as const;
  return { ...anyWhere, conditions: (['entity', 'link'] as const).map((on) => ({ on, field: name, test })) };
}

/** The one link, with its one field. */
function isLink({ links }: Subgraph, { name, to }: Named): boolean {
  const [link] = links;
  return links.length === 1 && link?.type === name && link.to === to && isNamed(link.fields, name);
}

const expanded: Question<'source.expand'> = {
  channel: 'source.expand',
  ask: (one) => ({ question: { ids: [one.from], only: [rowOf(one)], ...limits } }),
  isAsWritten: ({ subgraph, totalLinks }, one) => isLink(subgraph, one) && totalLinks === 1,
};

const narrowed: Question<'source.expand'> = {
  channel: 'source.expand',
  ask: (one) => ({ question: { ids: [one.from], only: null, where: whereOf(one), ...limits } }),
  isAsWritten: ({ subgraph, totalLinks }, one) => isLink(subgraph, one) && totalLinks === 1,
};

const counted: Question<'source.neighbourCounts'> = {
  channel: 'source.neighbourCounts',
  ask: (one) => ({ question: { ids: [one.from], only: [rowOf(one)], where: whereOf(one) } }),
  isAsWritten: ({ rows, links }, { name }) =>
    links === 1 && rows.length === 1 && rows[0]?.linkType === name && rows[0].entityType === name,
};

// Nobody searches for what is blank, and it is no key.
const searched: Question<'source.search'> = {
  channel: 'source.search',
  ask: ({ name }) => ({ question: { text: name.trim() || '?', types: [name], limit: 10 } }),
  isAsWritten: ({ subgraph: { entities } }, { name }) =>
    name.trim() === '' ||
    (entities.length === 2 && entities.every(({ type, fields }) => type === name && isNamed(fields, name))),
};

const located: Question<'source.locate'> = {
  channel: 'source.locate',
  ask: ({ name }) => ({ question: { wanted: [{ type: name, key: name }] } }),
  isAsWritten: ({ subgraph: { entities } }, { name }) =>
    name.trim() === '' || (entities.length === 2 && entities.every(({ key }) => key === name)),
};

function exampled(lens: Lens): Question<'lens.examples'> {
  return {
    channel: 'lens.examples',
    ask: ({ name }) => ({ lens, about: name }),
    isAsWritten: ({ entities, links }, { name }) =>
      entities.length === 2 && links.length === 1 && links.every(({ type }) => type === name),
  };
}

function pathsBetween({ from, to, name }: Named, weight: string | null): { question: PathsQuestionIn } {
  return {
    question: {
      ...{ ids: [from, to], kind: 'lightest', maxHops: 2, direction: 'along', linkTypes: [name], time: null, weight },
      ...{ mostNeighbours: null, weightIs: 'cost', maxGapS: null, limit: 5 },
    },
  };
}
type PathsQuestionIn = Omit<PathsQuestion, 'ids'> & { ids: string[] };

const joined: Question<'source.paths'> = {
  channel: 'source.paths',
  ask: (one) => pathsBetween(one, null),
  isAsWritten: ({ paths, subgraph }, one) => paths.length === 1 && isLink(subgraph, one),
};

const weighed: Question<'source.paths'> = {
  channel: 'source.paths',
  ask: (one) => pathsBetween(one, one.name),
  // Its value is a text, which weighs nothing.
  isAsWritten: ({ paths }) => paths.length === 0,
};
