// Where the frame of an open group runs: around everything drawn in it, the frames inside it included.
import type { EntityId } from '../../shared/ids';
import { entityBox, grow, unite, type Box } from './boxes';
import type { EntityLook } from './appearance';
import type { Placed } from './geometry';
import type { OpenGroup } from './shown';

/** Something drawn, with its look and place. */
interface Framed {
  readonly place: Placed;
  readonly look: EntityLook;
}

/** Room between what is framed and the frame, and above it for the name; chart units. */
export const frameMeasures = { padding: 10, radius: 10, nameSize: 11, nameHeight: 18 } as const;

export interface GroupFrame {
  readonly open: OpenGroup;
  readonly box: Box;
}

/** The frames, outer ones first as they are given. A group of which nothing is found has none. */
export function groupFrames(
  openGroups: readonly OpenGroup[],
  framed: (id: EntityId) => Framed | undefined,
): readonly GroupFrame[] {
  const boxes = new Map<EntityId, Box>();
  // From the inside out.
  for (const { group, nodes, inner } of openGroups.toReversed()) {
    const parts = nodes.flatMap((id) => framed(id) ?? []).map(({ place, look }) => entityBox(place, look));
    const inside = [...parts, ...inner.flatMap((id) => boxes.get(id) ?? [])];
    if (inside.length === 0) continue;
    const { left, right, top, bottom } = grow(unite(inside), frameMeasures.padding);
    boxes.set(group.id, { left, right, bottom, top: top - frameMeasures.nameHeight });
  }
  return openGroups.flatMap((open) => {
    const box = boxes.get(open.group.id);
    return box === undefined ? [] : [{ open, box }];
  });
}
