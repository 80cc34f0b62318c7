// One filter as a chip: its words switch it on and off, a pen changes it (a row of the legend is only hidden or
// not), a cross removes it. What it names and the chart
// lacks is said below.
import type { ChartFilter } from '../../../shared/dress/filter';
import { filterToComponent, removeFilter, switchFilter } from '../../actions/chartFilters';
import { selected } from '../../actions/select';
import { showTime } from '../../actions/time';
import { isRowTest } from '../../chart/rowStops';
import { useApp, useChart, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { number } from '../words';
import { filterTrouble } from './filterTrouble';
import { filterWords, signOf } from './filterWords';
import type { Hides } from './useHides';

interface FilterChipProps {
  readonly filter: ChartFilter;
  /** Null while nobody has counted. */
  readonly hides: Hides | null;
}

const pen = 'M2 10l.6-2.600L8 2l2 2-5.400 5.400L2 10Z';
const cross = 'M2.500 2.500l7 7M9.500 2.500l-7 7';

export function FilterChip({ filter, hides }: FilterChipProps) {
  const context = useApp();
  const translator = useTranslator();
  const { t } = translator;
  const chart = useChart();
  const { id, isOn, test } = filter;
  const words = filterWords(test, chart, translator);
  const sign = signOf(test, chart);
  const trouble = filterTrouble(test, chart, translator);
  const onEdit = () => {
    // A component has nothing to type: it becomes that of what is selected now.
    const ids = selected(context);
    if (test.is === 'hours') showTime(context, { isTimeOpen: true, isHoursOpen: true });
    else if (test.is !== 'component') context.view.setState({ filterForm: { step: 'test', id, test } });
    else if (ids.length > 0) filterToComponent(context, ids, id);
    else context.view.setState({ filterForm: { step: 'kinds' } });
  };
  const count = hides === null ? null : hides.entities > 0 ? hides.entities : hides.links;
  return (
    <li className={trouble === null ? 'filter-item' : 'filter-item has-trouble'}>
      <span className={isOn ? 'filter-chip is-on' : 'filter-chip'}>
        <button
          type="button"
          className="filter-words"
          aria-pressed={isOn}
          title={[
            t(isOn ? 'chartFilters.switchOff' : 'chartFilters.switchOn', { filter: words }),
            ...(hides === null ? [] : [t('chartFilters.hides', { ...hides })]),
          ].join('\n')}
          onClick={() => switchFilter(context, id)}
        >
          {sign === null ? null : <EntityIcon type={sign} size={13} />}
          <span>{words}</span>
          {count === null ? null : <span className="filter-count">{number(count)}</span>}
        </button>
        {isRowTest(test) ? null : (
          <ChipButton path={pen} label={t('chartFilters.edit', { filter: words })} onClick={onEdit} />
        )}
        <ChipButton
          path={cross}
          label={t('chartFilters.remove', { filter: words })}
          onClick={() => removeFilter(context, id)}
        />
      </span>
      {trouble === null ? null : <span className="filter-trouble">{trouble}</span>}
    </li>
  );
}

interface ChipButtonProps {
  readonly path: string;
  readonly label: string;
  readonly onClick: () => void;
}

function ChipButton({ path, label, onClick }: ChipButtonProps) {
  return (
    <button type="button" className="filter-act" title={label} aria-label={label} onClick={onClick}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
