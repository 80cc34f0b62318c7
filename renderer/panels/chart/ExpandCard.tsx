// The expand card: what there is around the selected entities, counted before anything is fetched; ticks, direction
// and limit decide what comes. It stands beside the entity it is about, never over it.
import { useEffect, useId, useRef, useState } from 'react';
import type { NeighbourCountsReply, NeighbourFilter } from '../../../shared/questions';
import { anyWhere, type Where } from '../../../shared/where';
import { keepUsualWhere, usualWhere } from '../../actions/countNeighbours';
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
import { ExpandFilter } from './ExpandFilter';
import { rowId, rowsInDirection, type DirectionChoice } from './expandRows';
import { useBesideEntity } from './useBesideEntity';
import { useCounts } from './useCounts';
import { termsIn, whereOrNull } from './whereWords';

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

function Choices({ ids, counts: plain }: { readonly ids: Card['ids']; readonly counts: NeighbourCountsReply }) {
  const context = useApp();
  const { t } = useTranslator();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [direction, setDirection] = useState<DirectionChoice>('both');
  const [limit, setLimit] = useState<(typeof limits)[number]>(String(defaultExpandLimit) as '50');
  const [where, setWhere] = useState<Where>(() => usualWhere(context) ?? anyWhere);
  const [isFilterOpen, setIsFilterOpen] = useState(() => termsIn(usualWhere(context) ?? anyWhere) > 0);
  const rows = rowsInDirection(plain.rows, direction);
  const ticked = rows.filter((row) => !off.has(rowId(row)));
  const only = ticked.length === plain.rows.length ? null : ticked.map(filterOf);
  const { counts, isCounting } = useCounts(plain, { ids, only, where: whereOrNull(where) });
  const counted = new Map(counts.rows.map((row) => [rowId(row), row]));
  const expected = Math.min(counts.neighbours, Number(limit));
  const canExpand = ticked.length > 0 && !isCounting;
  const onExpand = () => {
    const choice = { ids, only, where: whereOrNull(where), limit: Number(limit) };
    attempt(context, () => expandEntities(context, choice));
  };
  if (plain.rows.length === 0) return <p className="quiet card-waiting">{t('panels.expand.nothing')}</p>;
  const setAll = (isOn: boolean) => setOff(new Set(isOn ? [] : rows.map(rowId)));
  const setOne = (id: string, isOn: boolean) => {
    const next = new Set(off);
    if (isOn) next.delete(id);
    else next.add(id);
    setOff(next);
  };
  const canKeep = context.session.getState().lens !== null;
  return (
    <form
      data-counting={isCounting}
      onSubmit={(event) => {
        event.preventDefault();
        if (canExpand) onExpand();
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
            row={counted.get(rowId(row)) ?? { ...row, links: 0, neighbours: 0 }}
            isAtLeast={counts.isAtLeast}
            isOn={!off.has(rowId(row))}
            onChange={(isOn) => setOne(rowId(row), isOn)}
          />
        ))}
      </div>
      {counts.isAtLeast ? <p className="quiet card-note">{t('panels.expand.atLeast')}</p> : null}
      <ExpandFilter
        where={where}
        rows={ticked}
        asked={ids.length}
        isOpen={isFilterOpen}
        onOpen={setIsFilterOpen}
        onChange={setWhere}
        onKeep={canKeep ? () => attempt(context, () => keepUsualWhere(context, whereOrNull(where))) : null}
      />
      <div className="card-foot">
        <SelectBox
          label={t('panels.expand.limit')}
          value={limit}
          onChange={setLimit}
          options={limits.map((value) => ({ value, label: t(topWords[where.order], { limit: Number(value) }) }))}
        />
        <span className="grow quiet card-total">
          {t(counts.isAtLeast ? 'panels.expand.ofAtLeast' : 'panels.expand.of', { total: counts.neighbours })}
        </span>
        <Button kind="primary" type="submit" isDisabled={!canExpand}>
          {t('panels.expand.go', { shown: number(expected) })}
        </Button>
      </div>
    </form>
  );
}

const topWords = { links: 'panels.expand.top', total: 'filters.topByTotal', recent: 'filters.topByRecent' } as const;

function filterOf({ linkType, direction, entityType }: NeighbourFilter): NeighbourFilter {
  return { linkType, direction, entityType };
}
