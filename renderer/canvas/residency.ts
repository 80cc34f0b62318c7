// Which entities and bundles the close-up (cytoscape) holds. Building one of its elements costs about 0.15 ms
// whatever its style, so it holds only what is near enough to read and touch; the bulk painter draws the rest.
import type { EntityId } from '../../shared/ids';

/** Below this zoom captions are smaller than 8.4 px and single entities are not what one looks at. */
export const closeUpFrom = 0.8;
/**
 * More than this in view is a crowd. One profile (600 entities, 384 residents, on a machine with ten times more to do
 * than cores) had cytoscape's own frames at 656 ms and the bulk painter's at 53 ms; a guess from it, not a tuned limit.
 */
const mostEntities = 90;
const mostBundles = 180;
/** What is added or removed per frame: about 6 ms at 0.15 ms an element. */
export const sliceSize = 40;

export interface Nearby {
  readonly entities: ReadonlySet<EntityId>;
  readonly bundles: ReadonlySet<string>;
}

export interface ResidencyChange {
  readonly addEntities: readonly EntityId[];
  readonly addBundles: readonly string[];
  readonly removeEntities: readonly EntityId[];
  readonly removeBundles: readonly string[];
}

/** True when the close-up can take over what is in view. */
export function isCloseEnough(zoom: number, inView: Nearby): boolean {
  return zoom >= closeUpFrom && inView.entities.size <= mostEntities && inView.bundles.size <= mostBundles;
}

/**
 * What must come and go so that everything in `wanted` is resident. What is resident and still in `kept` (a wider
 * neighbourhood) stays, so that moving to and fro costs nothing. A bundle needs both its ends, which `endsOf` names;
 * an end outside the view comes with it.
 */
export function planResidency(
  resident: Nearby,
  wanted: Nearby,
  kept: Nearby,
  endsOf: (bundle: string) => readonly EntityId[],
): ResidencyChange {
  const stayBundles = [...resident.bundles].filter((id) => wanted.bundles.has(id) || kept.bundles.has(id));
  const addBundles = [...wanted.bundles].filter((id) => !resident.bundles.has(id));
  const ends = new Set([...stayBundles, ...addBundles].flatMap(endsOf));
  const needed = new Set([...wanted.entities, ...ends]);
  return {
    addEntities: [...needed].filter((id) => !resident.entities.has(id)),
    addBundles,
    removeEntities: [...resident.entities].filter((id) => !needed.has(id) && !kept.entities.has(id)),
    removeBundles: [...resident.bundles].filter((id) => !wanted.bundles.has(id) && !kept.bundles.has(id)),
  };
}
