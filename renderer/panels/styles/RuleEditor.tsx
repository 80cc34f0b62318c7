// The editor of one rule: its name, what it is on, and what it changes. Each change is one edit of the chart.
import { useEffect, useRef } from 'react';
import { entityType, linkType } from '../../../shared/catalogue';
import { noStyle, type RuleLook, type StyleRule } from '../../../shared/dress/rule';
import { changeRule } from '../../actions/styles';
import { ruleName } from '../../chart/rules/fieldWords';
import { fieldsOnChart, type FieldOnChart } from '../../chart/rules/fieldsOnChart';
import { ChoiceField, SelectBox } from '../../ui/fields';
import { useApp, useChart, useTranslator } from '../AppContext';
import { capital } from '../words';
import { CategoryFields } from './CategoryFields';
import type { RulePartProps } from './FieldBox';
import { FixedFields } from './FixedFields';
import { ScaleFields } from './ScaleFields';
import { StyleRow } from './StyleRow';
import { TypedBox } from './TypedBox';
import { WhenFields } from './WhenFields';

export function RuleEditor({ rule }: { readonly rule: StyleRule }) {
  const context = useApp();
  const chart = useChart();
  const translator = useTranslator();
  const { t } = translator;
  const onChange = (next: StyleRule) => changeRule(context, next);
  const fields = fieldsOnChart(chart, rule);
  const parts = { rule, fields, onChange };
  const box = useRef<HTMLElement>(null);
  // In a narrow window it stands below the list, where nobody would see it come.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [rule.id]);
  return (
    <section ref={box} className="styles-editor" aria-label={t('styles.editor.title')}>
      <StyleRow label={t('styles.editor.name')}>
        <TypedBox
          label={t('styles.editor.name')}
          value={rule.name}
          placeholder={ruleName({ ...rule, name: '' }, translator)}
          onTake={(name) => {
            onChange({ ...rule, name: name.trim().slice(0, 200) });
            return null;
          }}
        />
      </StyleRow>
      <SubjectFields {...parts} />
      <WhenFields {...parts} />
      <ChoiceField
        label={t('styles.editor.look')}
        value={rule.look.is}
        options={(['fixed', 'scale', 'categories'] as const).map((is) => ({
          value: is,
          label: t(`styles.editor.${is}`),
        }))}
        onChange={(is) => onChange({ ...rule, look: begun(is, rule, fields) })}
      />
      <LookFields {...parts} />
    </section>
  );
}

function LookFields(props: RulePartProps) {
  switch (props.rule.look.is) {
    case 'fixed':
      return <FixedFields {...props} style={props.rule.look.style} />;
    case 'scale':
      return <ScaleFields {...props} look={props.rule.look} />;
    case 'categories':
      return <CategoryFields {...props} look={props.rule.look} />;
  }
}

/** A look to begin with: something that the chart can show at once. */
function begun(is: RuleLook['is'], { on }: StyleRule, fields: readonly FieldOnChart[]): RuleLook {
  switch (is) {
    case 'fixed':
      return { is, style: { ...noStyle, colour: '#e69f00' } };
    case 'scale':
      return {
        is,
        measure: { is: 'links' },
        least: null,
        most: null,
        to: on === 'entity' ? { sets: 'size', range: [11, 32] } : { sets: 'width', range: [1, 8] },
      };
    case 'categories': {
      const few = fields.find(({ distinct, isNumber }) => !isNumber && distinct > 1 && distinct <= 12);
      return { is, field: (few ?? fields[0])?.name ?? 'name', sets: 'colour', palette: 'okabe-ito' };
    }
  }
}

/** Entities or links, and of which type. */
function SubjectFields({ rule, onChange }: RulePartProps) {
  const chart = useChart();
  const { t, language } = useTranslator();
  const isOnEntities = rule.on === 'entity';
  const there = isOnEntities
    ? chart.entities().map(({ entity }) => entity.type)
    : chart.links().map(({ link }) => link.type);
  const types = [...new Set([...there, ...(rule.type === null ? [] : [rule.type])])].sort();
  const word = (type: string) =>
    capital(isOnEntities ? entityType(type).words.many[language] : linkType(type).words[language]);
  const switchTo = (on: StyleRule['on']) => {
    const look =
      rule.look.is === 'categories'
        ? { ...rule.look, sets: 'colour' as const }
        : begun(rule.look.is, { ...rule, on }, []);
    onChange({ ...rule, on, type: null, when: null, look });
  };
  return (
    <StyleRow label={t('styles.editor.on')}>
      <SelectBox
        label={t('styles.editor.on')}
        value={rule.on}
        options={(['entity', 'link'] as const).map((on) => ({ value: on, label: t(`styles.editor.${on}`) }))}
        onChange={switchTo}
      />
      <SelectBox
        label={t('styles.editor.type')}
        value={rule.type ?? ''}
        options={[
          { value: '', label: t('styles.editor.anyType') },
          ...types.map((type) => ({ value: type, label: word(type) })),
        ]}
        onChange={(type) => onChange({ ...rule, type: type === '' ? null : type })}
      />
    </StyleRow>
  );
}
