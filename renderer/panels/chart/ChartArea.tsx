// The middle of the window: the chart with its layout bar, legend, expand card and menu; an empty chart says how to
// begin.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { move } from '../../actions/arrange';
import { defaultExpandLimit, expandEntities } from '../../actions/expand';
import { openExpandCardFor } from '../../actions/openExpandCard';
import { attempt } from '../../actions/report';
import { select, selectBundle } from '../../actions/select';
import { ChartCanvas, type ChartGestures } from '../../canvas/ChartCanvas';
import { useApp, useView } from '../AppContext';
import { ContextMenu } from './ContextMenu';
import { EmptyChart } from './EmptyChart';
import { ExpandCard } from './ExpandCard';
import { LayoutBar } from './LayoutBar';
import { Legend } from './Legend';

export function ChartArea() {
  const context = useApp();
  const box = useRef<HTMLElement>(null);
  const isLegendOpen = useView((view) => view.isLegendOpen);
  const gestures = useGestures();
  useEffect(() => {
    const area = box.current;
    if (area === null) return;
    const observer = new ResizeObserver(() => {
      context.view.setState({ canvasSize: { width: area.clientWidth, height: area.clientHeight } });
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, [context]);
  return (
    <main ref={box} className="chart-area">
      <ChartCanvas context={context} {...gestures} />
      <LayoutBar />
      {isLegendOpen ? <Legend /> : null}
      <EmptyChart />
      <ExpandCard />
      <ContextMenu />
    </main>
  );
}

function useGestures(): ChartGestures {
  const context = useApp();
  const onExpand: ChartGestures['onExpand'] = useCallback(
    (id) => attempt(context, () => expandEntities(context, { ids: [id], only: null, limit: defaultExpandLimit })),
    [context],
  );
  return useMemo(
    () => ({
      onExpand,
      onContextMenu: (ids, { x, y }) => {
        const isSelected = ids.some((id) => context.view.getState().selection.has(id));
        if (!isSelected) select(context, ids, 'only');
        if (ids.length > 0) context.view.setState({ menu: { ids, x, y }, expandCard: null });
      },
      onSelect: (ids, mode) => select(context, ids, mode),
      onSelectBundle: (bundleId) => selectBundle(context, bundleId),
      onMove: (positions) => move(context, positions),
      onBadge: (id) => attempt(context, () => openExpandCardFor(context, [id])),
    }),
    [context, onExpand],
  );
}
