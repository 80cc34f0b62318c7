// Form fields with their labels: text, choice of few, choice of many, tick.
import { Checkbox, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { useId, type ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => ReactNode;
}

/** Whatever is typed or chosen, beside its label. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-body">
        {children(id)}
        {hint === undefined ? null : <div className="field-hint">{hint}</div>}
      </div>
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'number';
  readonly hint?: string;
  readonly placeholder?: string;
  readonly hasFocus?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, value, onChange, type = 'text', placeholder, hasFocus, min, max, step, unit } = props;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(id) => (
        <InputGroup
          id={id}
          type={type}
          value={value}
          placeholder={placeholder}
          autoFocus={hasFocus === true}
          autoComplete="off"
          spellCheck={false}
          {...(type === 'number' ? { min, max, step } : {})}
          {...(unit === undefined ? {} : { rightElement: <span className="field-unit">{unit}</span> })}
          onValueChange={onChange}
        />
      )}
    </Field>
  );
}

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

interface Segment<T extends string> extends Option<T> {
  /** Cannot be chosen now. */
  readonly isOff?: boolean;
  /** What resting the pointer on it tells, such as why it cannot be chosen. */
  readonly hint?: string | undefined;
}

interface SegmentsProps<T extends string> extends ChoiceProps<T> {
  readonly options: readonly Segment<T>[];
  /** Unlike that of any other on the page. */
  readonly name: string;
  readonly id?: string;
  readonly className?: string;
}

/** A choice of few as one row of buttons, without a label in sight. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, value, options, onChange, name, id, className = '' } = props;
  return (
    <div className={`segments ${className}`} role="radiogroup" aria-label={label} id={id}>
      {options.map((option) => (
        <label
          key={option.value}
          className={`segment ${option.value === value ? 'is-on' : ''} ${option.isOff === true ? 'is-off' : ''}`}
          title={option.hint}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isOff}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** A choice of few, all in sight. */
export function ChoiceField<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return <Field label={label}>{(id) => <Segments {...{ label, value, options, onChange, id }} name={id} />}</Field>;
}

/** A choice of many, without a label of its own in sight. */
export function SelectBox<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <HTMLSelect
      className="select-box"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </HTMLSelect>
  );
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** A group with the label '' stands by itself. */
  readonly groups: readonly { readonly label: string; readonly options: readonly Option<T>[] }[];
  readonly hasFocus?: boolean;
  readonly onChange: (value: T) => void;
}

/** A choice of many, in groups. */
export function SelectField<T extends string>({ label, value, groups, hasFocus, onChange }: SelectFieldProps<T>) {
  const all = groups.flatMap(({ options }) => options);
  return (
    <Field label={label}>
      {(id) => (
        <HTMLSelect
          id={id}
          fill
          autoFocus={hasFocus === true}
          value={value}
          onChange={(event) => {
            const chosen = all.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {groups
            .filter(({ options }) => options.length > 0)
            .map((group) =>
              group.label === '' ? (
                group.options.map(optionOf)
              ) : (
                <optgroup key={group.label} label={group.label}>
                  {group.options.map(optionOf)}
                </optgroup>
              ),
            )}
        </HTMLSelect>
      )}
    </Field>
  );
}

function optionOf({ value, label }: Option<string>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

interface TickProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isMixed?: boolean;
}

export function Tick({ label, isOn, onChange, isMixed }: TickProps) {
  return (
    <Checkbox
      className="tick"
      checked={isOn}
      indeterminate={isMixed === true}
      labelElement={label}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
