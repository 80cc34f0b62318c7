// "For a partner: redact …": rules by type and field, kept by name, with what they do to some of what is on the chart.
import { useMemo, useState } from 'react';
import { entityType, linkType } from '../../../shared/catalogue';
import type { Evidence } from '../../../shared/contracts/evidence';
import { redactionKinds, type RedactionRule, type RedactionSet } from '../../../shared/redact/rules';
import { keepRedaction, redactionPreview } from '../../actions/redact';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { SelectBox, Tick } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { capital, typeWord } from '../words';

const mostSamples = 4;

interface RedactFieldsProps {
  readonly evidence: Evidence;
  readonly set: RedactionSet;
  readonly onChange: (set: RedactionSet) => void;
}

export function RedactFields({ evidence, set, onChange }: RedactFieldsProps) {
  const context = useApp();
  const { t } = useTranslator();
  const [kept, setKept] = useState(evidence);
  const samples = useMemo(() => redactionPreview(context, set, mostSamples), [context, set]);
  const change = (rules: readonly RedactionRule[]) => onChange({ ...set, rules: [...rules] });
  const sets = kept.redactions.map(({ name }) => ({ value: name, label: name }));
  return (
    <section className="redact-fields" aria-label={t('evidence.redact.title')}>
      {sets.length === 0 ? null : (
        <SelectBox<string>
          label={t('evidence.redact.set')}
          value={sets.some(({ value }) => value === set.name) ? set.name : ''}
          options={[{ value: '', label: t('evidence.redact.noSet') }, ...sets]}
          onChange={(name) => onChange(kept.redactions.find((one) => one.name === name) ?? set)}
        />
      )}
      {set.rules.map((rule, nth) => (
        <RuleLine
          key={nth}
          rule={rule}
          onChange={(changed) => change(set.rules.map((one, at) => (at === nth ? changed : one)))}
          onDrop={() => change(set.rules.filter((_, at) => at !== nth))}
        />
      ))}
      <Button onClick={() => change([...set.rules, { type: null, field: null, kind: 'pseudonym' }])}>
        {t('evidence.redact.add')}
      </Button>
      <Tick
        label={t('evidence.redact.words')}
        isOn={set.dropsWords}
        onChange={(dropsWords) => onChange({ ...set, dropsWords })}
      />
      <ul className="redact-preview" aria-label={t('evidence.redact.preview')}>
        {samples.map(({ before, after }, nth) => (
          <li key={nth}>
            <span className="quiet">{before}</span> → {after}
          </li>
        ))}
        {samples.length === 0 ? <li className="quiet">{t('evidence.redact.nothing')}</li> : null}
      </ul>
      <div className="redact-keep">
        <input
          aria-label={t('evidence.redact.setName')}
          placeholder={t('evidence.redact.setName')}
          value={set.name}
          maxLength={200}
          onChange={(event) => onChange({ ...set, name: event.currentTarget.value })}
        />
        <Button
          isDisabled={set.name.trim() === '' || set.rules.length === 0}
          onClick={() => attempt(context, async () => setKept(await keepRedaction(context, kept, set)))}
        >
          {t('evidence.redact.keep')}
        </Button>
      </div>
    </section>
  );
}

interface RuleLineProps {
  readonly rule: RedactionRule;
  readonly onChange: (rule: RedactionRule) => void;
  readonly onDrop: () => void;
}

function RuleLine({ rule, onChange, onDrop }: RuleLineProps) {
  const { chart } = useApp();
  const { t, language } = useTranslator();
  const entities = [...new Set(chart.entities().map(({ entity }) => entity.type))];
  const links = [...new Set(chart.links().map(({ link }) => link.type))];
  const types = [
    { value: '', label: t('evidence.redact.anyType') },
    ...entities.map((type) => ({ value: type, label: capital(typeWord(type, 1, language)) })),
    ...links.map((type) => ({ value: type, label: capital(linkType(type).words[language]) })),
  ];
  const things = [...chart.entities().map(({ entity }) => entity), ...chart.links().map(({ link }) => link)];
  const ofType = things.filter(({ type }) => rule.type === null || type === rule.type);
  const names = [...new Set(ofType.flatMap(({ fields }) => Object.keys(fields)))];
  const known = [...entityType(rule.type ?? '').fields, ...linkType(rule.type ?? '').fields];
  const fields = names.map((name) => ({
    value: name,
    label: known.find((field) => field.name === name)?.words[language] ?? name,
  }));
  return (
    <div className="redact-rule">
      <SelectBox<string>
        label={t('evidence.redact.type')}
        value={rule.type ?? ''}
        options={types}
        onChange={(type) => onChange({ ...rule, type: type || null, field: null })}
      />
      <SelectBox<string>
        label={t('evidence.redact.field')}
        value={rule.field ?? ''}
        options={[{ value: '', label: t('evidence.redact.wholeOfIt') }, ...fields]}
        onChange={(field) => onChange({ ...rule, field: field || null })}
      />
      <SelectBox<RedactionRule['kind']>
        label={t('evidence.redact.kind')}
        value={rule.kind}
        options={redactionKinds.map((kind) => ({ value: kind, label: t(`evidence.redact.kinds.${kind}`) }))}
        onChange={(kind) => onChange({ ...rule, kind })}
      />
      <Button kind="plain" hint={t('evidence.redact.drop')} onClick={onDrop}>
        ×
      </Button>
    </div>
  );
}
