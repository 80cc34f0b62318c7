// The lines and words of the layout in sight (lanes, moments, degrees), over the drawing and out of the hand's way. They
// follow the view, and are gone as soon as anything stands elsewhere.
import { useEffect, useMemo, useRef } from 'react';
import { wordedLines, type WordedLine } from '../../actions/showGuides';
import { standingGuides } from '../../state/layoutGuides';
import { useApp, useChart, useTranslator, useView } from '../AppContext';

/** Below the layout bar. */
const top = 48;
const left = 14;
/** Words nearer to each other than this are left out. */
const leastGapPx = 10;

export function LayoutGuides() {
  const chart = useChart();
  const { language } = useTranslator();
  const made = useView((view) => view.layoutGuides);
  const guides = standingGuides(chart, made);
  const zone = chart.dress.timeZone;
  const lines = useMemo(
    () =>
      guides === null
        ? null
        : {
            rows: wordedLines(guides.rows, language, zone),
            columns: wordedLines(guides.columns, language, zone),
          },
    [guides, language, zone],
  );
  return lines === null ? null : <Lines {...lines} />;
}

interface LinesProps {
  readonly rows: readonly WordedLine[];
  readonly columns: readonly WordedLine[];
}

function Lines({ rows, columns }: LinesProps) {
  const { canvas, view } = useApp();
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    let frame = 0;
    let last = '';
    const follow = () => {
      frame = requestAnimationFrame(follow);
      const port = canvas.current;
      const size = view.getState().canvasSize;
      if (port === null || size === null || svg.current === null) return;
      const { zoom, x, y } = port.viewport();
      const next = `${zoom} ${x} ${y} ${size.width} ${size.height}`;
      if (next === last) return;
      last = next;
      placeRows(svg.current, rows, (at) => (at - y) * zoom + size.height / 2);
      placeColumns(svg.current, columns, (at) => (at - x) * zoom + size.width / 2);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [canvas, view, rows, columns]);
  const group = (kind: 'row' | 'column', lines: readonly WordedLine[]) =>
    lines.map(({ text }, nth) => (
      <g key={`${kind} ${nth}`} className={`guide-${kind}`}>
        <line {...(kind === 'row' ? { x2: '100%' } : { y1: top, y2: '100%' })} />
        <text {...(kind === 'row' ? { x: left } : { y: top + 8 })}>{text}</text>
      </g>
    ));
  return (
    <svg ref={svg} className="layout-guides" aria-hidden="true">
      {group('column', columns)}
      {group('row', rows)}
    </svg>
  );
}

/** Where the legend lies in the drawing; nowhere while it is folded. */
function legendIn(svg: SVGSVGElement): { readonly top: number; readonly right: number } {
  const area = svg.getBoundingClientRect();
  const legend = svg.parentElement?.querySelector('.legend')?.getBoundingClientRect();
  return { top: (legend?.top ?? Infinity) - area.top, right: (legend?.right ?? 0) - area.left };
}

/** A lane's name stays in sight at the top while any of the lane is, and beside the legend. */
function placeRows(svg: SVGSVGElement, rows: readonly WordedLine[], toPixel: (at: number) => number): void {
  const legend = legendIn(svg);
  svg.querySelectorAll<SVGGElement>('.guide-row').forEach((group, nth) => {
    const y = Math.round(toPixel(rows[nth]?.at ?? 0));
    const end = nth + 1 < rows.length ? toPixel(rows[nth + 1]?.at ?? 0) : Infinity;
    group.querySelector('line')?.setAttribute('transform', `translate(0 ${y})`);
    const text = Math.min(Math.max(y + 14, top + 26), Math.max(y + 14, end - 6));
    const aside = text > legend.top - 6 ? legend.right : 0;
    group.querySelector('text')?.setAttribute('transform', `translate(${aside} ${text})`);
  });
}

function placeColumns(svg: SVGSVGElement, columns: readonly WordedLine[], toPixel: (at: number) => number): void {
  let lastEnd = -Infinity;
  svg.querySelectorAll<SVGGElement>('.guide-column').forEach((group, nth) => {
    const x = Math.round(toPixel(columns[nth]?.at ?? 0));
    group.setAttribute('transform', `translate(${x} 0)`);
    const text = group.querySelector('text');
    if (text === null) return;
    const half = text.getComputedTextLength() / 2;
    const isRoom = x - half - lastEnd >= leastGapPx;
    if (isRoom) lastEnd = x + half;
    text.setAttribute('visibility', isRoom ? 'visible' : 'hidden');
  });
}
