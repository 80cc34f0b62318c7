// What else is said of a column: how its texts are cleaned, whether a cell holds several values, the form of its dates and
// whose clock they are.
import { cleanings, type MappingColumn } from '../../../shared/tables/Mapping';
import { usualZone } from '../../../shared/tables/readCell';
import { PopoverButton } from '../../ui/PopoverButton';
import { SelectField, TextField, Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';

const zones = [...new Set([usualZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((name) => ({
  value: name,
  label: name,
}));

interface ColumnDetailsProps {
  readonly column: MappingColumn;
  readonly onChange: (column: MappingColumn) => void;
}

export function ColumnDetails({ column, onChange }: ColumnDetailsProps) {
  const { t } = useTranslator();
  const { name, kind, clean, split, dateFormat, zone } = column;
  const isDate = kind === 'date' || kind === 'datetime';
  const set = (part: Partial<MappingColumn>) => onChange({ ...column, ...part });
  const orNull = (text: string) => (text === '' ? null : text);
  return (
    <PopoverButton label="" hint={t('import.column.more', { column: name })}>
      <div className="import-details">
        <h3>{name}</h3>
        {cleanings.map((step) => (
          <Tick
            key={step}
            label={t(`import.column.clean.${step}`)}
            isOn={clean.includes(step)}
            onChange={(isOn) => set({ clean: isOn ? [...clean, step] : clean.filter((one) => one !== step) })}
          />
        ))}
        <TextField
          label={t('import.column.split')}
          hint={t('import.column.splitHint')}
          value={split ?? ''}
          onChange={(text) => set({ split: orNull(text.slice(0, 10)) })}
        />
        {isDate ? (
          <>
            <TextField
              label={t('import.column.dateFormat')}
              hint={t('import.column.dateHint')}
              placeholder="yyyy-MM-dd HH:mm:ss"
              value={dateFormat ?? ''}
              onChange={(text) => set({ dateFormat: orNull(text.slice(0, 60)) })}
            />
            <SelectField
              label={t('import.column.zone')}
              value={zone ?? usualZone}
              groups={[{ label: '', options: zones }]}
              onChange={(chosen) => set({ zone: chosen === usualZone ? null : chosen })}
            />
          </>
        ) : null}
      </div>
    </PopoverButton>
  );
}
