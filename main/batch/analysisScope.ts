// `--scope`: what of a source an analysis on the command line looks at. The words, and the facts that they come to.
import type { AnalysedEntity, Facts } from '../../shared/analysis/Analysis';
import { factsAround } from '../../shared/analysis/factsAround';
import { mostLinksRead, type FactsQuestion } from '../../shared/contracts/analysis';
import type { SourceDescription } from '../../shared/questions';
import { usage } from './options';

export type ScopeWords =
  | { readonly is: 'whole' }
  | { readonly is: 'types'; readonly types: readonly string[] }
  | { readonly is: 'around'; readonly key: string; readonly hops: number };

/** `whole`, `types=A,B` or `around=KEY[,HOPS]`; null is the whole. Throws USAGE. */
export function scopeOf(words: string | null): ScopeWords {
  if (words === null || words === 'whole') return { is: 'whole' };
  const [, types] = /^types=(.+)$/s.exec(words) ?? [];
  if (types !== undefined) return { is: 'types', types: types.split(',').map((name) => name.trim()) };
  const [, key, hops = '1'] = /^around=(.+?)(?:,(\d{1,2}))?$/s.exec(words) ?? [];
  if (key !== undefined) return { is: 'around', key, hops: Number(hops) };
  throw usage('badScope', { value: words });
}

/** Of named types those of entities and those of links; where none of either is named, all of it. Throws USAGE for a name that is neither. */
export function questionOf(scope: ScopeWords, source: SourceDescription, withFields: boolean): FactsQuestion {
  const all = { entityTypes: null, linkTypes: null, withFields, mostLinks: mostLinksRead };
  if (scope.is !== 'types') return all;
  const [entities, links] = [source.entityTypes, source.linkTypes].map((list) => list.map(({ type }) => type));
  const known = [...(entities ?? []), ...(links ?? [])];
  for (const value of scope.types) {
    if (!known.includes(value)) throw usage('unknownType', { value, known: known.join(', ') });
  }
  const named = (list: readonly string[] = []) => {
    const found = scope.types.filter((type) => list.includes(type));
    return found.length === 0 ? null : found;
  };
  return { ...all, entityTypes: named(entities), linkTypes: named(links) };
}

/** Throws USAGE when nobody has the key. */
export function cutTo(facts: Facts, scope: ScopeWords): Facts {
  if (scope.is !== 'around') return facts;
  const placesWith = (read: (entity: AnalysedEntity) => string) =>
    facts.entities.flatMap((entity, place) => (read(entity) === scope.key ? [place] : []));
  const byKey = placesWith(({ key }) => key);
  const around = byKey.length > 0 ? byKey : placesWith(({ caption }) => caption);
  if (around.length === 0) throw usage('nobodyThere', { value: scope.key });
  return factsAround(facts, around, scope.hops);
}
