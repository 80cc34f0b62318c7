// What a context menu is about: what is under the pointer, or what the keyboard is on.
import type { EntityId } from '../../shared/ids';
import type { Point } from './camera';
import type { MenuSubject } from './ChartGestures';
import type { SceneBundle, SceneEntity } from './Scene';
import type { Stage } from './Stage';

/** The whole selection when the entity is part of it; [] for none. */
export function meantBy({ marks }: Stage, it: SceneEntity | null): readonly EntityId[] {
  if (it === null) return [];
  return marks.selection.has(it.id) ? [...marks.selection] : [it.id];
}

interface Place {
  readonly entity: SceneEntity | null;
  readonly bundle: SceneBundle | null;
}

/** What the keyboard is on, else what is selected, else the chart; and where the menu opens, canvas pixels. */
export function menuByKey(
  stage: Stage,
  { entity, bundle }: Place,
): { readonly subject: MenuSubject; readonly at: Point } {
  const { marks, scene, size } = stage;
  const [chosen] = marks.selection;
  const it = entity ?? (chosen === undefined ? null : (scene.entities.get(chosen) ?? null));
  const selected = it === null && marks.selectedBundle !== null ? scene.bundles.get(marks.selectedBundle) : undefined;
  const line = bundle ?? selected ?? null;
  const middle = { x: size.width / 2, y: size.height / 2 };
  return {
    subject: { ids: line === null ? meantBy(stage, it) : [], bundle: line?.id ?? null },
    at: it === null ? middle : stage.canvasPositionOf(it),
  };
}
