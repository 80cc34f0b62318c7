// The find panel: one search box, hits by type, and what the source holds while nothing is searched.
import { useState } from 'react';
import { addHits, listedHits, totalOf } from '../../actions/addHits';
import { attempt } from '../../actions/report';
import { useApp, useTranslator, useView } from '../AppContext';
import { ChartFilters } from '../filters/ChartFilters';
import { HitList } from './HitList';
import { hitRows, nextHit } from './hitRows';
import { SearchAdvice } from './SearchAdvice';
import { SearchBox } from './SearchBox';
import { SearchMessage } from './SearchMessage';
import { SourceContents } from './SourceContents';
import { TypeChips } from './TypeChips';

export function FindPanel() {
  const context = useApp();
  const { t } = useTranslator();
  const reply = useView((view) => view.searchReply);
  const type = useView((view) => view.searchType);
  const text = useView((view) => view.searchText);
  const [cursor, setCursor] = useState<{ readonly reply: typeof reply; readonly at: number | null }>({
    reply: null,
    at: null,
  });
  const rows = reply === null ? [] : hitRows(reply, type);
  const active = (cursor.reply === reply ? cursor.at : null) ?? nextHit(rows, null, 1);
  const activeRow = active === null ? undefined : rows[active];
  const addActive = (isWholeGroup: boolean) => {
    if (reply === null || activeRow?.kind !== 'hit') return;
    const { entity } = activeRow;
    const group = listedHits(context).filter((hit) => hit.type === entity.type);
    const hits = isWholeGroup ? group : [entity];
    attempt(context, () => addHits(context, hits, isWholeGroup ? totalOf(reply, entity.type) : 1));
  };
  return (
    <section className="panel find-panel" aria-label={t('panels.find.title')}>
      <SearchBox
        activeId={activeRow?.kind === 'hit' ? `hit-${active}` : null}
        onStep={(by) => setCursor({ reply, at: nextHit(rows, active, by) })}
        onAdd={addActive}
      />
      <TypeChips />
      <SearchMessage />
      <SearchAdvice />
      {reply !== null && rows.length > 0 ? <HitList rows={rows} reply={reply} active={active} /> : null}
      {text.trim() === '' ? <SourceContents /> : null}
      <ChartFilters />
    </section>
  );
}
