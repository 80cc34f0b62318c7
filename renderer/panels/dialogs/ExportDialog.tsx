// What the export should be: format, size by scale or by resolution, background, legend, title and name.
import { useState } from 'react';
import type { Evidence } from '../../../shared/contracts/evidence';
import type { RedactionSet } from '../../../shared/redact/rules';
import type { ExportKind } from '../../../shared/contract';
import { defaultExport, dpiAtScaleOne, exportChart, type ExportChoice } from '../../actions/exportPicture';
import { startingHandling } from '../../actions/evidence';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChoiceField, TextField, Tick } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { HandlingField } from '../evidence/HandlingField';
import { RedactFields } from '../evidence/RedactFields';
import { useEvidence } from '../evidence/useEvidence';
import { writtenTime } from '../inspector/origins';

const startingRedaction: RedactionSet = {
  name: '',
  rules: [{ type: null, field: null, kind: 'pseudonym' }],
  dropsWords: true,
};

type SizeBy = 'scale' | 'dpi';

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
  const [sizeBy, setSizeBy] = useState<SizeBy>('scale');
  const [scale, setScale] = useState('2');
  const [dpi, setDpi] = useState('300');
  const [name, setName] = useState(context.chart.title);
  const change = (part: Partial<ExportChoice>) => setChoice({ ...choice, ...part });
  const wanted = sizeBy === 'scale' ? Number(scale) : Number(dpi) / dpiAtScaleOne;
  const hasSize = choice.kind !== 'png' || (Number.isFinite(wanted) && wanted >= 0.1 && wanted <= 20);
  const isPossible = hasSize && choice.handling !== '';
  const onExport = () => {
    if (!isPossible) return;
    closeDialog(context);
    const [date = ''] = writtenTime(new Date().toISOString()).split(' ');
    attempt(context, () => exportChart(context, { ...choice, scale: wanted, date }, name));
  };
  return (
    <Dialog
      title={t('panels.export.title')}
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
        options={(['png', 'svg', 'json'] as const).map((kind) => ({ value: kind, label: t(`panels.export.${kind}`) }))}
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
      {choice.kind === 'png' ? (
        <>
          <ChoiceField<SizeBy>
            label={t('panels.export.size')}
            value={sizeBy}
            onChange={setSizeBy}
            options={(['scale', 'dpi'] as const).map((by) => ({ value: by, label: t(`panels.export.${by}`) }))}
          />
          {sizeBy === 'scale' ? (
            <TextField
              label={t('panels.export.scale')}
              type="number"
              min={0.5}
              max={20}
              step={0.5}
              value={scale}
              onChange={setScale}
              unit="×"
            />
          ) : (
            <TextField
              label={t('panels.export.dpi')}
              type="number"
              min={48}
              max={1200}
              step={1}
              value={dpi}
              onChange={setDpi}
              unit="dpi"
            />
          )}
        </>
      ) : null}
      {choice.kind === 'json' ? (
        <p className="quiet">{t('panels.export.jsonHint')}</p>
      ) : (
        <>
          <ChoiceField<ExportChoice['background']>
            label={t('panels.export.background')}
            value={choice.background}
            onChange={(background) => change({ background })}
            options={(['white', 'transparent', 'theme'] as const).map((one) => ({
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
        </>
      )}
    </Dialog>
  );
}
