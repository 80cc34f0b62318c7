// Which types of entities and links are left out: those on the chart, with counts, and those that the filter names already.
import { useState } from 'react';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import type { Chart } from '../../chart/Chart';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/fields';
import { useChart, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { number } from '../words';
import { typeWordOf } from './filterChoices';

type Types = Extract<ChartFilterTest, { readonly is: 'types' }>;

interface TypesFormProps {
  readonly test: Types;
  readonly isNew: boolean;
  readonly onSet: (test: ChartFilterTest) => void;
}

export function TypesForm({ test, isNew, onSet }: TypesFormProps) {
  const { t } = useTranslator();
  const { entities, links } = typesOn(useChart());
  const [draft, setDraft] = useState(test);
  const flip = (side: 'entities' | 'links', type: string) => {
    const kept = draft[side].filter((one) => one !== type);
    setDraft({ ...draft, [side]: kept.length < draft[side].length ? kept : [...kept, type].sort() });
  };
  const isEmpty = draft.entities.length + draft.links.length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSet(draft);
      }}
    >
      <div className="filter-list">
        {rowsOf(entities, test.entities).map(({ type, count }) => (
          <TypeRow
            key={type}
            on="entity"
            type={type}
            count={count}
            isOut={draft.entities.includes(type)}
            onFlip={() => flip('entities', type)}
          />
        ))}
        {rowsOf(links, test.links).map(({ type, count }) => (
          <TypeRow
            key={type}
            on="link"
            type={type}
            count={count}
            isOut={draft.links.includes(type)}
            onFlip={() => flip('links', type)}
          />
        ))}
      </div>
      <Button kind="primary" type="submit" isDisabled={isEmpty}>
        {t(isNew ? 'chartFilters.set' : 'chartFilters.change')}
      </Button>
    </form>
  );
}

/** All that is on the chart and not hidden, most first, whether it passes the filters or not: they are what is being changed. */
function typesOn(chart: Chart) {
  const entities = chart.entities().filter(({ isHidden }) => !isHidden);
  return {
    entities: counted(entities.map(({ entity }) => entity.type)),
    links: counted(chart.links().map(({ link }) => link.type)),
  };
}

function counted(types: readonly string[]): readonly TypeCount[] {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const rows = [...counts].map(([type, count]) => ({ type, count }));
  return rows.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

interface TypeCount {
  readonly type: string;
  readonly count: number;
}

function rowsOf(onChart: readonly TypeCount[], named: readonly string[]): readonly TypeCount[] {
  const gone = named.filter((type) => !onChart.some((row) => row.type === type));
  return [...onChart, ...gone.map((type) => ({ type, count: 0 }))];
}

interface TypeRowProps extends TypeCount {
  readonly on: 'entity' | 'link';
  readonly isOut: boolean;
  readonly onFlip: () => void;
}

function TypeRow({ on, type, count, isOut, onFlip }: TypeRowProps) {
  const { language } = useTranslator();
  const label = (
    <span className="filter-type">
      {on === 'entity' ? <EntityIcon type={type} size={13} /> : null}
      <span className="grow">{typeWordOf(on, type, language)}</span>
      <span className="count quiet">{number(count)}</span>
    </span>
  );
  return <Tick label={label} isOn={isOut} onChange={onFlip} />;
}
