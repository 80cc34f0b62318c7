// The look of a type of the analyst's own: outline, colour, and the sign in it.
import { entityTypes } from '../../../shared/catalogue';
import { shapes } from '../../../shared/catalogue/types';
import type { EntityMapping } from '../../../shared/lens/Lens';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { lookColours } from './draft';
import { LookIcon } from './LookIcon';

type Look = NonNullable<EntityMapping['look']>;

interface LookEditorProps {
  readonly type: string;
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

export function LookEditor({ type, look, onChange }: LookEditorProps) {
  const { t, language } = useTranslator();
  return (
    <span className="lens-look">
      <LookIcon type={type} look={look} />
      <SelectBox
        label={t('lens.shape')}
        value={look.shape}
        options={shapes.map((shape) => ({ value: shape, label: t(`lens.shapes.${shape}`) }))}
        onChange={(shape) => onChange({ ...look, shape })}
      />
      <SelectBox
        label={t('lens.glyph')}
        value={look.glyphOf}
        options={[
          { value: '', label: t('lens.initial') },
          ...entityTypes.map(({ id, words }) => ({ value: id as string, label: words.one[language] })),
        ]}
        onChange={(glyphOf) => onChange({ ...look, glyphOf })}
      />
      <span className="lens-colours" role="radiogroup" aria-label={t('lens.colour')}>
        {lookColours.map((colour, at) => (
          <button
            key={colour}
            type="button"
            role="radio"
            aria-checked={look.colour === colour}
            aria-label={t('lens.colourNumber', { number: at + 1 })}
            className={look.colour === colour ? 'lens-colour is-on' : 'lens-colour'}
            onClick={() => onChange({ ...look, colour })}
          >
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <circle cx="7" cy="7" r="6" fill={colour} />
            </svg>
          </button>
        ))}
      </span>
    </span>
  );
}
