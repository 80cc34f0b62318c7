// The rules in their order: switched on and off, moved, removed, chosen; each with a sample of what it does.
import type { StyleRule } from '../../../shared/dress/rule';
import { changeRule, moveRule, removeRule } from '../../actions/styles';
import { ruleName } from '../../chart/rules/fieldWords';
import { legendBlocks, type LegendBlock } from '../../chart/rules/legendBlocks';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { number } from '../words';
import { LegendSign, ScaleSample } from './LegendSign';

interface RuleListProps {
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

export function RuleList({ chosenId, onChoose }: RuleListProps) {
  const chart = useChart();
  const translator = useTranslator();
  const theme = useView((view) => view.theme);
  const { language, t } = translator;
  const blocks = legendBlocks(chart, { theme, language }, translator);
  return (
    <ol className="rule-list" aria-label={t('styles.list')}>
      {chart.dress.rules.map((rule) => (
        <RuleLine
          key={rule.id}
          rule={rule}
          block={blocks.find((block) => block.rule.id === rule.id) ?? null}
          isChosen={rule.id === chosenId}
          onChoose={() => onChoose(rule.id)}
        />
      ))}
    </ol>
  );
}

interface RuleLineProps {
  readonly rule: StyleRule;
  /** Null when it is off, or nothing on the chart has what it is about. */
  readonly block: LegendBlock | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function RuleLine({ rule, block, isChosen, onChoose }: RuleLineProps) {
  const context = useApp();
  const translator = useTranslator();
  const { t } = translator;
  const name = ruleName(rule, translator);
  return (
    <li className={isChosen ? 'rule-line is-chosen' : 'rule-line'}>
      <input
        type="checkbox"
        aria-label={t('styles.isOn', { name })}
        checked={rule.isOn}
        onChange={() => changeRule(context, { ...rule, isOn: !rule.isOn })}
      />
      <button
        type="button"
        className={rule.isOn ? 'rule-name' : 'rule-name is-off'}
        aria-pressed={isChosen}
        title={t('styles.edit', { name })}
        onClick={onChoose}
      >
        <span className="rule-title">{name}</span>
        {rule.isOn && block === null ? <span className="rule-nothing">{t('styles.nothing')}</span> : null}
        {block === null ? null : <RuleSample block={block} />}
      </button>
      <IconButton
        label={t('styles.up', { name })}
        path="M3 7.500 6 4l3 3.500"
        onClick={() => moveRule(context, rule, -1)}
      />
      <IconButton
        label={t('styles.down', { name })}
        path="M3 4.500 6 8l3-3.500"
        onClick={() => moveRule(context, rule, 1)}
      />
      <IconButton
        label={t('styles.remove', { name })}
        path="M3 3 9 9M9 3 3 9"
        onClick={() => removeRule(context, rule)}
      />
    </li>
  );
}

/** As many categories as tell what the rule is like. */
const mostSigns = 6;

function RuleSample({ block: { sample, rows, scale, count } }: { readonly block: LegendBlock }) {
  return (
    <span className="rule-sample">
      {sample === null ? null : <LegendSign sample={sample} />}
      {rows.slice(0, mostSigns).map((row) => (
        <LegendSign key={row.category ?? ''} sample={row.sample} />
      ))}
      {scale === null ? null : <ScaleSample way={scale.way} />}
      <span className="count">{number(count)}</span>
    </span>
  );
}

interface IconButtonProps {
  readonly label: string;
  /** In a 12 × 12 box. */
  readonly path: string;
  readonly onClick: () => void;
}

function IconButton({ label, path, onClick }: IconButtonProps) {
  return (
    <button type="button" className="rule-button" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
