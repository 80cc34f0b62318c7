// A number that decides size, width or colour: which number, between which ends, from what to what.
import type { Measure, RuleLook } from '../../../shared/dress/rule';
import { ruleSetOf } from '../../chart/rules/ruleSet';
import { measureText } from '../../chart/rules/fieldWords';
import { SelectBox } from '../../ui/fields';
import { useChart, useTranslator } from '../AppContext';
import { numberTyped } from '../chart/whereWords';
import { fieldWord } from '../../chart/rules/fieldWords';
import { PaletteChoice } from './PaletteChoice';
import type { RulePartProps } from './FieldBox';
import { StyleRow } from './StyleRow';
import { TypedBox } from './TypedBox';

type Scale = Extract<RuleLook, { readonly is: 'scale' }>;

interface ScaleFieldsProps extends RulePartProps {
  readonly look: Scale;
}

const colourScale: Scale['to'] = { sets: 'colour', palette: 'viridis' };

export function ScaleFields(props: ScaleFieldsProps) {
  const { rule, look, onChange } = props;
  const { t } = useTranslator();
  const change = (part: Partial<Scale>) => onChange({ ...rule, look: { ...look, ...part } });
  const size = rule.on === 'entity' ? 'size' : 'width';
  const plain: Scale['to'] = size === 'size' ? { sets: 'size', range: [11, 32] } : { sets: 'width', range: [1, 8] };
  return (
    <>
      <StyleRow label={t('styles.editor.measure')}>
        <MeasureBox {...props} />
        <SelectBox
          label={t('styles.editor.sets')}
          value={look.to.sets === 'colour' ? 'colour' : size}
          options={([size, 'colour'] as const).map((sets) => ({ value: sets, label: t(`styles.editor.${sets}`) }))}
          onChange={(sets) => change({ to: sets === 'colour' ? colourScale : plain })}
        />
      </StyleRow>
      <EndFields {...props} />
      {look.to.sets === 'colour' ? (
        <PaletteChoice
          value={look.to.palette}
          isRamp
          onChange={(palette) => change({ to: { sets: 'colour', palette } })}
        />
      ) : (
        <RangeFields to={look.to} onChange={(to) => change({ to })} />
      )}
    </>
  );
}

function MeasureBox({ rule, fields, look, onChange }: ScaleFieldsProps) {
  const { t, language } = useTranslator();
  const counts = rule.on === 'entity' ? (['links', 'degree', 'total'] as const) : (['links', 'total'] as const);
  const numbers = fields.filter(({ isNumber }) => isNumber).map(({ name }) => name);
  const { measure } = look;
  const chosen = measure.is === 'field' ? `field ${measure.field}` : measure.is;
  const missing = measure.is === 'field' && !numbers.includes(measure.field) ? [measure.field] : [];
  const options = [
    ...counts.map((is) => ({ value: is as string, label: t(`styles.measures.${is}`) })),
    ...[...numbers, ...missing].map((name) => ({ value: `field ${name}`, label: fieldWord(rule, name, language) })),
  ];
  const measureIn = (value: string): Measure => {
    const count = counts.find((is) => is === value);
    return count === undefined ? { is: 'field', field: value.slice('field '.length) } : { is: count };
  };
  return (
    <SelectBox
      label={t('styles.editor.measure')}
      value={chosen}
      options={options}
      // Ends of another number mean nothing to this one.
      onChange={(value) => onChange({ ...rule, look: { ...look, measure: measureIn(value), least: null, most: null } })}
    />
  );
}

/** Empty ends are those of the chart. */
function EndFields({ rule, look, onChange }: ScaleFieldsProps) {
  const chart = useChart();
  const { t, language } = useTranslator();
  const set = ruleSetOf(chart);
  const applied = [...(set?.entityRules ?? []), ...(set?.linkRules ?? [])].find((one) => one.rule.id === rule.id);
  const ends = applied?.ends ?? null;
  return (
    <StyleRow label={t('styles.editor.least')}>
      {(['least', 'most'] as const).map((name) => (
        <TypedBox
          key={name}
          isShort
          isNumber
          label={t(`styles.editor.${name}`)}
          value={look[name] === null ? '' : String(look[name])}
          placeholder={ends === null ? '' : measureText(rule, look.measure, ends[name], language)}
          onTake={(typed) => {
            const value = numberTyped(typed);
            onChange({ ...rule, look: { ...look, [name]: value } });
            return null;
          }}
        />
      ))}
    </StyleRow>
  );
}

type Sized = Extract<Scale['to'], { readonly sets: 'size' | 'width' }>;

const bounds = { size: [8, 60], width: [0.5, 12] } as const;

function RangeFields({ to, onChange }: { readonly to: Sized; readonly onChange: (to: Sized) => void }) {
  const { t } = useTranslator();
  const [least, most] = bounds[to.sets];
  const take = (typed: string, nth: 0 | 1): string | null => {
    const value = numberTyped(typed);
    if (value === null || value < least || value > most) return t('styles.editor.wrongNumber', { least, most });
    onChange({ ...to, range: nth === 0 ? [value, to.range[1]] : [to.range[0], value] });
    return null;
  };
  return (
    <StyleRow label={t(`styles.editor.${to.sets}`)}>
      {([0, 1] as const).map((nth) => (
        <TypedBox
          key={nth}
          isShort
          isNumber
          label={t(nth === 0 ? 'styles.editor.smallest' : 'styles.editor.largest')}
          value={String(to.range[nth])}
          onTake={(typed) => take(typed, nth)}
        />
      ))}
    </StyleRow>
  );
}
