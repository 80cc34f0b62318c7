// Where the analyst looks: fit, nearer, further, at the selection.
import type { Action } from './Action';
import { hasSelection, selected } from './select';

const step = 1.3;

export const zoomActions: readonly Action[] = [
  {
    id: 'fit',
    label: 'actions.labels.fit',
    shortcuts: ['F'],
    isEnabled: ({ chart }) => chart.entityCount > 0,
    run: ({ canvas }) => canvas.current?.fit(null),
  },
  {
    id: 'zoomIn',
    label: 'actions.labels.zoomIn',
    shortcuts: ['+', '='],
    isEnabled: ({ chart }) => chart.entityCount > 0,
    run: ({ canvas }) => canvas.current?.zoomBy(step),
  },
  {
    id: 'zoomOut',
    label: 'actions.labels.zoomOut',
    shortcuts: ['-'],
    isEnabled: ({ chart }) => chart.entityCount > 0,
    run: ({ canvas }) => canvas.current?.zoomBy(1 / step),
  },
  {
    id: 'zoomToSelection',
    label: 'actions.labels.zoomToSelection',
    shortcuts: ['Z'],
    isEnabled: hasSelection,
    run: (context) => context.canvas.current?.fit(selected(context)),
  },
];
