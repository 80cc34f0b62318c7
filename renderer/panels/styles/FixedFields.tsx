// One look for all that a rule is about: colour, border, size, icon and badge of entities; colour, width and dash of lines;
// the caption of either. What is left as usual stays as the type, or an earlier rule, says.
import { entityTypes } from '../../../shared/catalogue';
import type { Style } from '../../../shared/dress/rule';
import { categoryColours } from '../../chart/rules/palettes';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { numberTyped } from '../chart/whereWords';
import { FieldBox, type RulePartProps } from './FieldBox';
import { StyleRow } from './StyleRow';
import { TypedBox } from './TypedBox';

interface FixedFieldsProps extends RulePartProps {
  readonly style: Style;
}

export function FixedFields(props: FixedFieldsProps) {
  const { rule, fields, style, onChange } = props;
  const { t } = useTranslator();
  const change = (part: Partial<Style>) => onChange({ ...rule, look: { is: 'fixed', style: { ...style, ...part } } });
  return (
    <>
      <ColourField label={t('styles.editor.colour')} value={style.colour} onChange={(colour) => change({ colour })} />
      {rule.on === 'entity' ? (
        <EntityFields style={style} change={change} />
      ) : (
        <LineFields style={style} change={change} />
      )}
      <StyleRow label={t('styles.editor.caption')}>
        <FieldBox
          rule={rule}
          fields={fields}
          label={t('styles.editor.caption')}
          value={style.caption ?? ''}
          none={t('styles.editor.asType')}
          onChange={(caption) => change({ caption: caption === '' ? null : caption })}
        />
      </StyleRow>
    </>
  );
}

interface PartProps {
  readonly style: Style;
  readonly change: (part: Partial<Style>) => void;
}

function EntityFields({ style, change }: PartProps) {
  const { t, language } = useTranslator();
  return (
    <>
      <ColourField label={t('styles.editor.border')} value={style.border} onChange={(border) => change({ border })} />
      <StyleRow label={t('styles.editor.size')}>
        <NumberField
          label={t('styles.editor.size')}
          value={style.size}
          ends={[8, 60]}
          onChange={(size) => change({ size })}
        />
        <SelectBox
          label={t('styles.editor.icon')}
          value={style.icon ?? ''}
          options={[
            { value: '', label: `${t('styles.editor.icon')}: ${t('styles.editor.asType')}` },
            ...entityTypes.map(({ id, words }) => ({ value: id as string, label: words.one[language] })),
          ]}
          onChange={(icon) => change({ icon: icon === '' ? null : icon })}
        />
        <TypedBox
          isShort
          label={t('styles.editor.badge')}
          placeholder={t('styles.editor.badge')}
          value={style.badge ?? ''}
          onTake={(text) => {
            const badge = text.trim().slice(0, 4);
            change({ badge: badge === '' ? null : badge });
            return null;
          }}
        />
      </StyleRow>
    </>
  );
}

function LineFields({ style, change }: PartProps) {
  const { t } = useTranslator();
  return (
    <StyleRow label={t('styles.editor.width')}>
      <NumberField
        label={t('styles.editor.width')}
        value={style.width}
        ends={[0.5, 12]}
        onChange={(width) => change({ width })}
      />
      <SelectBox
        label={t('styles.editor.dash')}
        value={style.dash ?? ''}
        options={[
          { value: '', label: `${t('styles.editor.dash')}: ${t('styles.editor.asType')}` },
          ...(['solid', 'dashed', 'dotted'] as const).map((dash) => ({
            value: dash,
            label: t(`styles.editor.dashes.${dash}`),
          })),
        ]}
        onChange={(dash) => change({ dash: dash === '' ? null : dash })}
      />
    </StyleRow>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly ends: readonly [number, number];
  readonly onChange: (value: number | null) => void;
}

/** Empty for as usual. */
function NumberField({ label, value, ends: [least, most], onChange }: NumberFieldProps) {
  const { t } = useTranslator();
  return (
    <TypedBox
      isShort
      isNumber
      label={label}
      placeholder={t('styles.editor.asType')}
      value={value === null ? '' : String(value)}
      onTake={(typed) => {
        const number = numberTyped(typed);
        const isWrong = number === null ? typed.trim() !== '' : number < least || number > most;
        if (isWrong) return t('styles.editor.wrongNumber', { least, most });
        onChange(number);
        return null;
      }}
    />
  );
}

interface ColourFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (colour: string | null) => void;
}

/** Patches of a palette that any eye can tell apart, as usual, or a colour of one's own. */
function ColourField({ label, value, onChange }: ColourFieldProps) {
  const { t } = useTranslator();
  const patches = [...categoryColours('okabe-ito'), '#a8261c', '#566573'];
  return (
    <StyleRow label={label}>
      <span className="patches" role="radiogroup" aria-label={label}>
        <button
          type="button"
          role="radio"
          aria-checked={value === null}
          className={value === null ? 'patch patch-none is-on' : 'patch patch-none'}
          aria-label={`${label}: ${t('styles.editor.asType')}`}
          title={t('styles.editor.asType')}
          onClick={() => onChange(null)}
        >
          –
        </button>
        {patches.map((colour) => (
          <button
            key={colour}
            type="button"
            role="radio"
            aria-checked={colour === value}
            className={colour === value ? 'patch is-on' : 'patch'}
            aria-label={t('styles.editor.colourNumber', { what: label, colour })}
            onClick={() => onChange(colour)}
          >
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <circle cx="7" cy="7" r="6" fill={colour} />
            </svg>
          </button>
        ))}
      </span>
      <TypedBox
        isShort
        label={`${label}: ${t('styles.editor.ownColour')}`}
        hint={t('styles.editor.ownColour')}
        value={value ?? ''}
        onTake={(typed) => {
          const colour = typed.trim().toLowerCase();
          if (colour !== '' && !/^#[0-9a-f]{6}$/.test(colour)) return t('styles.editor.wrongColour');
          onChange(colour === '' ? null : colour);
          return null;
        }}
      />
    </StyleRow>
  );
}
