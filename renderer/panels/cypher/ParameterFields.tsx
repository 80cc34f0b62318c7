// The fields of parameters: a label, the kind where it may be chosen, and a value to fill in.
import { useId } from 'react';
import { parameterKinds } from '../../actions/cypherParameters';
import type { ParameterEntry } from '../../state/cypher';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { DayField } from '../DayField';
import { EntityChoice } from './EntityChoice';

export interface ParameterFieldInput {
  readonly name: string;
  readonly label: string;
  readonly entry: ParameterEntry;
}

interface ParameterFieldsProps {
  readonly fields: readonly ParameterFieldInput[];
  /** Entities that an entity field starts with before the selection. */
  readonly about: readonly string[];
  readonly hasKinds: boolean;
  readonly onChange: (name: string, entry: ParameterEntry) => void;
  /** Mod Enter in a field. */
  readonly onSubmit?: () => void;
}

export function ParameterFields({ fields, about, hasKinds, onChange, onSubmit }: ParameterFieldsProps) {
  const { t } = useTranslator();
  return (
    <div
      className="parameters"
      role="group"
      aria-label={t('cypher.panel.parameters')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {fields.map((field) => (
        <div key={field.name} className={hasKinds ? 'parameter has-kind' : 'parameter'}>
          <span className="parameter-name cut" title={field.label}>
            {field.label}
          </span>
          {hasKinds ? (
            <SelectBox
              label={t('cypher.parameter.kind', { name: field.name })}
              value={field.entry.kind}
              options={parameterKinds.map((kind) => ({ value: kind, label: t(`cypher.kinds.${kind}`) }))}
              onChange={(kind) => onChange(field.name, { kind, text: '' })}
            />
          ) : null}
          <ValueField field={field} about={about} onChange={(text) => onChange(field.name, { ...field.entry, text })} />
        </div>
      ))}
    </div>
  );
}

interface ValueFieldProps {
  readonly field: ParameterFieldInput;
  readonly about: readonly string[];
  readonly onChange: (text: string) => void;
}

function ValueField({ field: { name, label, entry }, about, onChange }: ValueFieldProps) {
  const { t } = useTranslator();
  const id = useId();
  const spoken = label === `$${name}` ? t('cypher.parameter.value', { name }) : label;
  if (entry.kind === 'entity')
    return <EntityChoice label={spoken} value={entry.text} about={about} onChange={onChange} />;
  if (entry.kind === 'date') return <DayField id={id} label={spoken} value={entry.text} onChange={onChange} />;
  return (
    <input
      id={id}
      className="plain-field"
      inputMode={entry.kind === 'number' ? 'decimal' : 'text'}
      aria-label={spoken}
      value={entry.text}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
