// Which of its subject a rule is about: all, or only those whose field passes a test.
import { useState } from 'react';
import type { FieldTest } from '../../../shared/where';
import { fieldOf } from '../../chart/rules/fieldWords';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { rangeEdge, writtenEdge } from '../chart/whereWords';
import { useTimeZone } from '../time/useTimeZone';
import { FieldBox, type RulePartProps } from './FieldBox';
import { StyleRow } from './StyleRow';
import { TypedBox } from './TypedBox';

export function WhenFields({ rule, fields, onChange }: RulePartProps) {
  const { t } = useTranslator();
  const chartZone = useTimeZone();
  const { when } = rule;
  // Calendar days have no zone.
  const zone = when !== null && fieldOf(rule, when.field)?.kind === 'date' ? 'UTC' : chartZone;
  const choose = (field: string) => {
    const test = when?.test ?? ({ is: 'equals', text: '' } as const);
    onChange({ ...rule, when: field === '' ? null : { field, test } });
  };
  return (
    <StyleRow label={t('styles.editor.when')}>
      <FieldBox
        rule={rule}
        fields={fields}
        label={t('styles.editor.when')}
        value={when?.field ?? ''}
        none={t('styles.editor.always')}
        onChange={choose}
      />
      {when === null ? null : <WhichTest rule={rule} when={when} zone={zone} onChange={onChange} />}
    </StyleRow>
  );
}

interface WhichTestProps extends Pick<RulePartProps, 'rule' | 'onChange'> {
  readonly when: NonNullable<RulePartProps['rule']['when']>;
  readonly zone: string;
}

/** A field whose values stand for words offers the words. */
function WhichTest({ rule, when, zone, onChange }: WhichTestProps) {
  const { t, language } = useTranslator();
  const said = fieldOf(rule, when.field)?.said;
  const change = (test: FieldTest) => onChange({ ...rule, when: { ...when, test } });
  if (said === undefined) return <TestFields test={when.test} zone={zone} onChange={change} />;
  const value = when.test.is === 'equals' ? when.test.text : '';
  const options = Object.entries(said).map(([text, words]) => ({ value: text, label: words[language] }));
  return (
    <SelectBox
      label={t('styles.editor.value')}
      value={value}
      options={[...(value === '' ? [{ value, label: '—' }] : []), ...options]}
      onChange={(text) => change({ is: 'equals', text })}
    />
  );
}

interface TestFieldsProps {
  readonly test: FieldTest;
  /** Where the days of a range begin and end. */
  readonly zone: string;
  readonly onChange: (test: FieldTest) => void;
}

function TestFields({ test, zone, onChange }: TestFieldsProps) {
  const { t } = useTranslator();
  const [kind, setKind] = useState(test.is);
  const text = test.is === 'range' ? '' : test.text;
  const switchTo = (is: FieldTest['is']) => {
    setKind(is);
    if (is === 'range') onChange({ is, least: null, most: null });
    // Every text contains nothing: it waits for something to look for.
    else if (is === 'equals' || text !== '') onChange({ is, text });
  };
  return (
    <>
      <SelectBox
        label={t('styles.editor.test')}
        value={kind}
        options={(['equals', 'contains', 'range'] as const).map((is) => ({
          value: is,
          label: t(`styles.editor.${is}`),
        }))}
        onChange={switchTo}
      />
      {kind === 'range' ? (
        <RangeFields test={test} zone={zone} onChange={onChange} />
      ) : (
        <TypedBox
          label={t('styles.editor.value')}
          value={text}
          onTake={(typed) => {
            if (kind === 'equals' || typed !== '') onChange({ is: kind, text: typed.slice(0, 1000) });
            return null;
          }}
        />
      )}
    </>
  );
}

/** Plain numbers, or days written `2026-05-09`. */
function RangeFields({ test, zone, onChange }: TestFieldsProps) {
  const { t } = useTranslator();
  const { least, most } = test.is === 'range' ? test : { least: null, most: null };
  return (
    <>
      {(['least', 'most'] as const).map((name) => (
        <TypedBox
          key={name}
          isShort
          label={t(name === 'least' ? 'styles.editor.from' : 'styles.editor.until')}
          hint={t('styles.editor.rangeHint')}
          value={writtenEdge(name === 'least' ? least : most, zone)}
          onTake={(typed) => {
            const edge = rangeEdge(typed, name === 'least' ? 'first' : 'last', zone);
            if (edge === null && typed.trim() !== '') return t('styles.editor.rangeHint');
            onChange({ is: 'range', least, most, [name]: edge });
            return null;
          }}
        />
      ))}
    </>
  );
}
