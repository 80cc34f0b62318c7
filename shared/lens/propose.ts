// Proposes a lens from what a database holds: a first reading of a stranger's words, for the analyst to correct.
import { emptyLens, type Lens } from './Lens';
import { isMappable } from './properties';
import { proposeEntity } from './proposeEntity';
import { proposeEvent } from './proposeEvent';
import { proposeLink } from './proposeLink';
import type { Survey } from './Survey';
import { inOrder } from '../textOrder';

/** What a lens can hold at most; a database with more labels shows the rest under their own names. */
const most = { entities: 10_000, links: 10_000, events: 1000 };

/**
 * One mapping for every label and every relationship type, in alphabetical order, also where nothing is known and each
 * is itself; and one for every label that is an event. The same survey gives the same lens.
 */
export function proposeLens(survey: Survey): Lens {
  const labels = survey.labels.filter(({ label }) => isMappable(label));
  const entities = labels
    .map(proposeEntity)
    .sort((a, b) => inOrder(a.label, b.label))
    .slice(0, most.entities);
  const byLabel = new Map(entities.map((mapping) => [mapping.label, mapping]));
  const typeOf = (label: string) => byLabel.get(label)?.type ?? label;
  const links = survey.relationships
    .filter(({ relationship }) => isMappable(relationship))
    .map((facts) => proposeLink(facts, typeOf))
    .sort((a, b) => inOrder(a.relationship, b.relationship))
    .slice(0, most.links);
  const events = labels
    .flatMap((label) => proposeEvent(label, survey, byLabel) ?? [])
    .sort((a, b) => inOrder(a.label, b.label))
    .slice(0, most.events);
  return { ...emptyLens, entities, links, events };
}
