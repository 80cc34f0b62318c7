// The facts of a chart: all its entities and links, hidden ones too. What the analyst drew by hand is no fact; it is left out
// and counted.
import { isDrawn } from '../../drawn';
import type { Snapshot } from '../../snapshot';
import type { FactEntity, FactLink, Facts, Unsaid } from './FactFormat';

const batchSize = 2000;

export function factsOfSnapshot({ chart, savedAt }: Snapshot, unsaid: Unsaid): Facts {
  const entities = chart.entities.map(({ entity }) => entity).filter(({ id }) => !isDrawn(id));
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const links = chart.links.flatMap(({ link: { id, type, from, to, fields } }): FactLink[] => {
    const [start, end] = [places.get(from), places.get(to)];
    return isDrawn(id) || start === undefined || end === undefined ? [] : [{ type, from: start, to: end, fields }];
  });
  unsaid.add('drawn', chart.entities.length - entities.length + chart.links.length - links.length);
  const facts = entities.map(({ type, key, caption, fields }): FactEntity => ({ type, key, caption, fields }));
  return {
    title: chart.title,
    at: savedAt,
    counts: { entities: facts.length, links: links.length },
    entities: () => batches(facts),
    links: () => batches(links),
  };
}

/** Lets others have their turn between batches. */
async function* batches<T>(list: readonly T[]): AsyncGenerator<readonly T[], void, void> {
  for (let at = 0; at < list.length; at += batchSize) yield await Promise.resolve(list.slice(at, at + batchSize));
}
