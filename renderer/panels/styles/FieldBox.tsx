// The fields that a rule can be about, to choose one, and what every part of the rule editor is given.
import type { StyleRule } from '../../../shared/dress/rule';
import { fieldWord } from '../../chart/rules/fieldWords';
import type { FieldOnChart } from '../../chart/rules/fieldsOnChart';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';

/** What the parts of the editor are given. */
export interface RulePartProps {
  readonly rule: StyleRule;
  readonly fields: readonly FieldOnChart[];
  readonly onChange: (rule: StyleRule) => void;
}

interface FieldBoxProps extends Pick<RulePartProps, 'rule' | 'fields'> {
  readonly label: string;
  /** '' for none, where `none` is given. */
  readonly value: string;
  readonly none?: string;
  readonly onChange: (field: string) => void;
}

/** The fields on the chart; one that is not there any more stays to be seen. */
export function FieldBox({ rule, fields, label, value, none, onChange }: FieldBoxProps) {
  const { language } = useTranslator();
  const names = fields.map(({ name }) => name);
  const all = value === '' || names.includes(value) ? names : [...names, value];
  return (
    <SelectBox
      label={label}
      value={value}
      options={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...all.map((name) => ({ value: name, label: fieldWord(rule, name, language) })),
      ]}
      onChange={onChange}
    />
  );
}
