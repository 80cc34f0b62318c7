// A colour for each value of a field: which field, fill or border, from which palette.
import type { RuleLook } from '../../../shared/dress/rule';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { PaletteChoice } from './PaletteChoice';
import { FieldBox, type RulePartProps } from './FieldBox';
import { StyleRow } from './StyleRow';

interface CategoryFieldsProps extends RulePartProps {
  readonly look: Extract<RuleLook, { readonly is: 'categories' }>;
}

export function CategoryFields({ rule, fields, look, onChange }: CategoryFieldsProps) {
  const { t } = useTranslator();
  const change = (part: Partial<CategoryFieldsProps['look']>) => onChange({ ...rule, look: { ...look, ...part } });
  return (
    <>
      <StyleRow label={t('styles.editor.field')}>
        <FieldBox
          rule={rule}
          fields={fields}
          label={t('styles.editor.field')}
          value={look.field}
          onChange={(field) => change({ field })}
        />
        {rule.on === 'link' ? null : (
          <SelectBox
            label={t('styles.editor.sets')}
            value={look.sets}
            options={(['colour', 'border'] as const).map((sets) => ({
              value: sets,
              label: t(`styles.editor.${sets}`),
            }))}
            onChange={(sets) => change({ sets })}
          />
        )}
      </StyleRow>
      <PaletteChoice value={look.palette} isRamp={false} onChange={(palette) => change({ palette })} />
    </>
  );
}
