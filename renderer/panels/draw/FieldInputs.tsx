// The fields of a type as a form: each with the kind of input that suits it, and what is wrong with it below.
import type { FieldType } from '../../../shared/catalogue/types';
import type { DrawnEntries, FieldTrouble } from '../../actions/drawnFields';
import { Field, SelectField, TextField } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { DayField } from '../DayField';

interface FieldInputsProps {
  readonly fields: readonly FieldType[];
  readonly entries: DrawnEntries;
  readonly troubles: { readonly [field: string]: FieldTrouble };
  readonly onChange: (entries: DrawnEntries) => void;
}

export function FieldInputs({ fields, entries, troubles, onChange }: FieldInputsProps) {
  return fields.map((field) => (
    <FieldInput
      key={field.name}
      field={field}
      text={entries[field.name] ?? ''}
      trouble={troubles[field.name] ?? null}
      onChange={(text) => onChange({ ...entries, [field.name]: text })}
    />
  ));
}

interface FieldInputProps {
  readonly field: FieldType;
  readonly text: string;
  readonly trouble: FieldTrouble | null;
  readonly onChange: (text: string) => void;
}

function FieldInput({ field, text, trouble, onChange }: FieldInputProps) {
  const { t, language } = useTranslator();
  const label = field.words[language];
  if (field.kind === 'boolean') {
    const options = [
      { value: '', label: '' },
      { value: 'true', label: t('drawn.form.yes') },
      { value: 'false', label: t('drawn.form.no') },
    ];
    return <SelectField label={label} value={text} groups={[{ label: '', options }]} onChange={onChange} />;
  }
  const hint = trouble === null ? {} : { hint: t(`drawn.form.${trouble}`) };
  if (field.kind === 'date' || field.kind === 'datetime') {
    return (
      <Field label={label} {...hint}>
        {(id) => <DayField id={id} value={text} hasTime={field.kind === 'datetime'} onChange={onChange} />}
      </Field>
    );
  }
  return (
    <TextField
      label={label}
      value={text}
      {...hint}
      {...(field.unit === undefined ? {} : { unit: field.unit })}
      onChange={onChange}
    />
  );
}
