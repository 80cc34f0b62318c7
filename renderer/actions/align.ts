// Aligns and distributes the selection; pinned entities stay and the others come to them.
import { moveEntities } from '../chart/commands/moveEntities';
import { align, distribute, type Axis, type Shapes, type Side } from '../layouts/align';
import type { LayoutResult } from '../layouts/Layout';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { laidOutOn, standingFor } from './laidOut';
import { selected } from './select';

function place(
  context: ActionContext,
  name: 'arrange.edits.align' | 'arrange.edits.distribute',
  arrange: (shapes: Shapes) => LayoutResult,
): void {
  const wanted = standingFor(context.chart, selected(context));
  const chosen = laidOutOn(context.chart).filter(({ id }) => wanted.has(id));
  const { x, y } = arrange({
    x: Float64Array.from(chosen, (it) => it.x),
    y: Float64Array.from(chosen, (it) => it.y),
    radius: Float64Array.from(chosen, ({ radius }) => radius),
    isFixed: Uint8Array.from(chosen, ({ isPinned }) => Number(isPinned)),
  });
  const positions = new Map(chosen.map(({ id }, nth) => [id, { x: x[nth] ?? NaN, y: y[nth] ?? NaN }]));
  edit(context, { key: name, params: { count: chosen.length } }, moveEntities(context.chart, { positions }));
  context.view.setState({ layout: null });
}

function hasSelected(least: number) {
  return (context: ActionContext) => standingFor(context.chart, selected(context)).size >= least;
}

function aligning(id: string, label: Action['label'], side: Side): Action {
  return {
    id,
    label,
    shortcuts: [],
    isEnabled: hasSelected(2),
    run: (context) => place(context, 'arrange.edits.align', (shapes) => align(shapes, side)),
  };
}

function distributing(id: string, label: Action['label'], axis: Axis): Action {
  return {
    id,
    label,
    shortcuts: [],
    isEnabled: hasSelected(3),
    run: (context) => place(context, 'arrange.edits.distribute', (shapes) => distribute(shapes, axis)),
  };
}

export const alignActions: readonly Action[] = [
  aligning('alignLeft', 'arrange.labels.alignLeft', 'left'),
  aligning('alignCentre', 'arrange.labels.alignCentre', 'centre'),
  aligning('alignRight', 'arrange.labels.alignRight', 'right'),
  aligning('alignTop', 'arrange.labels.alignTop', 'top'),
  aligning('alignMiddle', 'arrange.labels.alignMiddle', 'middle'),
  aligning('alignBottom', 'arrange.labels.alignBottom', 'bottom'),
  distributing('distributeAcross', 'arrange.labels.distributeAcross', 'across'),
  distributing('distributeDown', 'arrange.labels.distributeDown', 'down'),
];
