// The middle of the window: the chart with its layout bar, legend, expand card and menu; an empty chart says how to
// begin.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { move } from '../../actions/arrange';
import { linkBetween, stopLinking } from '../../actions/draw';
import { defaultExpandLimit, expandEntities } from '../../actions/expand';
import { openOrCloseGroup } from '../../actions/group';
import { noteKeyboardPlace, setHand, showCard, stepBack } from '../../actions/hand';
import { openExpandCardFor } from '../../actions/openExpandCard';
import { attempt } from '../../actions/report';
import { select, selectBundle } from '../../actions/select';
import { isGroupId } from '../../chart/groupTree';
import { ChartCanvas, type ChartGestures } from '../../canvas/ChartCanvas';
import { useApp, useView } from '../AppContext';
import { Annotations } from './Annotations';
import { CoastLines } from './CoastLines';
import { ContextMenu } from './ContextMenu';
import { EmptyChart } from './EmptyChart';
import { ExpandCard } from './ExpandCard';
import { HistoryPanel } from '../history/HistoryPanel';
import { HoverCard } from './HoverCard';
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
      <CoastLines />
      <LayoutBar />
      {isLegendOpen ? <Legend /> : null}
      <EmptyChart />
      <HistoryPanel />
      <HoverCard />
      <Annotations />
      <ExpandCard />
      <ContextMenu />
    </main>
  );
}

function useGestures(): ChartGestures {
  const context = useApp();
  const onExpand: ChartGestures['onExpand'] = useCallback(
    (id) => {
      if (isGroupId(id)) openOrCloseGroup(context, id);
      else attempt(context, () => expandEntities(context, { ids: [id], only: null, limit: defaultExpandLimit }));
    },
    [context],
  );
  return useMemo(
    () => ({
      onExpand,
      onContextMenu: ({ ids, bundle }, { x, y }) => {
        const { selection } = context.view.getState();
        // On empty ground the selection stays: what can be done with the chart may be about it.
        if (ids.length > 0 && !ids.some((id) => selection.has(id))) select(context, ids, 'only');
        if (bundle !== null) selectBundle(context, bundle);
        context.view.setState({ menu: { ids, bundle, x, y }, expandCard: null });
        showCard(context, null);
      },
      onSelect: (ids, mode) => {
        const { linkFrom } = context.view.getState().hand;
        const [to] = ids;
        if (linkFrom === null) select(context, ids, mode);
        else if (to === undefined) stopLinking(context);
        else linkBetween(context, linkFrom, to);
      },
      onDrawLink: (from, to) => linkBetween(context, from, to),
      onSelectBundle: (bundleId) => selectBundle(context, bundleId),
      onMove: (positions) => move(context, positions),
      onCard: (card) => {
        if (context.view.getState().menu === null) showCard(context, card);
      },
      onWalk: (place) => noteKeyboardPlace(context, place),
      onStepBack: () => stepBack(context),
      isLassoing: () => context.view.getState().hand.isLassoing,
      onLassoEnd: () => {
        if (context.view.getState().hand.isLassoing) setHand(context, { isLassoing: false });
      },
      onBadge: (id) => attempt(context, () => openExpandCardFor(context, [id])),
    }),
    [context, onExpand],
  );
}
