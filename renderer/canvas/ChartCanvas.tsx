// The canvas as a React component: mounts the stage, tells it what the stores say, and registers it for actions.
// React renders the frame once; everything that moves is painted by the stage.
import { useEffect, useRef, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { EntityId } from '../../shared/ids';
import type { Translator } from '../../shared/messages';
import type { ActionContext } from '../actions/Action';
import { changeAnnotation, removeAnnotation, selectAnnotation } from '../actions/annotate';
import { presencesNow } from '../actions/compareFade';
import { setGroupsOpen } from '../actions/group';
import { isAtWork } from '../actions/hand';
import { watchShapes } from '../actions/shapes';
import { annotationName } from '../chart/annotationName';
import type { View } from '../state/view';
import { AnnotationLayer } from './AnnotationLayer';
import type { ChartGestures } from './ChartGestures';
import { Gestures } from './Gestures';
import { GroupFrames } from './GroupFrames';
import { Minimap } from './Minimap';
import { Overlay } from './Overlay';
import { ShapeLayer } from './ShapeLayer';
import { Stage } from './Stage';
import './canvas.css';

export type { ChartGestures } from './ChartGestures';

interface ChartCanvasProps extends ChartGestures {
  readonly context: ActionContext;
}

function part<T extends Element = HTMLElement>(root: HTMLElement, name: string): T {
  const element = root.querySelector<T>(`.chart-${name}`);
  if (element === null) throw new Error(`the canvas has no part ${name}`);
  return element;
}

function selectionWords({ selection, selectedBundle }: View, { t }: Translator): string {
  if (selection.size > 0) return t('hand.spoken.selection', { count: selection.size });
  return selectedBundle === null ? t('hand.spoken.nothingSelected') : '';
}

/** Puts stage, overlay and gestures to work in the mounted elements; the answer ends them. */
function mount(root: HTMLElement, map: HTMLElement, context: ActionContext, gestures: () => ChartGestures) {
  const { chart, view, session, translator } = context;
  const { theme, language } = view.getState();
  let overlay: Overlay | null = null;
  let annotations: AnnotationLayer | null = null;
  let frames: GroupFrames | null = null;
  let shapes: ShapeLayer | null = null;
  let minimap: Minimap | null = null;
  const stage = new Stage(
    chart,
    { theme, language },
    {
      root,
      canvas: part(root, 'bulk'),
      hasGraphicsCard: session.getState().hasGraphicsCard,
      closeUp: part(root, 'close-up'),
      reserved: (zoom) => shapes?.captionBoxes(zoom) ?? [],
      cover: (paper) => shapes?.paint(paper),
      onPaint: (isDrawn) => {
        root.dataset['painted'] = String(chart.version);
        root.dataset['entities'] = String(chart.entityCount);
        root.dataset['motion'] = isDrawn ? 'still' : 'moving';
        overlay?.place();
        annotations?.place();
        frames?.place();
        shapes?.place();
        minimap?.place();
        if (isDrawn) overlay?.publish();
      },
    },
  );
  const parts = {
    root,
    box: part(root, 'box'),
    lasso: part<SVGPathElement>(root, 'lasso'),
    way: part<SVGPathElement>(root, 'way'),
    focus: part(root, 'focus'),
    hover: part(root, 'hover'),
    spoken: part(root, 'spoken'),
    outline: part(root, 'outline'),
  };
  overlay = new Overlay(parts, stage, chart, translator);
  const onClose = (id: EntityId) => setGroupsOpen(context, [id], false);
  frames = new GroupFrames(part(root, 'frames'), stage, () => ({ ...gestures(), onClose }), translator);
  const communities = new ShapeLayer(
    part(root, 'communities'),
    stage,
    translator,
    (zoom) => frames?.headBoxes(zoom) ?? [],
  );
  shapes = communities;
  communities.restyle(theme);
  const endShapes = watchShapes(context, (found) => communities.show(found));
  const small = new Minimap(
    { root: map, canvas: part(map, 'map-dots'), frame: part(map, 'map-view'), chart: root },
    stage,
  );
  minimap = small;
  small.open(view.getState().isMinimapOpen);
  const hands = new Gestures(root, chart, stage, gestures, overlay);
  const notes = new AnnotationLayer(part<SVGElement>(root, 'annotations'), stage, chart, {
    onSelect: (id) => selectAnnotation(context, id),
    onChange: (note) => changeAnnotation(context, note),
    onRemove: (id) => removeAnnotation(context, id),
    nameOf: (note) => annotationName(note, translator().t),
  });
  annotations = notes;
  notes.show(theme, view.getState().selectedAnnotation);
  const endView = view.subscribe((now, before) => {
    notes.show(now.theme, now.selectedAnnotation);
    if (now.isMinimapOpen !== before.isMinimapOpen) small.open(now.isMinimapOpen);
    if (now.theme !== before.theme || now.language !== before.language) {
      communities.restyle(now.theme);
      stage.restyle(now);
    }
    if (now.selection !== before.selection || now.selectedBundle !== before.selectedBundle) {
      stage.mark({ ...stage.marks, selection: now.selection, selectedBundle: now.selectedBundle });
      if (!hands.sayPlace()) overlay.say(selectionWords(now, translator()));
    }
    if (now.fade !== before.fade) stage.mark({ ...stage.marks, presences: presencesNow(context) });
    if (now.hand.said !== before.hand.said) overlay.say(now.hand.said.text);
    if (now.hand !== before.hand) root.classList.toggle('is-lassoing', isAtWork(now.hand));
  });
  const { selection, selectedBundle } = view.getState();
  stage.mark({ selection, selectedBundle, presences: presencesNow(context) });
  context.canvas.set(stage);
  const end = () => {
    context.canvas.set(null);
    endView();
    endShapes();
    small.destroy();
    hands.destroy();
    notes.destroy();
    stage.destroy();
  };
  return end;
}

export function ChartCanvas({ context, ...gestures }: ChartCanvasProps): ReactElement {
  const rootRef = useRef<HTMLDivElement>(null);
  const mapRef = useRef<HTMLDivElement>(null);
  const gesturesRef = useRef<ChartGestures>(gestures);
  // The stage is not rendered by React, but its words are.
  useStore(context.view, (view) => view.language);
  const { t } = context.translator();
  useEffect(() => {
    gesturesRef.current = gestures;
  });
  useEffect(() => {
    if (rootRef.current === null || mapRef.current === null) return undefined;
    return mount(rootRef.current, mapRef.current, context, () => gesturesRef.current);
  }, [context]);
  return (
    <>
      <div ref={rootRef} className="chart-canvas" role="application" tabIndex={0} aria-label={t('chart.label')}>
        <canvas className="chart-bulk" aria-hidden="true" />
        <div className="chart-layer" aria-hidden="true">
          <div className="chart-close-up" />
        </div>
        <div className="chart-frames" />
        <svg className="chart-annotations" />
        <div className="chart-box" hidden />
        <svg className="chart-strokes" aria-hidden="true">
          <path className="chart-way" />
          <path className="chart-lasso" />
        </svg>
        <div className="chart-focus" hidden />
        <div className="chart-hover" hidden aria-hidden="true" />
        <div className="chart-spoken" aria-live="polite" />
        <ul className="chart-outline" aria-label={t('chart.onScreen')} />
        <ul className="chart-communities" aria-label={t('chart.communities')} />
      </div>
      <div ref={mapRef} className="chart-map" role="group" tabIndex={0} aria-label={t('chart.overview')} hidden>
        <canvas className="chart-map-dots" aria-hidden="true" />
        <div className="chart-map-view" aria-hidden="true" />
      </div>
    </>
  );
}
