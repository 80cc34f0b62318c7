// What the export should be: format, part of the chart, size or paper, background, legend, title and name.
import { useState } from 'react';
import type { Evidence } from '../../../shared/contracts/evidence';
import type { RedactionSet } from '../../../shared/redact/rules';
import { exportKinds, type ExportKind } from '../../../shared/contract';
import { startingHandling } from '../../actions/evidence';
import { defaultExport, exportChart, type ExportChoice } from '../../actions/exportPicture';
import { attempt } from '../../actions/report';
import { selected } from '../../actions/select';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChoiceField, TextField, Tick } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { HandlingField } from '../evidence/HandlingField';
import { RedactFields } from '../evidence/RedactFields';
import { useEvidence } from '../evidence/useEvidence';
import { writtenTime } from '../inspector/origins';
import { PartField } from './PartField';
import { areTiles, PdfPaper } from './PdfPaper';
import { PngSize, scaleOf, usualPngSize, type PngSizing } from './PngSize';

const grounds = ['white', 'transparent', 'theme'] as const;
/** Paper shows through by itself. */
const paperGrounds = ['white', 'theme'] as const;

const startingRedaction: RedactionSet = {
  name: '',
  rules: [{ type: null, field: null, kind: 'pseudonym' }],
  dropsWords: true,
};

export function ExportDialog() {
  const evidence = useEvidence();
  return evidence === null ? null : <Form evidence={evidence} />;
}

function Form({ evidence }: { readonly evidence: Evidence }) {
  const context = useApp();
  const { t } = useTranslator();
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    ...defaultExport,
    handling: startingHandling(context, evidence),
  }));
  const [size, setSize] = useState<PngSizing>(usualPngSize);
  const [name, setName] = useState(context.chart.title);
  const change = (part: Partial<ExportChoice>) => setChoice({ ...choice, ...part });
  const hasSelection = selected(context).length > 0;
  const wanted = scaleOf(size);
  const isPossible =
    choice.handling !== '' &&
    (choice.kind !== 'png' || wanted !== null) &&
    (choice.kind !== 'pdf' || areTiles(choice.tiles));
  const onExport = () => {
    if (!isPossible) return;
    closeDialog(context);
    const [date = ''] = writtenTime(new Date().toISOString()).split(' ');
    attempt(context, () => exportChart(context, { ...choice, scale: wanted ?? choice.scale, date }, name));
  };
  return (
    <Dialog
      title={t('panels.export.title')}
      size="wide"
      closeLabel={t('panels.dialog.close')}
      onClose={() => closeDialog(context)}
      onSubmit={onExport}
      buttons={
        <>
          <Button onClick={() => closeDialog(context)}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!isPossible}>
            {t('panels.export.go')}
          </Button>
        </>
      }
    >
      <TextField label={t('panels.export.name')} value={name} onChange={setName} hasFocus unit={`.${choice.kind}`} />
      <ChoiceField<ExportKind>
        label={t('panels.export.format')}
        value={choice.kind}
        onChange={(kind) => change({ kind })}
        options={exportKinds.map((kind) => ({ value: kind, label: t(`panels.export.${kind}`) }))}
      />
      <HandlingField codes={evidence.codes} value={choice.handling} onChange={(handling) => change({ handling })} />
      <Tick
        label={t('evidence.redact.on')}
        isOn={choice.redaction !== null}
        onChange={(isOn) => {
          change({ redaction: isOn ? startingRedaction : null });
          // The title of the chart may say what the partner must not see.
          setName(isOn ? t('evidence.redact.chartName') : context.chart.title);
        }}
      />
      {choice.redaction === null ? null : (
        <RedactFields evidence={evidence} set={choice.redaction} onChange={(redaction) => change({ redaction })} />
      )}
      {choice.kind === 'png' ? <PngSize size={size} onChange={setSize} /> : null}
      {choice.kind !== 'json' && hasSelection ? (
        <PartField part={choice.part} onChange={(part) => change({ part })} />
      ) : null}
      {choice.kind === 'pdf' ? <PdfPaper choice={choice} onChange={change} /> : null}
      {choice.kind === 'json' ? (
        <p className="quiet">{t('panels.export.jsonHint')}</p>
      ) : (
        <>
          <ChoiceField<ExportChoice['background']>
            label={t('panels.export.background')}
            value={choice.background}
            onChange={(background) => change({ background })}
            options={(choice.kind === 'pdf' ? paperGrounds : grounds).map((one) => ({
              value: one,
              label: t(`panels.export.${one}`),
            }))}
          />
          <div className="tick-line">
            <Tick
              label={t('panels.export.legend')}
              isOn={choice.hasLegend}
              onChange={(hasLegend) => change({ hasLegend })}
            />
            <Tick
              label={t('panels.export.withTitle')}
              isOn={choice.hasTitle}
              onChange={(hasTitle) => change({ hasTitle })}
            />
          </div>
          {choice.kind === 'svg' ? <p className="quiet">{t('panels.export.svgHint')}</p> : null}
          {choice.kind === 'pdf' ? <p className="quiet">{t('report.paper.pdfHint')}</p> : null}
        </>
      )}
    </Dialog>
  );
}
