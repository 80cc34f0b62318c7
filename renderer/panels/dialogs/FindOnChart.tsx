// Find on the chart: type part of a name or key, or a Chinese name in Pinyin; Enter selects the entity and brings it into view.
import { nameTextsOf, searchTextOf } from '../../../shared/catalogue';
import { select } from '../../actions/select';
import { closeDialog } from '../../actions/window';
import { Palette, type PaletteItem } from '../../ui/Palette';
import { useApp, useChart, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { captionFor, typeWord } from '../words';
import { usePinyin } from './usePinyin';

export function FindOnChart() {
  const context = useApp();
  const { t, language } = useTranslator();
  const pinyin = usePinyin();
  const items = useChart()
    .entities()
    .filter(({ isHidden }) => !isHidden)
    .map(({ entity }) => ({
      id: entity.id,
      label: captionFor(entity),
      note: [typeWord(entity.type, 1, language), entity.key].filter(Boolean).join(' · '),
      icon: <EntityIcon type={entity.type} size={16} />,
      searched: searchTextOf(entity.type, entity.fields, entity.key).join(' ').toLowerCase(),
      entity,
    })) satisfies PaletteItem[];
  return (
    <Palette
      placeholder={t('panels.findOnChart.placeholder')}
      nothingFound={t('panels.findOnChart.nothing')}
      items={items}
      alsoFound={(query) => {
        const isReadAs = pinyin.isReadAs(query);
        return ({ entity, label }) => isReadAs([label, ...nameTextsOf(entity.type, entity.fields, entity.key)]);
      }}
      onQuery={pinyin.onQuery}
      onClose={() => closeDialog(context)}
      onChoose={({ id }) => {
        closeDialog(context);
        select(context, [id], 'only');
        context.canvas.current?.fit([id]);
      }}
    />
  );
}
