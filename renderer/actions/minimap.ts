// The overview of the whole chart: shown while part of the chart is out of view, or folded away.
import type { Action } from './Action';

export const toggleMinimap: Action = {
  id: 'toggleMinimap',
  label: 'actions.labels.toggleMinimap',
  shortcuts: ['V'],
  isEnabled: () => true,
  run: ({ view }) => view.setState({ isMinimapOpen: !view.getState().isMinimapOpen }),
};
