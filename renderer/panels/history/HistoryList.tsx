// The edits as a list to go through with the arrow keys; only those in sight are drawn, because a day's work is long.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { jumpTo } from '../../actions/history';
import { useApp, useChart, useTranslator } from '../AppContext';

const rowPx = 24;

/** Row 0 is the chart as it was opened, row n the edit n; the row of the current point is selected. */
export function HistoryList() {
  const context = useApp();
  const { t } = useTranslator();
  const { version } = useChart();
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const { names, position } = context.history;
  const [active, setActive] = useState(position);
  const rows = useVirtualizer({
    count: names.length + 1,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 6,
  });
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  // Wherever the chart goes, by undo or by a jump, the list goes along.
  const [known, setKnown] = useState(version);
  if (known !== version) {
    setKnown(version);
    setActive(position);
  }
  useEffect(() => rows.scrollToIndex(active), [rows, active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfter(event.key, active, names.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') jumpTo(context, active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className="history-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('hand.history.edits')}
      aria-activedescendant={`${listId}-${active}`}
      onKeyDown={onKeyDown}
    >
      <div className="history-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <Row key={index} id={`${listId}-${index}`} index={index} isActive={index === active} top={start} />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly index: number;
  readonly isActive: boolean;
  readonly top: number;
}

function Row({ id, index, isActive, top }: RowProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { names, position, savedPosition } = context.history;
  const name = names[index - 1];
  const isHere = index === position;
  const state = index > position ? 'is-undone' : isHere ? 'is-here' : '';
  return (
    <div
      id={id}
      role="option"
      aria-selected={isHere}
      className={`history-row ${state} ${isActive ? 'is-active' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => jumpTo(context, index)}
    >
      <span className="history-nth">{index === 0 ? '' : index}</span>
      <span className="grow cut">{name === undefined ? t('hand.history.start') : t(name.key, name.params)}</span>
      {index === savedPosition && index > 0 ? <span className="history-saved">{t('hand.history.saved')}</span> : null}
      {isHere ? <span className="history-here">{t('hand.history.here')}</span> : null}
    </div>
  );
}

/** The row that a key leads to; null for keys that lead nowhere. */
function rowAfter(key: string, row: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, row + 1);
    case 'ArrowUp':
      return Math.max(0, row - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
