// How large a PNG becomes: pixels for each unit of the chart, or dots for each printed inch.
import { dpiAtScaleOne } from '../../actions/exportPicture';
import { ChoiceField, TextField } from '../../ui/fields';
import { useTranslator } from '../AppContext';

type SizeBy = 'scale' | 'dpi';

/** As it is typed. */
export interface PngSizing {
  readonly by: SizeBy;
  readonly scale: string;
  readonly dpi: string;
}

export const usualPngSize: PngSizing = { by: 'scale', scale: '2', dpi: '300' };

/** Null for what is no scale from 0.1 to 20. */
export function scaleOf({ by, scale, dpi }: PngSizing): number | null {
  const wanted = by === 'scale' ? Number(scale) : Number(dpi) / dpiAtScaleOne;
  return Number.isFinite(wanted) && wanted >= 0.1 && wanted <= 20 ? wanted : null;
}

interface PngSizeProps {
  readonly size: PngSizing;
  readonly onChange: (size: PngSizing) => void;
}

export function PngSize({ size, onChange }: PngSizeProps) {
  const { t } = useTranslator();
  return (
    <>
      <ChoiceField<SizeBy>
        label={t('panels.export.size')}
        value={size.by}
        onChange={(by) => onChange({ ...size, by })}
        options={(['scale', 'dpi'] as const).map((by) => ({ value: by, label: t(`panels.export.${by}`) }))}
      />
      {size.by === 'scale' ? (
        <TextField
          label={t('panels.export.scale')}
          type="number"
          min={0.5}
          max={20}
          step={0.5}
          value={size.scale}
          onChange={(scale) => onChange({ ...size, scale })}
          unit="×"
        />
      ) : (
        <TextField
          label={t('panels.export.dpi')}
          type="number"
          min={48}
          max={1200}
          step={1}
          value={size.dpi}
          onChange={(dpi) => onChange({ ...size, dpi })}
          unit="dpi"
        />
      )}
    </>
  );
}
