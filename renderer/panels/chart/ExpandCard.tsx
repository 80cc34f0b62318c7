// The expand card: what there is around the selected entities, counted before anything is fetched; ticks, direction
// and limit decide what comes. It stands beside the entity it is about, never over it.
import { useEffect, useId, useRef, useState } from 'react';
import type { NeighbourCountsReply } from '../../../shared/questions';
import { defaultExpandLimit, expandEntities } from '../../actions/expand';
import { closeExpandCard } from '../../actions/openExpandCard';
import { attempt } from '../../actions/report';
import type { ExpandCard as Card } from '../../state/view';
import { Button } from '../../ui/Button';
import { SelectBox, Tick } from '../../ui/fields';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { captionFor, number } from '../words';
import { CountRow } from './CountRow';
import { expectedNeighbours, rowId, rowsInDirection, type DirectionChoice } from './expandRows';
import { useBesideEntity } from './useBesideEntity';

export function ExpandCard() {
  const card = useView((view) => view.expandCard);
  // A new card starts with all ticks on, whatever the one before had.
  return card === null ? null : <OpenCard key={card.ids.join(' ')} card={card} />;
}

function OpenCard({ card }: { readonly card: Card }) {
  const context = useApp();
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useBesideEntity(box, card.ids);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className="expand-card card floating"
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeExpandCard(context);
        // Letters typed here are not commands for the chart.
        event.stopPropagation();
      }}
    >
      <CardHeading id={heading} ids={card.ids} />
      {card.counts === null ? (
        <p className="quiet card-waiting">{t('panels.expand.counting')}</p>
      ) : (
        <Choices ids={card.ids} counts={card.counts} />
      )}
    </div>
  );
}

function CardHeading({ id, ids }: { readonly id: string; readonly ids: Card['ids'] }) {
  const { t } = useTranslator();
  const chart = useChart();
  const [first] = ids;
  const entity = first === undefined ? undefined : chart.entity(first)?.entity;
  const isOne = ids.length === 1 && entity !== undefined;
  return (
    <div className="card-head">
      {isOne ? <EntityIcon type={entity.type} size={20} /> : null}
      <h2 id={id}>
        {isOne
          ? t('panels.expand.title', { caption: captionFor(entity) })
          : t('panels.expand.titleMany', { count: ids.length })}
      </h2>
    </div>
  );
}

const limits = ['10', '25', '50', '100', '250', '500', '1000'] as const;

function Choices({ ids, counts }: { readonly ids: Card['ids']; readonly counts: NeighbourCountsReply }) {
  const context = useApp();
  const { t } = useTranslator();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [direction, setDirection] = useState<DirectionChoice>('both');
  const [limit, setLimit] = useState<(typeof limits)[number]>(String(defaultExpandLimit) as '50');
  const rows = rowsInDirection(counts.rows, direction);
  const ticked = rows.filter((row) => !off.has(rowId(row)));
  const expected = Math.min(expectedNeighbours(counts, ticked), Number(limit));
  const isEverything = ticked.length === counts.rows.length;
  const onExpand = () => {
    const only = isEverything
      ? null
      : ticked.map(({ linkType, direction: way, entityType }) => ({ linkType, direction: way, entityType }));
    attempt(context, () => expandEntities(context, { ids, only, limit: Number(limit) }));
  };
  if (counts.rows.length === 0) return <p className="quiet card-waiting">{t('panels.expand.nothing')}</p>;
  const setAll = (isOn: boolean) => setOff(new Set(isOn ? [] : rows.map(rowId)));
  const setOne = (id: string, isOn: boolean) => {
    const next = new Set(off);
    if (isOn) next.delete(id);
    else next.add(id);
    setOff(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ticked.length > 0) onExpand();
      }}
    >
      <div className="card-bar">
        <Tick
          label={<span className="quiet">{t('panels.expand.all')}</span>}
          isOn={ticked.length === rows.length}
          isMixed={ticked.length > 0 && ticked.length < rows.length}
          onChange={setAll}
        />
        <SelectBox
          label={t('panels.expand.direction')}
          value={direction}
          onChange={setDirection}
          options={[
            { value: 'both', label: t('panels.expand.both') },
            { value: 'out', label: t('panels.expand.out') },
            { value: 'in', label: t('panels.expand.in') },
          ]}
        />
      </div>
      <div className="card-rows">
        {rows.map((row) => (
          <CountRow
            key={rowId(row)}
            row={row}
            isOn={!off.has(rowId(row))}
            onChange={(isOn) => setOne(rowId(row), isOn)}
          />
        ))}
      </div>
      <div className="card-foot">
        <SelectBox
          label={t('panels.expand.limit')}
          value={limit}
          onChange={setLimit}
          options={limits.map((value) => ({ value, label: t('panels.expand.top', { limit: Number(value) }) }))}
        />
        <span className="grow quiet card-total">{t('panels.expand.of', { total: counts.neighbours })}</span>
        <Button kind="primary" type="submit" isDisabled={ticked.length === 0}>
          {t('panels.expand.go', { shown: number(expected) })}
        </Button>
      </div>
    </form>
  );
}
