// The hits, by type; only the rows in sight are in the page.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { SearchReply } from '../../../shared/questions';
import { useTranslator } from '../AppContext';
import { HitHeading, HitLine } from './HitLine';
import type { HitRow } from './hitRows';

interface HitListProps {
  readonly rows: readonly HitRow[];
  readonly reply: SearchReply;
  readonly active: number | null;
}

const headingPx = 30;
const hitPx = 38;

export function HitList({ rows, reply, active }: HitListProps) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? headingPx : hitPx),
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);
  useEffect(() => {
    if (active !== null) virtualizer.scrollToIndex(active);
  }, [active, virtualizer]);
  return (
    <div ref={box} className="hits" id="hits" role="grid" aria-label={t('panels.find.hits')} tabIndex={-1}>
      <div className="hits-inside" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div key={index} className="hit-place" role="presentation" style={{ transform: `translateY(${start}px)` }}>
              {row.kind === 'heading' ? (
                <HitHeading row={row} reply={reply} />
              ) : (
                <HitLine id={`hit-${index}`} entity={row.entity} isActive={index === active} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
