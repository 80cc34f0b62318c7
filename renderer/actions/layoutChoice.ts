// What lanes, rings and the timeline go by, and the menu where that is chosen.
import type { LayoutChoice } from '../state/layoutGuides';
import type { Action, ActionContext } from './Action';
import { applyLayout } from './applyLayout';

/** The layout that goes by each choice. */
export const layoutOfChoice = { lanes: 'lanes', rings: 'concentric', timeline: 'timeline' } as const;

/** Remembers the choice; when its layout is the one in sight, the chart is arranged by it at once. */
export async function chooseFor(context: ActionContext, what: keyof LayoutChoice, value: string): Promise<void> {
  const { layoutChoice, layout } = context.view.getState();
  context.view.setState({ layoutChoice: { ...layoutChoice, [what]: value } });
  if (layout === layoutOfChoice[what]) await applyLayout(context, layout);
}

export const openLayoutMenu: Action = {
  id: 'layoutMenu',
  label: 'arrange.labels.more',
  shortcuts: ['0'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: ({ view }) => view.setState({ isLayoutMenuOpen: true }),
};
