// Select all of a type, or all that share a value with the selection: one box to type in, as for commands.
import { useMemo } from 'react';
import { entityType, formatValue } from '../../../shared/catalogue';
import { languages, type Language } from '../../../shared/messages';
import { selectByChoice, selectChoices, type SelectChoice } from '../../actions/selectBy';
import { closeDialog } from '../../actions/window';
import { Palette, type PaletteItem } from '../../ui/Palette';
import { useApp, useChartFact, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { number, typeWord } from '../words';

interface ChoiceItem extends PaletteItem {
  readonly choice: SelectChoice;
}

export function SelectBy() {
  const context = useApp();
  const { t, language } = useTranslator();
  const timeZone = useChartFact((chart) => chart.dress.timeZone);
  const items = useMemo(() => {
    const label = (choice: SelectChoice, inLanguage: Language) => {
      if (choice.kind === 'type') return t('hand.selectBy.type', { type: typeWord(choice.type, 2, inLanguage) });
      const { field, text } = wordsOf(choice, inLanguage, timeZone);
      return t('hand.selectBy.value', { field, value: text });
    };
    return selectChoices(context).map((choice, nth): ChoiceItem => ({
      id: String(nth),
      label: label(choice, language),
      note: number(choice.count),
      icon: <EntityIcon type={choice.type} />,
      searched: languages.map((one) => label(choice, one).toLowerCase()).join(' '),
      choice,
    }));
  }, [context, t, language, timeZone]);
  return (
    <Palette
      placeholder={t('hand.selectBy.placeholder')}
      nothingFound={t('hand.selectBy.nothing')}
      items={items}
      onClose={() => closeDialog(context)}
      onChoose={({ choice }) => {
        closeDialog(context);
        selectByChoice(context, choice);
      }}
    />
  );
}

function wordsOf({ type, field, value }: Extract<SelectChoice, { kind: 'value' }>, language: Language, zone: string) {
  const known = entityType(type).fields.find(({ name }) => name === field) ?? null;
  return { field: known?.words[language] ?? field, text: formatValue(value, known, language, {}, zone) };
}
