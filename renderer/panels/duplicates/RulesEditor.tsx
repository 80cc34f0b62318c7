// The rules behind the search: which property counts, how much, from which sum on. A change is in use at the next search.
import { useState } from 'react';
import type { DuplicateRule, DuplicateRules } from '../../../shared/analysis/duplicates/rules';
import {
  changeDuplicateRules,
  resetDuplicateRules,
  saveDuplicateRules,
  takeDuplicateRules,
} from '../../actions/duplicates';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { useApp, useTranslator, useView } from '../AppContext';
import { useRuleWord } from './useRuleWord';

export function RulesEditor() {
  const { t } = useTranslator();
  const rules = useView((view) => view.duplicates.rules);
  if (rules === null) return null;
  return (
    <details className="duplicates-section">
      <summary>{t('duplicates.rules.title')}</summary>
      <Editor rules={rules} />
    </details>
  );
}

function Editor({ rules }: { readonly rules: DuplicateRules }) {
  const context = useApp();
  const { t } = useTranslator();
  const change = (part: Partial<DuplicateRules>) =>
    attempt(context, () => changeDuplicateRules(context, { ...rules, ...part }));
  const changeRule = (rule: DuplicateRule) =>
    change({ rules: rules.rules.map((one) => (one.id === rule.id ? rule : one)) });
  const heads = ['agree', 'near', 'differ'] as const;
  return (
    <>
      <label className="duplicates-number">
        {t('duplicates.rules.threshold')}
        <NumberField
          label={t('duplicates.rules.threshold')}
          value={rules.threshold}
          least={0}
          most={100}
          onChange={(threshold) => change({ threshold })}
        />
      </label>
      <label className="duplicates-number">
        {t('duplicates.rules.mostUsers')}
        <NumberField
          label={t('duplicates.rules.mostUsers')}
          value={rules.mostUsers}
          least={2}
          most={1000}
          onChange={(value) => change({ mostUsers: Math.round(value) })}
        />
      </label>
      <table className="duplicate-rules">
        <thead>
          <tr>
            <th scope="col">{t('duplicates.columns.property')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`duplicates.rules.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onChange={changeRule} />
          ))}
        </tbody>
      </table>
      <div className="duplicates-buttons">
        <Button onClick={() => attempt(context, () => resetDuplicateRules(context))}>
          {t('duplicates.rules.reset')}
        </Button>
        <Button onClick={() => attempt(context, () => saveDuplicateRules(context))}>
          {t('duplicates.rules.save')}
        </Button>
        <Button onClick={() => attempt(context, () => takeDuplicateRules(context))}>
          {t('duplicates.rules.take')}
        </Button>
      </div>
    </>
  );
}

interface RuleRowProps {
  readonly rule: DuplicateRule;
  readonly onChange: (rule: DuplicateRule) => void;
}

function RuleRow({ rule, onChange }: RuleRowProps) {
  const { t } = useTranslator();
  const word = useRuleWord()(rule.id);
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const fields = [...new Set((typed ?? '').split(/[,，]/).map((one) => one.trim()))].filter(Boolean);
    if (typed !== null && fields.length > 0) onChange({ ...rule, fields: fields.slice(0, 40) });
    setTyped(null);
  };
  return (
    <>
      <tr>
        <th scope="row">
          <label>
            <input type="checkbox" checked={rule.isOn} onChange={() => onChange({ ...rule, isOn: !rule.isOn })} />{' '}
            {word}
          </label>
        </th>
        {(['agree', 'near', 'differ'] as const).map((outcome) => (
          <td key={outcome}>
            <NumberField
              label={t('duplicates.rules.of', { what: t(`duplicates.rules.${outcome}`), rule: word })}
              value={rule[outcome]}
              least={-30}
              most={30}
              onChange={(value) => onChange({ ...rule, [outcome]: value })}
            />
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={4}>
          <input
            className="plain-field duplicates-fields"
            aria-label={t('duplicates.rules.of', { what: t('duplicates.rules.fields'), rule: word })}
            value={typed ?? rule.fields.join(', ')}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={take}
          />
        </td>
      </tr>
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** Taken when it is left or Enter is pressed; what is no number within the bounds is put back. */
function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const next = Number(typed);
    if (typed !== null && typed.trim() !== '' && next >= least && next <= most && next !== value) onChange(next);
    setTyped(null);
  };
  return (
    <input
      className="plain-field duplicates-bits"
      inputMode="decimal"
      aria-label={label}
      value={typed ?? String(value)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
