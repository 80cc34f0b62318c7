// The palettes, each shown with its colours: those for categories as patches, those for scales as ramps.
import { paletteIds, type PaletteId } from '../../../shared/dress/rule';
import { categoryColours, colourAt } from '../../chart/rules/palettes';
import { useTranslator } from '../AppContext';
import { StyleRow } from './StyleRow';

interface PaletteChoiceProps {
  readonly value: PaletteId;
  readonly isRamp: boolean;
  readonly onChange: (palette: PaletteId) => void;
}

const steps = 16;

function coloursOf(id: PaletteId, isRamp: boolean): readonly string[] {
  return isRamp ? Array.from({ length: steps }, (_, nth) => colourAt(id, nth / (steps - 1))) : categoryColours(id);
}

export function PaletteChoice({ value, isRamp, onChange }: PaletteChoiceProps) {
  const { t } = useTranslator();
  return (
    <StyleRow label={t('styles.editor.palette')}>
      <span className="palettes" role="radiogroup" aria-label={t('styles.editor.palette')}>
        {paletteIds.map((id) => (
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={id === value}
            className={id === value ? 'palette is-on' : 'palette'}
            aria-label={t(`styles.palettes.${id}`)}
            title={t(`styles.palettes.${id}`)}
            onClick={() => onChange(id)}
          >
            <svg viewBox="0 0 100 12" width="84" height="12" preserveAspectRatio="none" aria-hidden="true">
              {coloursOf(id, isRamp).map((colour, nth, { length }) => (
                <rect key={nth} x={(nth * 100) / length} width={100 / length + 0.5} height="12" fill={colour} />
              ))}
            </svg>
          </button>
        ))}
      </span>
    </StyleRow>
  );
}
