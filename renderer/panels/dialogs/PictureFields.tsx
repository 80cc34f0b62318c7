// What a picture of the chart shows besides the chart: its ground, legend and title; and how large it becomes.
import type { ExportChoice } from '../../actions/exportPicture';
import { ChoiceField, Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { PdfPaper } from './PdfPaper';
import { PngSize, type PngSizing } from './PngSize';

const grounds = ['white', 'transparent', 'theme'] as const;
/** Paper shows through by itself. */
const paperGrounds = ['white', 'theme'] as const;

interface PictureFieldsProps {
  readonly choice: ExportChoice;
  readonly size: PngSizing;
  readonly onChange: (part: Partial<ExportChoice>) => void;
  readonly onSize: (size: PngSizing) => void;
}

export function PictureFields({ choice, size, onChange, onSize }: PictureFieldsProps) {
  const { t } = useTranslator();
  const { kind, subject, background, hasLegend, hasTime, hasTitle } = choice;
  return (
    <>
      {kind === 'png' ? <PngSize size={size} onChange={onSize} /> : null}
      {kind === 'pdf' ? <PdfPaper choice={choice} onChange={onChange} /> : null}
      <ChoiceField<ExportChoice['background']>
        label={t('panels.export.background')}
        value={background}
        onChange={(one) => onChange({ background: one })}
        options={(kind === 'pdf' ? paperGrounds : grounds).map((one) => ({
          value: one,
          label: t(`panels.export.${one}`),
        }))}
      />
      <div className="tick-line">
        {subject === 'chart' ? (
          <>
            <Tick
              label={t('panels.export.legend')}
              isOn={hasLegend}
              onChange={(isOn) => onChange({ hasLegend: isOn })}
            />
            <Tick label={t('panels.export.time')} isOn={hasTime} onChange={(isOn) => onChange({ hasTime: isOn })} />
          </>
        ) : null}
        <Tick label={t('panels.export.withTitle')} isOn={hasTitle} onChange={(isOn) => onChange({ hasTitle: isOn })} />
      </div>
      {kind === 'svg' ? <p className="quiet">{t('panels.export.svgHint')}</p> : null}
      {kind === 'pdf' ? <p className="quiet">{t('report.paper.pdfHint')}</p> : null}
    </>
  );
}
