// How many hits there are of each type; a click lists one type only.
import { filterHits } from '../../actions/search';
import { useApp, useTranslator, useView } from '../AppContext';
import { number, typeWord } from '../words';

export function TypeChips() {
  const context = useApp();
  const { t, language } = useTranslator();
  const reply = useView((view) => view.searchReply);
  const chosen = useView((view) => view.searchType);
  if (reply === null || reply.total === 0) return null;
  const types = Object.entries(reply.totals).sort(([, a], [, b]) => b - a);
  const more = reply.isAtLeast ? '+' : '';
  const chip = (type: string | null, label: string, count: number) => (
    <button
      key={type ?? ''}
      type="button"
      className={type === chosen ? 'chip is-on' : 'chip'}
      aria-pressed={type === chosen}
      onClick={() => filterHits(context, type)}
    >
      {label} <span className="count">{number(count) + more}</span>
    </button>
  );
  return (
    <div className="chips" role="group" aria-label={t('panels.find.types')}>
      {chip(null, t('panels.find.all'), reply.total)}
      {types.length > 1 ? types.map(([type, count]) => chip(type, typeWord(type, count, language), count)) : null}
    </div>
  );
}
