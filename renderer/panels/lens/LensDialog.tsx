// The lens of the open database: its labels and relationship types on the left, how the chosen one is read on the right,
// with live examples. Nothing is in use before the analyst says so.
import { useEffect, useState } from 'react';
import { emptyLens, type Lens } from '../../../shared/lens/Lens';
import type { Survey } from '../../../shared/lens/Survey';
import { applyLens, exportLens, importLens, proposeAnew, surveyDatabase } from '../../actions/lens';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useSession, useTranslator } from '../AppContext';
import { subjectsOf, type Subject } from './draft';
import { EntityEditor } from './EntityEditor';
import { Examples } from './Examples';
import { LinkEditor } from './LinkEditor';
import { SubjectList } from './SubjectList';

export function LensDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const open = useSession((session) => session.lens);
  const [survey, setSurvey] = useState<Survey | null>(null);
  const [lens, setLens] = useState<Lens>(open?.lens ?? emptyLens);
  const [chosen, setChosen] = useState<Subject | null>(null);
  useEffect(() => {
    let isGone = false;
    attempt(context, async () => {
      const found = await surveyDatabase(context);
      if (isGone) return;
      setSurvey(found);
      setChosen(subjectsOf(found)[0] ?? null);
    });
    return () => {
      isGone = true;
    };
  }, [context]);
  const replace = async (make: () => Promise<Lens | null>) => {
    const next = await make();
    if (next !== null) setLens(next);
  };
  return (
    <Dialog
      title={t('lens.title')}
      closeLabel={t('panels.dialog.close')}
      size="large"
      onClose={() => closeDialog(context)}
      onSubmit={() => attempt(context, () => applyLens(context, lens))}
      buttons={
        <>
          <Button onClick={() => attempt(context, () => replace(() => proposeAnew(context, lens)))}>
            {t('lens.propose')}
          </Button>
          <Button onClick={() => attempt(context, () => replace(() => importLens(context)))}>{t('lens.import')}</Button>
          <Button onClick={() => attempt(context, () => exportLens(context, lens))}>{t('lens.export')}</Button>
          <span className="grow" />
          <Button onClick={() => closeDialog(context)}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={survey === null}>
            {t('lens.use')}
          </Button>
        </>
      }
    >
      <p className="quiet lens-intro">
        {open === null ? '' : t(`lens.origins.${open.origin}`)}
        {survey?.isEstimate === true ? ` ${t('lens.estimate')}` : ''}
      </p>
      {survey === null ? (
        <p className="quiet lens-waiting" role="status">
          {t('lens.looking')}
        </p>
      ) : (
        <div className="lens">
          <SubjectList subjects={subjectsOf(survey)} lens={lens} chosen={chosen} onChoose={setChosen} />
          <div className="lens-editor">
            {chosen === null ? (
              <p className="quiet">{t('lens.empty')}</p>
            ) : (
              <SubjectEditor subject={chosen} survey={survey} lens={lens} onChange={setLens} />
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface SubjectEditorProps {
  readonly subject: Subject;
  readonly survey: Survey;
  readonly lens: Lens;
  readonly onChange: (lens: Lens) => void;
}

function SubjectEditor({ subject, survey, lens, onChange }: SubjectEditorProps) {
  const { kind, name } = subject;
  const parts = { survey, lens, onChange };
  return (
    <>
      {kind === 'label' ? (
        <EntityEditor key={name} label={name} {...parts} />
      ) : (
        <LinkEditor key={name} name={name} {...parts} />
      )}
      <Examples lens={lens} about={name} />
    </>
  );
}
