// One hit: icon, caption, quiet second line, and + to add it; a mark when it is on the chart already.
import { subtitleOf } from '../../../shared/catalogue';
import type { Entity } from '../../../shared/graph';
import type { SearchReply } from '../../../shared/questions';
import { addHits, listedHits } from '../../actions/addHits';
import { attempt } from '../../actions/report';
import { reveal } from '../../actions/reveal';
import { select } from '../../actions/select';
import { useApp, useChartFact, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { captionFor, number, typeWord } from '../words';
import type { HitRow } from './hitRows';

interface HitHeadingProps {
  readonly row: Extract<HitRow, { kind: 'heading' }>;
  readonly reply: SearchReply;
}

export function HitHeading({ row, reply }: HitHeadingProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { type, shown, total } = row;
  const add = () => {
    const hits = listedHits(context).filter((hit) => hit.type === type);
    attempt(context, () => addHits(context, hits, total));
  };
  return (
    <div className="section-head" role="row">
      <span role="rowheader">{typeWord(type, total, language)}</span>
      <span className="quiet" role="gridcell">
        {shown < total ? t('panels.find.shownOf', { shown, total }) : number(total)}
        {reply.isAtLeast ? '+' : ''}
        {' · '}
        <button type="button" className="text-button" onClick={add}>
          {t('panels.find.addAll')}
        </button>
      </span>
    </div>
  );
}

const plus = 'M6 1v10M1 6h10';
const tick = 'M2 6.5 5 9.5 10 3';

interface HitLineProps {
  readonly id: string;
  readonly entity: Entity;
  readonly isActive: boolean;
}

export function HitLine({ id, entity, isActive }: HitLineProps) {
  const context = useApp();
  const { t } = useTranslator();
  const isOnChart = useChartFact((chart) => chart.entity(entity.id) !== undefined);
  const caption = captionFor(entity);
  const add = () => attempt(context, () => addHits(context, [entity], 1));
  const show = () => {
    select(context, [entity.id], 'only');
    reveal(context, [entity.id]);
  };
  const second = secondLine(entity, caption);
  const label = t(isOnChart ? 'panels.find.show' : 'panels.find.add', { caption });
  return (
    <div
      id={id}
      className={isActive ? 'hit is-active' : 'hit'}
      role="row"
      aria-selected={isActive}
      onDoubleClick={isOnChart ? show : add}
    >
      <EntityIcon type={entity.type} />
      <div className="hit-words" role="gridcell">
        <div className="hit-caption">{caption}</div>
        {second === '' ? null : <div className="hit-second">{second}</div>}
      </div>
      <span role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className={isOnChart ? 'hit-add is-there' : 'hit-add'}
          title={label}
          aria-label={label}
          onClick={isOnChart ? show : add}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={isOnChart ? tick : plus} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </span>
    </div>
  );
}

/** What tells hits of the same caption apart: the subtitle and the key, unless the caption says it already. */
function secondLine({ type, fields, key }: Entity, caption: string): string {
  const isSaid = key === '' || caption.replaceAll(' ', '').includes(key.replaceAll(' ', ''));
  return [subtitleOf(type, fields), isSaid ? '' : key].filter((part) => part !== '').join(' · ');
}
