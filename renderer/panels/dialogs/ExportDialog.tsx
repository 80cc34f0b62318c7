// What the export should be: format, part of the chart, size or paper, background, legend, title and name.
import { useState } from 'react';
import type { Evidence } from '../../../shared/contracts/evidence';
import { exportKinds, type ExportKind } from '../../../shared/contract';
import { startingHandling } from '../../actions/evidence';
import { exportableFacts, exportFacts } from '../../actions/exportFacts';
import { defaultExport, exportChart, type ExportChoice } from '../../actions/exportPicture';
import { rememberRedaction } from '../../actions/redact';
import { attempt } from '../../actions/report';
import { selected } from '../../actions/select';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChoiceField, TextField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { HandlingField } from '../evidence/HandlingField';
import { PartnerFields } from '../evidence/PartnerFields';
import { useEvidence } from '../evidence/useEvidence';
import { writtenTime } from '../inspector/origins';
import { FactFields } from './FactFields';
import { PartField } from './PartField';
import { areTiles } from './PdfPaper';
import { PictureFields } from './PictureFields';
import { scaleOf, usualPngSize, type PngSizing } from './PngSize';

/** A picture or a snapshot of the chart, or its facts for another program. */
type What = ExportKind | 'facts';

export function ExportDialog() {
  const evidence = useEvidence();
  return evidence === null ? null : <Form evidence={evidence} />;
}

function Form({ evidence }: { readonly evidence: Evidence }) {
  const context = useApp();
  const { t } = useTranslator();
  const [what, setWhat] = useState<What>(defaultExport.kind);
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    ...defaultExport,
    handling: startingHandling(context, evidence),
    redaction: context.view.getState().redaction,
  }));
  const [size, setSize] = useState<PngSizing>(usualPngSize);
  const [format, setFormat] = useState(exportableFacts[0]?.id ?? '');
  const [name, setName] = useState(choice.redaction === null ? context.chart.title : t('evidence.redact.chartName'));
  const change = (part: Partial<ExportChoice>) => setChoice({ ...choice, ...part });
  const isPossible = choice.handling !== '' && isDrawable(what, choice, size);
  const onExport = () => {
    if (!isPossible) return;
    closeDialog(context);
    rememberRedaction(context, choice.redaction);
    attempt(context, () => carryOut());
  };
  const carryOut = () => {
    if (what === 'facts') return exportFacts(context, { ...choice, format }, name);
    const [date = ''] = writtenTime(new Date().toISOString()).split(' ');
    return exportChart(context, { ...choice, kind: what, scale: scaleOf(size) ?? choice.scale, date }, name);
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
      <TextField
        label={t('panels.export.name')}
        value={name}
        onChange={setName}
        hasFocus
        unit={`.${extensionOf(what, format)}`}
      />
      <ChoiceField<What>
        label={t('panels.export.format')}
        value={what}
        onChange={setWhat}
        options={[
          ...exportKinds.map((kind) => ({ value: kind, label: t(`panels.export.${kind}`) })),
          { value: 'facts', label: t('facts.choice') },
        ]}
      />
      {what === 'facts' ? <FactFields format={format} onChange={setFormat} /> : null}
      {what === 'json' ? <p className="quiet">{t('panels.export.jsonHint')}</p> : null}
      <HandlingField codes={evidence.codes} value={choice.handling} onChange={(handling) => change({ handling })} />
      <PartnerFields
        evidence={evidence}
        redaction={choice.redaction}
        onChange={(redaction) => {
          change({ redaction });
          // The title of the chart may say what the partner must not see.
          if (redaction === null || choice.redaction === null) {
            setName(redaction === null ? context.chart.title : t('evidence.redact.chartName'));
          }
        }}
      />
      {what === 'json' || selected(context).length === 0 ? null : (
        <PartField part={choice.part} onChange={(part) => change({ part })} />
      )}
      {what === 'facts' || what === 'json' ? null : (
        <PictureFields choice={{ ...choice, kind: what }} size={size} onChange={change} onSize={setSize} />
      )}
    </Dialog>
  );
}

function isDrawable(what: What, { tiles }: ExportChoice, size: PngSizing): boolean {
  if (what === 'png') return scaleOf(size) !== null;
  return what !== 'pdf' || areTiles(tiles);
}

function extensionOf(what: What, format: string): string {
  return what === 'facts' ? (exportableFacts.find(({ id }) => id === format)?.extension ?? '') : what;
}
