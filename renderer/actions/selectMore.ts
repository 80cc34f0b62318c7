// More ways to a selection: over links, along paths, by what belongs together; and from a selected line to its ends.
import type { EntityId } from '../../shared/ids';
import { bundleShown } from '../chart/bundleShown';
import type { LinkBundle } from '../chart/bundles';
import { connectedWith, onShortestPaths, otherEnds, withoutRim } from '../chart/reach';
import { shownOf } from '../chart/shown';
import { webOf } from '../chart/web';
import type { Action, ActionContext } from './Action';
import { inform } from './report';
import { reveal } from './reveal';
import { hasSelection, select } from './select';

function selectionOf({ view }: ActionContext): ReadonlySet<EntityId> {
  return view.getState().selection;
}

/** The selected line with the links that pass the filters; null for none. */
function selectedLine({ chart, view }: ActionContext): LinkBundle | null {
  const { selectedBundle } = view.getState();
  return selectedBundle === null ? null : (bundleShown(chart, selectedBundle) ?? null);
}

const selectOtherEnds: Action = {
  id: 'selectOtherEnds',
  label: 'hand.labels.selectOtherEnds',
  shortcuts: ['Shift+N'],
  isEnabled: hasSelection,
  run: (context) => {
    const ends = otherEnds(webOf(context.chart), selectionOf(context));
    if (ends.size === 0) inform(context, 'hand.notices.noEnds');
    else select(context, ends, 'only');
  },
};

const shrinkSelection: Action = {
  id: 'shrinkSelection',
  label: 'hand.labels.shrinkSelection',
  shortcuts: [','],
  isEnabled: hasSelection,
  run: (context) => {
    const selection = selectionOf(context);
    const inner = withoutRim(webOf(context.chart), selection);
    if (inner.size === selection.size) inform(context, 'hand.notices.noRim');
    else select(context, inner, 'only');
  },
};

const selectConnected: Action = {
  id: 'selectConnected',
  label: 'hand.labels.selectConnected',
  shortcuts: ['Shift+C'],
  isEnabled: hasSelection,
  run: (context) => select(context, connectedWith(webOf(context.chart), selectionOf(context)), 'add'),
};

const selectPath: Action = {
  id: 'selectPath',
  label: 'hand.labels.selectPath',
  shortcuts: ['Shift+S'],
  isEnabled: (context) => selectionOf(context).size === 2,
  run: (context) => {
    const [from, to] = selectionOf(context);
    if (from === undefined || to === undefined) return;
    const on = onShortestPaths(webOf(context.chart), from, to);
    if (on.size === 0) {
      inform(context, 'hand.notices.noPath');
      return;
    }
    select(context, on, 'only');
    reveal(context, [...on]);
  },
};

const selectBothEnds: Action = {
  id: 'selectBothEnds',
  label: 'hand.labels.selectBothEnds',
  shortcuts: ['Shift+E'],
  isEnabled: (context) => selectedLine(context) !== null,
  run: (context) => {
    const line = selectedLine(context);
    if (line !== null) select(context, [line.from, line.to], 'only');
  },
};

const selectSameLinks: Action = {
  id: 'selectSameLinks',
  label: 'hand.labels.selectSameLinks',
  shortcuts: [],
  isEnabled: (context) => selectedLine(context) !== null,
  run: (context) => {
    const line = selectedLine(context);
    const same = shownOf(context.chart).bundles.filter(({ type }) => type === line?.type);
    const ends = same.flatMap(({ from, to }) => [from, to]);
    select(context, ends, 'only');
  },
};

const zoomToLine: Action = {
  id: 'zoomToLine',
  label: 'hand.labels.zoomToLine',
  shortcuts: [],
  isEnabled: (context) => selectedLine(context) !== null,
  run: (context) => {
    const line = selectedLine(context);
    if (line !== null) context.canvas.current?.fit([line.from, line.to]);
  },
};

export const selectMoreActions: readonly Action[] = [
  selectOtherEnds,
  shrinkSelection,
  selectConnected,
  selectPath,
  selectBothEnds,
  selectSameLinks,
  zoomToLine,
];
