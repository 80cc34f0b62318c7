// What lies open under the chart, if anything: one at a time, as high as the analyst draws it.
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useApp, useTranslator, useView } from '../AppContext';
import { AnalysesPanel } from '../analyses/AnalysesPanel';
import { ComparePanel } from '../compare/ComparePanel';
import { AuditPanel } from '../audit/AuditPanel';
import { CypherPanel } from '../cypher/CypherPanel';
import { DuplicatesPanel } from '../duplicates/DuplicatesPanel';
import { FlowPanel } from '../flow/FlowPanel';
import { PathsPanel } from '../paths/PathsPanel';
import { SimulatorPanel } from '../simulator/SimulatorPanel';
import { RolesPanel } from '../roles/RolesPanel';
import { StylesPanel } from '../styles/StylesPanel';
import { TablePanel } from '../table/TablePanel';
import type { Drawer as DrawerId } from '../../state/view';

const leastPx = 160;
/** What the chart keeps for itself. */
const chartPx = 190;
const stepPx = 24;

export function Drawer() {
  const context = useApp();
  const { t } = useTranslator();
  const drawer = useView((view) => view.drawer);
  const height = useView((view) => view.drawerHeight);
  const box = useRef<HTMLDivElement>(null);
  if (drawer === null) return null;
  const resize = (px: number) => {
    const room = (box.current?.parentElement?.clientHeight ?? window.innerHeight) - chartPx;
    context.view.setState({ drawerHeight: Math.round(Math.max(leastPx, Math.min(px, room))) });
  };
  const close = () => context.view.setState({ drawer: null });
  const title = t(`${drawer}.title`);
  return (
    <section
      ref={box}
      className="drawer"
      aria-label={title}
      style={{ height }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        close();
        event.stopPropagation();
      }}
    >
      <Edge label={t('cypher.drawer.resize')} height={height} onResize={resize} />
      <Content drawer={drawer} />
      <button
        type="button"
        className="drawer-close"
        aria-label={t('cypher.drawer.close', { title })}
        title={t('cypher.drawer.close', { title })}
        onClick={close}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2 10 10M10 2 2 10" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
      </button>
    </section>
  );
}

function Content({ drawer }: { readonly drawer: DrawerId }) {
  switch (drawer) {
    case 'paths':
      return <PathsPanel />;
    case 'flow':
      return <FlowPanel />;
    case 'cypher':
      return <CypherPanel />;
    case 'table':
      return <TablePanel />;
    case 'audit':
      return <AuditPanel />;
    case 'styles':
      return <StylesPanel />;
    case 'duplicates':
      return <DuplicatesPanel />;
    case 'simulator':
      return <SimulatorPanel />;
    case 'analyses':
      return <AnalysesPanel />;
    case 'roles':
      return <RolesPanel />;
    case 'compare':
      return <ComparePanel />;
  }
}

interface EdgeProps {
  readonly label: string;
  readonly height: number;
  readonly onResize: (px: number) => void;
}

/** The upper edge: dragged, or moved with the arrow keys. */
function Edge({ label, height, onResize }: EdgeProps) {
  const grip = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { y: event.clientY, height };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current !== null) onResize(grip.current.height + grip.current.y - event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') onResize(height + stepPx);
    else if (event.key === 'ArrowDown') onResize(height - stepPx);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="drawer-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={height}
      aria-valuemin={leastPx}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        grip.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
