// The coasts of the world as if beneath the chart, as long as the map layout stands. They follow the view; only what is in sight is
// stroked, along paths that are made once.
import { useEffect, useRef } from 'react';
import { overlap, type Box } from '../../chart/boxes';
import { isFineAt, loadCoast, type CoastLine, type MapPlace } from '../../chart/coast/coast';
import { standingGuides } from '../../state/layoutGuides';
import { useApp, useChart, useView } from '../AppContext';

const paths = new WeakMap<CoastLine, Path2D>();

function pathOf(line: CoastLine): Path2D {
  const known = paths.get(line);
  if (known !== undefined) return known;
  const path = new Path2D();
  for (let at = 0; at < line.points.length; at += 2) path.lineTo(line.points[at] ?? 0, line.points[at + 1] ?? 0);
  paths.set(line, path);
  return path;
}

export function CoastLines() {
  const chart = useChart();
  const made = useView((view) => view.layoutGuides);
  const place = standingGuides(chart, made)?.map ?? null;
  return place === null ? null : <Coast place={place} />;
}

function Coast({ place }: { readonly place: MapPlace }) {
  const { canvas, view } = useApp();
  const theme = useView((one) => one.theme);
  const surface = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let frame = 0;
    let last = '';
    const coasts = new Map<boolean, readonly CoastLine[]>();
    const wanted = (isFine: boolean): readonly CoastLine[] => {
      const known = coasts.get(isFine);
      if (known !== undefined) return known;
      coasts.set(isFine, coasts.get(!isFine) ?? []);
      void loadCoast(isFine).then((lines) => {
        coasts.set(isFine, lines);
        last = '';
      });
      return coasts.get(isFine) ?? [];
    };
    const follow = () => {
      frame = requestAnimationFrame(follow);
      const port = canvas.current;
      const size = view.getState().canvasSize;
      if (port === null || size === null || surface.current === null) return;
      const { zoom, x, y } = port.viewport();
      const next = `${zoom} ${x} ${y} ${size.width} ${size.height} ${devicePixelRatio}`;
      if (next === last) return;
      last = next;
      const scale = place.scale * zoom;
      paint(surface.current, wanted(isFineAt(scale)), {
        ...size,
        scale,
        left: (place.x - x) * zoom + size.width / 2,
        top: (place.y - y) * zoom + size.height / 2,
      });
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [canvas, view, place, theme]);
  return <canvas ref={surface} className="coast-lines" aria-hidden="true" />;
}

interface Sight {
  readonly width: number;
  readonly height: number;
  /** Pixels in one unit of the map, and where its origin lies. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

function paint(
  surface: HTMLCanvasElement,
  lines: readonly CoastLine[],
  { width, height, scale, left, top }: Sight,
): void {
  const dots = devicePixelRatio;
  const [wide, high] = [Math.round(width * dots), Math.round(height * dots)];
  if (surface.width !== wide) surface.width = wide;
  if (surface.height !== high) surface.height = high;
  const context = surface.getContext('2d');
  if (context === null) return;
  context.resetTransform();
  context.clearRect(0, 0, wide, high);
  context.setTransform(scale * dots, 0, 0, scale * dots, left * dots, top * dots);
  context.strokeStyle = getComputedStyle(surface).color;
  context.lineWidth = 1 / scale;
  context.lineJoin = 'round';
  const sight: Box = {
    left: -left / scale,
    right: (width - left) / scale,
    top: -top / scale,
    bottom: (height - top) / scale,
  };
  for (const line of lines) if (overlap(line.box, sight)) context.stroke(pathOf(line));
}
