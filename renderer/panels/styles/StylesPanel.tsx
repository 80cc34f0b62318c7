// Style rules under the chart: the list with what each one changes, and the editor of the chosen one. Every change shows on
// the chart at once and can be undone.
import { useState } from 'react';
import type { StyleRule } from '../../../shared/dress/rule';
import { noStyle } from '../../../shared/dress/rule';
import { attempt } from '../../actions/report';
import { addRule, saveStyles, takeStyles } from '../../actions/styles';
import { ruleName } from '../../chart/rules/fieldWords';
import { categoryColours } from '../../chart/rules/palettes';
import { suggestRules, type RuleDraft } from '../../chart/rules/suggestRules';
import { MenuButton } from '../../ui/MenuButton';
import { useApp, useChart, useTranslator } from '../AppContext';
import { RuleEditor } from './RuleEditor';
import { StyleSets } from './StyleSets';
import { RuleList } from './RuleList';

export function StylesPanel() {
  const chart = useChart();
  const { t } = useTranslator();
  const { rules } = chart.dress;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = rules.find(({ id }) => id === chosenId) ?? rules.at(-1);
  return (
    <div className="styles-panel">
      <div className="styles-list">
        <StylesBar onAdd={setChosenId} />
        {rules.length === 0 ? <p className="quiet styles-note">{t('styles.empty')}</p> : null}
        <RuleList chosenId={chosen?.id ?? null} onChoose={setChosenId} />
        <p className="quiet styles-note">{t('styles.intro')}</p>
        <StyleSets />
      </div>
      {chosen === undefined ? (
        <p className="quiet styles-editor">{t('styles.editor.choose')}</p>
      ) : (
        <RuleEditor key={chosen.id} rule={chosen} />
      )}
    </div>
  );
}

/** Adding rules, and rules as files. */
function StylesBar({ onAdd }: { readonly onAdd: (id: string) => void }) {
  const context = useApp();
  const chart = useChart();
  const translator = useTranslator();
  const { t } = translator;
  const suggested = suggestRules(chart);
  const add = (rule: RuleDraft) => {
    const id = addRule(context, rule);
    if (id !== null) onAdd(id);
  };
  const entry = (rule: RuleDraft, nth: number) => ({
    id: `suggested-${nth}`,
    label: ruleName({ id: '-', ...rule }, translator),
    onChoose: () => add(rule),
  });
  const own = (on: StyleRule['on']) => ({
    id: `own-${on}`,
    label: t(on === 'entity' ? 'styles.ownEntities' : 'styles.ownLinks'),
    onChoose: () => add(ownRule(on)),
  });
  return (
    <div className="styles-bar">
      <MenuButton label={t('styles.add')} groups={[suggested.map(entry), [own('entity'), own('link')]]} />
      <span className="grow" />
      <MenuButton
        label={t('styles.file')}
        groups={[
          [{ id: 'save', label: t('styles.save'), onChoose: () => attempt(context, () => saveStyles(context)) }],
          (['append', 'replace'] as const).map((mode) => ({
            id: mode,
            label: t(mode === 'append' ? 'styles.take' : 'styles.takeInstead'),
            onChoose: () => attempt(context, () => takeStyles(context, mode)),
          })),
        ]}
      />
    </div>
  );
}

function ownRule(on: StyleRule['on']): RuleDraft {
  const [colour = null] = categoryColours('okabe-ito');
  return { name: '', isOn: true, on, type: null, when: null, look: { is: 'fixed', style: { ...noStyle, colour } } };
}
