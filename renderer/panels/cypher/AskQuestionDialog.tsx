// The form of a saved question: to choose and ask it, or to word it.
import { useState } from 'react';
import { toErrorData, type ErrorData } from '../../../shared/errors';
import type { SavedQuestion } from '../../../shared/lens/Lens';
import { cancelCypher } from '../../actions/cypher';
import { entryOf, firstEntity, initialEntries, valuesOf } from '../../actions/cypherParameters';
import { attempt } from '../../actions/report';
import { askQuestionWith, closeQuestion, questionsFor, savedQuestions } from '../../actions/savedQuestions';
import { selected } from '../../actions/select';
import type { ParameterEntries, QuestionForm } from '../../state/cypher';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectBox } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
import { EditQuestion } from './EditQuestion';
import { ErrorMessage } from './ErrorMessage';
import { ParameterFields } from './ParameterFields';

export function AskQuestionDialog() {
  const form = useView((view) => view.questionForm);
  if (form === null) return null;
  if (form.purpose === 'edit' && form.question !== null) return <EditQuestion question={form.question} />;
  return <AskForm form={form} />;
}

function AskForm({ form }: { readonly form: QuestionForm }) {
  const context = useApp();
  const { t } = useTranslator();
  const [offered] = useState(() => (form.question === null ? offeredQuestions(context) : [form.question]));
  const [question, setQuestion] = useState<SavedQuestion | undefined>(offered[0]);
  const [entries, setEntries] = useState<ParameterEntries>(() => initialEntries(question?.parameters ?? []));
  const [error, setError] = useState<ErrorData | null>(null);
  const isRunning = useView((view) => view.cypher.isRunning);
  if (question === undefined) return null;
  const { parameters } = question;
  const names = parameters.map(({ name }) => name);
  const canAsk = 'values' in valuesOf(names, entries, firstEntity(context, form.about));
  const choose = (id: string) => {
    const chosen = offered.find((one) => one.id === id);
    setQuestion(chosen);
    setEntries(initialEntries(chosen?.parameters ?? []));
  };
  const onAsk = () => {
    if (!canAsk || isRunning) return;
    setError(null);
    attempt(context, () =>
      askQuestionWith(context, question, entries, form.about).catch((failure: unknown) => {
        const data = toErrorData(failure);
        if (data.code !== 'CANCELLED') setError(data);
      }),
    );
  };
  const close = () => {
    if (isRunning) cancelCypher(context);
    closeQuestion(context);
  };
  return (
    <Dialog
      title={
        form.question === null ? t('cypher.questions.choose') : t('cypher.questions.askTitle', { name: question.name })
      }
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={onAsk}
      buttons={
        <>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!canAsk} isBusy={isRunning}>
            {t('cypher.questions.ask')}
          </Button>
        </>
      }
    >
      <div className="question-form">
        {form.question === null ? (
          <div className="parameter">
            <span className="parameter-name">{t('cypher.questions.question')}</span>
            <SelectBox
              label={t('cypher.questions.question')}
              value={question.id}
              options={offered.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={choose}
            />
          </div>
        ) : null}
        <ParameterFields
          fields={parameters.map(({ name, label }) => ({ name, label, entry: entryOf(entries, name) }))}
          about={form.about}
          hasKinds={false}
          onChange={(name, entry) => setEntries({ ...entries, [name]: entry })}
        />
        {error === null ? null : <ErrorMessage error={error} />}
      </div>
    </Dialog>
  );
}

/** All questions, those for what is selected first. */
function offeredQuestions(context: ReturnType<typeof useApp>): readonly SavedQuestion[] {
  const all = savedQuestions(context.session.getState());
  const types = new Set(selected(context).map((id) => context.chart.entity(id)?.entity.type ?? ''));
  const first = questionsFor(all, types);
  return [...first, ...all.filter((question) => !first.includes(question))];
}
