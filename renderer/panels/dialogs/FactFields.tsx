// For which program the facts of the chart are written.
import { exportableFacts } from '../../actions/exportFacts';
import { SelectField } from '../../ui/fields';
import { useTranslator } from '../AppContext';

interface FactFieldsProps {
  readonly format: string;
  readonly onChange: (format: string) => void;
}

export function FactFields({ format, onChange }: FactFieldsProps) {
  const { t, language } = useTranslator();
  return (
    <>
      <SelectField
        label={t('facts.format')}
        value={format}
        groups={[
          { label: '', options: exportableFacts.map(({ id, title }) => ({ value: id, label: title[language] })) },
        ]}
        onChange={onChange}
      />
      <p className="quiet">{t('facts.hint')}</p>
    </>
  );
}
