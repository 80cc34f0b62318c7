// One row of the legend: a click, or Enter, selects all of it; Alt-click, the H key or the eye hides it and shows it again.
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useTranslator } from '../AppContext';
import { number } from '../words';

interface LegendRowProps {
  readonly label: string;
  readonly count: number;
  readonly isHidden: boolean;
  /** The name of a rule, above what it says. */
  readonly isHead?: boolean;
  /** What a click selects, in words. */
  readonly all: string;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

export function LegendRow({ label, count, isHidden, isHead = false, all, ...row }: LegendRowProps) {
  const { t } = useTranslator();
  const { onSelect, onToggle, children } = row;
  const onClick = (event: MouseEvent) => {
    if (event.altKey || isHidden) onToggle();
    else onSelect();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'h' || event.ctrlKey || event.metaKey || event.altKey) return;
    // The chart's own H hides what is selected.
    event.preventDefault();
    event.stopPropagation();
    onToggle();
  };
  const eye = t(isHidden ? 'styles.legend.show' : 'styles.legend.hide', { label });
  return (
    <div className={isHidden ? 'legend-item is-hidden' : 'legend-item'} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={isHead ? 'legend-row legend-head' : 'legend-row'}
        title={isHidden ? t('styles.legend.hintShow') : `${all} · ${t('styles.legend.hint')}`}
        aria-keyshortcuts="H"
        onClick={onClick}
      >
        {children}
        <span className="grow">{isHidden ? <s>{label}</s> : label}</span>
        <span className="count">{number(count)}</span>
      </button>
      <button
        type="button"
        className="legend-eye"
        aria-label={eye}
        aria-pressed={isHidden}
        title={eye}
        onClick={onToggle}
      >
        <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
          <g fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round">
            <path d="M1 7Q7 0 13 7Q7 14 1 7Z" />
            <circle cx="7" cy="7" r="2" />
            {isHidden ? <path d="M2 12 12 2" /> : null}
          </g>
        </svg>
      </button>
    </div>
  );
}
