// The report on its way to paper: template, title, purpose, handling code, language, paper, and what goes in, in which order.
import { useEffect, useState } from 'react';
import type { Evidence } from '../../../shared/contracts/evidence';
import { languages, type Language } from '../../../shared/messages';
import type { ReportTemplate } from '../../../shared/report/sections';
import { startingHandling } from '../../actions/evidence';
import { reportKinds, saveReport, type ReportChoice, type ReportKind } from '../../actions/makeReport';
import { rememberRedaction } from '../../actions/redact';
import { attempt } from '../../actions/report';
import { builtIn, ownTemplates } from '../../actions/reportTemplates';
import { selected } from '../../actions/select';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChoiceField, TextField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { HandlingField } from '../evidence/HandlingField';
import { PartnerFields } from '../evidence/PartnerFields';
import { useEvidence } from '../evidence/useEvidence';
import { PaperFields } from '../dialogs/PaperFields';
import { PartField } from '../dialogs/PartField';
import { FirstPage } from './FirstPage';
import { PurposeField } from './PurposeField';
import { SectionList } from './SectionList';
import { TemplateFields } from './TemplateFields';

type Wishes = Pick<
  ReportChoice,
  'title' | 'purpose' | 'handling' | 'language' | 'paper' | 'kind' | 'part' | 'redaction'
>;

export function ReportDialog() {
  const evidence = useEvidence();
  return evidence === null ? null : <Form evidence={evidence} />;
}

function Form({ evidence }: { readonly evidence: Evidence }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const [own, setOwn] = useState<readonly ReportTemplate[]>([]);
  const [template, setTemplate] = useState<ReportTemplate | null>(null);
  // The title of the chart may say what a partner must not see.
  const titleFor = (redaction: Wishes['redaction']) =>
    redaction === null ? context.chart.title : t('evidence.redact.chartName');
  const [wishes, setWishes] = useState<Wishes>(() => ({
    title: titleFor(context.view.getState().redaction),
    purpose: '',
    handling: startingHandling(context, evidence),
    redaction: context.view.getState().redaction,
    language,
    paper: { size: 'a4', isLandscape: false },
    kind: 'pdf',
    part: 'chart',
  }));
  // The first page says the moment at which the report is written: about now.
  const [openedAt] = useState(() => new Date().toISOString());
  useEffect(() => attempt(context, async () => setOwn(await ownTemplates(context))), [context]);
  const change = (part: Partial<Wishes>) => setWishes({ ...wishes, ...part });
  const all = [...builtIn(context), ...own];
  const chosen = template ?? all[0];
  if (chosen === undefined) return null;
  const isPossible = wishes.title.trim() !== '' && wishes.handling !== '' && chosen.sections.some(({ isOn }) => isOn);
  const { agency, logo, sections } = chosen;
  const choice = (at: string): ReportChoice => ({ ...wishes, agency, logo, sections, at });
  const onWrite = () => {
    if (!isPossible) return;
    closeDialog(context);
    rememberRedaction(context, wishes.redaction);
    attempt(context, () => saveReport(context, choice(new Date().toISOString())));
  };
  return (
    <Dialog
      title={t('report.title')}
      size="full"
      closeLabel={t('panels.dialog.close')}
      onClose={() => closeDialog(context)}
      onSubmit={onWrite}
      buttons={
        <>
          <Button onClick={() => closeDialog(context)}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!isPossible}>
            {t('report.go')}
          </Button>
        </>
      }
    >
      <div className="report-dialog">
        <div className="report-wishes">
          <TextField
            label={t('report.fields.title')}
            value={wishes.title}
            onChange={(title) => change({ title })}
            hasFocus
          />
          <PurposeField value={wishes.purpose} onChange={(purpose) => change({ purpose })} />
          <HandlingField codes={evidence.codes} value={wishes.handling} onChange={(handling) => change({ handling })} />
          <PartnerFields
            evidence={evidence}
            redaction={wishes.redaction}
            onChange={(redaction) => {
              const title = titleFor(redaction);
              change(redaction === null || wishes.redaction === null ? { redaction, title } : { redaction });
            }}
          />
          {selected(context).length > 0 ? <PartField part={wishes.part} onChange={(part) => change({ part })} /> : null}
          <ChoiceField<Language>
            label={t('report.fields.language')}
            value={wishes.language}
            onChange={(one) => change({ language: one })}
            options={languages.map((value) => ({ value, label: t(`report.languages.${value}`) }))}
          />
          <PaperFields paper={wishes.paper} onChange={(paper) => change({ paper })} />
          <ChoiceField<ReportKind>
            label={t('panels.export.format')}
            value={wishes.kind}
            onChange={(kind) => change({ kind })}
            options={reportKinds.map((value) => ({ value, label: t(`report.kinds.${value}`) }))}
          />
        </div>
        <div className="report-template">
          <TemplateFields all={all} chosen={chosen} onChoose={setTemplate} onOwn={setOwn} />
          <SectionList sections={sections} onChange={(changed) => setTemplate({ ...chosen, sections: changed })} />
        </div>
        <FirstPage choice={choice(openedAt)} />
      </div>
    </Dialog>
  );
}
