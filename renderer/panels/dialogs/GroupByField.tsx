// Groups by a shared field: which field, and how many groups each would make.
import { useMemo } from 'react';
import { groupByField, idsForField } from '../../actions/group';
import { closeDialog } from '../../actions/window';
import { sharedFields } from '../../chart/groupings';
import { Palette, type PaletteItem } from '../../ui/Palette';
import { useApp, useTranslator } from '../AppContext';

export function GroupByField() {
  const context = useApp();
  const { t, language } = useTranslator();
  const items = useMemo(
    () =>
      sharedFields(context.chart, idsForField(context), language).map(({ field, word, groups }): PaletteItem => ({
        id: field,
        label: word,
        note: t('groups.field.found', { count: groups }),
        searched: `${word} ${field}`.toLowerCase(),
      })),
    [context, language, t],
  );
  return (
    <Palette
      placeholder={t('groups.field.placeholder')}
      nothingFound={t('groups.field.nothing')}
      items={items}
      onClose={() => closeDialog(context)}
      onChoose={({ id }) => groupByField(context, id)}
    />
  );
}
