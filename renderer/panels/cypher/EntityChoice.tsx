// The choice of an entity for a parameter: the selected one, or any on the chart.
import { useMemo } from 'react';
import { isDrawn } from '../../../shared/drawn';
import type { EntityId } from '../../../shared/ids';
import { selectedIn } from '../../actions/select';
import { SelectBox } from '../../ui/fields';
import { useChart, useTranslator, useView } from '../AppContext';
import { captionFor, typeWord } from '../words';

interface EntityChoiceProps {
  readonly label: string;
  /** An entity's id; '' for the selected one. */
  readonly value: string;
  /** Stand before the selection as what '' means. */
  readonly about: readonly string[];
  readonly onChange: (id: string) => void;
}

/** Nobody looks through more than these in a list; the others are selected on the chart. */
const mostListed = 300;

export function EntityChoice({ label, value, about, onChange }: EntityChoiceProps) {
  const { t, language } = useTranslator();
  const chart = useChart();
  const selection = useView((view) => view.selection);
  const { version } = chart;
  const options = useMemo(() => {
    const shown = chart.entities().filter(({ entity, isHidden }) => !isHidden && !isDrawn(entity.id));
    const listed = shown.map(({ entity }) => ({
      value: entity.id as string,
      label: `${captionFor(entity)} · ${typeWord(entity.type, 1, language)}`,
    }));
    listed.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
    const kept = listed.filter(({ value: id }, index) => index < mostListed || id === value);
    return version < 0 ? [] : kept;
  }, [chart, version, language, value]);
  const first = about[0] ?? selectedIn(chart, selection).find((id) => !isDrawn(id));
  const entity = first === undefined ? undefined : chart.entity(first as EntityId)?.entity;
  const none = chart.entityCount === 0 ? t('cypher.parameter.choose') : t('cypher.parameter.select');
  const start = entity === undefined ? none : t('cypher.parameter.selected', { caption: captionFor(entity) });
  return (
    <SelectBox label={label} value={value} options={[{ value: '', label: start }, ...options]} onChange={onChange} />
  );
}
