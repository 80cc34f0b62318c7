// What the export should be: format, part of the chart, size or paper, background, legend, title and name.
import { useState } from 'react';
import type { Evidence } from '../../../shared/contracts/evidence';
import { exportKinds, type ExportKind } from '../../../shared/contract';
import type { Translate } from '../../../shared/messages';
import { startingHandling } from '../../actions/evidence';
import { exportableFacts, exportFacts } from '../../actions/exportFacts';
import { defaultExport, exportChart, type ExportChoice } from '../../actions/exportPicture';
import { rememberRedaction } from '../../actions/redact';
import { attempt } from '../../actions/report';
import { selected } from '../../actions/select';
import { closeDialog } from '../../actions/window';
import type { RedactionSet } from '../../../shared/redact/rules';
import type { ExportSubject } from '../../state/view';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChoiceField, TextField } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
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
/** A view beside the chart is a picture and nothing else. */
const viewKinds = ['png', 'svg', 'pdf'] as const;

export function ExportDialog() {
  const evidence = useEvidence();
  return evidence === null ? null : <Form evidence={evidence} />;
}

function Form({ evidence }: { readonly evidence: Evidence }) {
  const context = useApp();
  const { t } = useTranslator();
  const [what, setWhat] = useState<What>(defaultExport.kind);
  const subject = useView((view) => view.exportOf);
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    ...defaultExport,
    subject,
    handling: startingHandling(context, evidence),
    redaction: context.view.getState().redaction,
  }));
  const [size, setSize] = useState<PngSizing>(usualPngSize);
  const [format, setFormat] = useState(exportableFacts[0]?.id ?? '');
  const titleFor = (redaction: ExportChoice['redaction']) => nameOf(context.chart.title, redaction, subject, t);
  const [name, setName] = useState(titleFor(choice.redaction));
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
      title={titleOf(subject, t)}
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
        options={kindsOf(subject, t)}
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
          if (redaction === null || choice.redaction === null) setName(titleFor(redaction));
        }}
      />
      {what === 'json' || subject !== 'chart' || selected(context).length === 0 ? null : (
        <PartField part={choice.part} onChange={(part) => change({ part })} />
      )}
      {what === 'facts' || what === 'json' ? null : (
        <PictureFields choice={{ ...choice, kind: what }} size={size} onChange={change} onSize={setSize} />
      )}
    </Dialog>
  );
}

function kindsOf(subject: ExportSubject, t: Translate): readonly { readonly value: What; readonly label: string }[] {
  const kinds = subject === 'chart' ? exportKinds : viewKinds;
  return [
    ...kinds.map((kind) => ({ value: kind, label: t(`panels.export.${kind}`) })),
    ...(subject === 'chart' ? [{ value: 'facts', label: t('facts.choice') } as const] : []),
  ];
}

/** The title of the chart may say what a partner must not see. */
function nameOf(title: string, redaction: RedactionSet | null, subject: ExportSubject, t: Translate): string {
  const whole = redaction === null ? title : t('evidence.redact.chartName');
  return subject === 'chart' ? whole : `${whole} ${t(`exports.of.${subject}`)}`.trim();
}

function titleOf(subject: ExportSubject, t: Translate): string {
  return subject === 'chart' ? t('panels.export.title') : t('exports.view', { name: t(`exports.of.${subject}`) });
}

function isDrawable(what: What, { tiles }: ExportChoice, size: PngSizing): boolean {
  if (what === 'png') return scaleOf(size) !== null;
  return what !== 'pdf' || areTiles(tiles);
}

function extensionOf(what: What, format: string): string {
  return what === 'facts' ? (exportableFacts.find(({ id }) => id === format)?.extension ?? '') : what;
}
