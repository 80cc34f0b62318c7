// Whether an export is about the whole chart or about what is selected on it.
import { chartParts, type ChartPart } from '../../actions/chartPart';
import { ChoiceField } from '../../ui/fields';
import { useTranslator } from '../AppContext';

interface PartFieldProps {
  readonly part: ChartPart;
  readonly onChange: (part: ChartPart) => void;
}

export function PartField({ part, onChange }: PartFieldProps) {
  const { t } = useTranslator();
  return (
    <ChoiceField<ChartPart>
      label={t('report.paper.part')}
      value={part}
      onChange={onChange}
      options={chartParts.map((value) => ({ value, label: t(`report.paper.${value}`) }))}
    />
  );
}
