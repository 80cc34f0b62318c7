// The look of a type of the analyst's own: outline, colour, and the sign in it.
import { entityType, entityTypes } from '../../../shared/catalogue';
import { shapes } from '../../../shared/catalogue/types';
import type { EntityMapping } from '../../../shared/lens/Lens';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { Sign } from '../EntityIcon';
import { lookColours } from './draft';

type Look = NonNullable<EntityMapping['look']>;

interface LookEditorProps {
  readonly type: string;
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

export function LookEditor({ type, look, onChange }: LookEditorProps) {
  const { t, language } = useTranslator();
  const { shape, colour, glyphOf } = look;
  const glyph = glyphOf === '' ? '' : entityType(glyphOf).glyph;
  return (
    <span className="lens-look">
      <Sign shape={shape} colour={colour} glyph={glyph} word={type} size={20} />
      <SelectBox
        label={t('lens.shape')}
        value={shape}
        options={shapes.map((one) => ({ value: one, label: t(`lens.shapes.${one}`) }))}
        onChange={(next) => onChange({ ...look, shape: next })}
      />
      <SelectBox
        label={t('lens.glyph')}
        value={glyphOf}
        options={[
          { value: '', label: t('lens.initial') },
          ...entityTypes.map(({ id, words }) => ({ value: id as string, label: words.one[language] })),
        ]}
        onChange={(next) => onChange({ ...look, glyphOf: next })}
      />
      <span className="lens-colours" role="radiogroup" aria-label={t('lens.colour')}>
        {lookColours.map((one, at) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={colour === one}
            aria-label={t('lens.colourNumber', { number: at + 1 })}
            className={colour === one ? 'lens-colour is-on' : 'lens-colour'}
            onClick={() => onChange({ ...look, colour: one })}
          >
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <circle cx="7" cy="7" r="6" fill={one} />
            </svg>
          </button>
        ))}
      </span>
    </span>
  );
}
