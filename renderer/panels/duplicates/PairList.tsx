// The pairs that are to be decided, as a list box: arrows move, M merges, N says not the same, S skips.
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { DuplicateCandidate } from '../../../shared/analysis/duplicates';
import { bringPair, keepApart, lookAtPair, mergePair, showPair, skipPair, subjectOf } from '../../actions/duplicates';
import { attempt } from '../../actions/report';
import { pairNameOf } from '../../chart/duplicateQuestion';
import { useApp, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { captionFor } from '../words';

interface PairListProps {
  readonly pairs: readonly DuplicateCandidate[];
  /** Place of the one that is looked at; −1 for none. */
  readonly at: number;
}

export function PairList({ pairs, at }: PairListProps) {
  const context = useApp();
  const { t } = useTranslator();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, pairs]);
  if (pairs.length === 0) return null;
  const look = (place: number) => {
    const pair = pairs[place];
    lookAtPair(context, place);
    if (pair !== undefined) showPair(context, pair);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pair = pairs[at];
    const key = event.key.toLowerCase();
    if (key === 'arrowdown') look(Math.min(at + 1, pairs.length - 1));
    else if (key === 'arrowup') look(Math.max(at - 1, 0));
    else if (pair === undefined) return;
    else if (key === 'enter') attempt(context, () => bringPair(context, pair));
    else if (key === 'm') attempt(context, () => mergePair(context, pair));
    else if (key === 'n') keepApart(context, pair);
    else if (key === 's') skipPair(context, pair);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      role="listbox"
      className="pair-list"
      aria-label={t('duplicates.list')}
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {pairs.map((pair, nth) => (
        <PairLine key={pairNameOf(pair)} id={`${id}-${nth}`} pair={pair} isOn={nth === at} onLook={() => look(nth)} />
      ))}
    </div>
  );
}

interface PairLineProps {
  readonly id: string;
  readonly pair: DuplicateCandidate;
  readonly isOn: boolean;
  readonly onLook: () => void;
}

function PairLine({ id, pair, isOn, onLook }: PairLineProps) {
  const context = useApp();
  const { t } = useTranslator();
  const [one, other] = [subjectOf(context, pair.a), subjectOf(context, pair.b)];
  if (one === undefined || other === undefined) return null;
  const [a, b, score] = [captionFor(one), captionFor(other), pair.score.toFixed(1)];
  return (
    <div
      id={id}
      role="option"
      aria-selected={isOn}
      aria-label={t('duplicates.pair', { a, b, score })}
      className={isOn ? 'pair-line is-on' : 'pair-line'}
      onClick={onLook}
    >
      <EntityIcon type={one.type} size={15} />
      <span className="grow cut">{a}</span>
      <span className="quiet">≟</span>
      <span className="grow cut">{b}</span>
      <span className="count" title={t('duplicates.scoreHint')}>
        {score}
      </span>
    </div>
  );
}
