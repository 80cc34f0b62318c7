// The hover card: what the pointer rests on, or the keyboard asks about, in a few lines. It only tells; what can be done is
// in the menu and the inspector.
import { useRef, type ReactNode } from 'react';
import type { CardSubject } from '../../state/hand';
import { bundleShown } from '../../chart/bundleShown';
import { useChart, useTranslator, useView } from '../AppContext';
import { HoverCardEntity } from './HoverCardEntity';
import { HoverCardLine } from './HoverCardLine';
import { useHoverCardPlace } from './useHoverCardPlace';

export function HoverCard() {
  const subject = useView((view) => view.hand.card);
  const chart = useChart();
  if (subject === null) return null;
  if (subject.kind === 'entity') {
    const it = chart.entity(subject.id);
    return it === undefined || it.isHidden ? null : (
      <Card key={subject.id} subject={subject}>
        <HoverCardEntity it={it} />
      </Card>
    );
  }
  const bundle = bundleShown(chart, subject.id);
  return bundle === undefined ? null : (
    <Card key={subject.id} subject={subject}>
      <HoverCardLine bundle={bundle} />
    </Card>
  );
}

function Card({ subject, children }: { readonly subject: CardSubject; readonly children: ReactNode }) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  useHoverCardPlace(box, subject);
  return (
    <div ref={box} className="hover-card card floating" role="status" aria-label={t('hand.card.label')}>
      {children}
    </div>
  );
}
