// Words a saved question: its name, on which entities it is offered, its statement, and how its parameters are asked.
import { useState } from 'react';
import { savedQuestionSchema, type QuestionParameter, type SavedQuestion } from '../../../shared/lens/Lens';
import { parameterKinds } from '../../actions/cypherParameters';
import { attempt } from '../../actions/report';
import { closeQuestion, saveQuestion } from '../../actions/savedQuestions';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectBox, TextField } from '../../ui/fields';
import { useApp, useSession, useTranslator } from '../AppContext';
import { DayField } from '../DayField';
import { typeWord } from '../words';
import { parametersFor } from './draftQuestion';

export function EditQuestion({ question }: { readonly question: SavedQuestion }) {
  const context = useApp();
  const { t } = useTranslator();
  const [draft, setDraft] = useState(question);
  const change = (part: Partial<SavedQuestion>) => setDraft({ ...draft, ...part });
  const parsed = savedQuestionSchema.safeParse({ ...draft, name: draft.name.trim() });
  const misnamed = draft.parameters.find(({ name }) => !/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name));
  const close = () => closeQuestion(context);
  const onKeep = () => {
    if (!parsed.success) return;
    close();
    attempt(context, () => saveQuestion(context, parsed.data));
  };
  return (
    <Dialog
      title={question.name === '' ? t('cypher.questions.newTitle') : t('cypher.questions.editTitle')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={onKeep}
      buttons={
        <>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!parsed.success}>
            {t('cypher.questions.keep')}
          </Button>
        </>
      }
    >
      <div className="question-form">
        <TextField
          label={t('cypher.questions.name')}
          hasFocus
          value={draft.name}
          placeholder={t('cypher.questions.namePlaceholder')}
          onChange={(name) => change({ name })}
        />
        <TypeChoice value={draft.forType} onChange={(forType) => change({ forType })} />
        <label className="field">
          <span className="field-label">{t('cypher.questions.statement')}</span>
          <textarea
            className="plain-field code-field"
            value={draft.cypher}
            spellCheck={false}
            rows={5}
            onChange={(event) => {
              const cypher = event.currentTarget.value;
              change({ cypher, parameters: [...parametersFor(context, cypher, draft.parameters)] });
            }}
          />
        </label>
        {draft.parameters.map((parameter) => (
          <ParameterWords
            key={parameter.name}
            parameter={parameter}
            onChange={(changed) =>
              change({ parameters: draft.parameters.map((one) => (one.name === changed.name ? changed : one)) })
            }
          />
        ))}
        {misnamed === undefined ? null : (
          <p className="field-hint">{t('cypher.questions.wrongName', { name: misnamed.name })}</p>
        )}
      </div>
    </Dialog>
  );
}

interface TypeChoiceProps {
  readonly value: string | null;
  readonly onChange: (type: string | null) => void;
}

function TypeChoice({ value, onChange }: TypeChoiceProps) {
  const { t, language } = useTranslator();
  const source = useSession((session) => session.source);
  const known = source?.entityTypes.map(({ type }) => type) ?? [];
  const types = value === null || known.includes(value) ? known : [value, ...known];
  return (
    <div className="field">
      <span className="field-label">{t('cypher.questions.type')}</span>
      <SelectBox
        label={t('cypher.questions.type')}
        // A type cannot be called nothing.
        value={value ?? ''}
        options={[
          { value: '', label: t('cypher.questions.typeAny') },
          ...types.map((type) => ({ value: type, label: typeWord(type, 2, language) })),
        ]}
        onChange={(type) => onChange(type === '' ? null : type)}
      />
    </div>
  );
}

interface ParameterWordsProps {
  readonly parameter: QuestionParameter;
  readonly onChange: (parameter: QuestionParameter) => void;
}

function ParameterWords({ parameter, onChange }: ParameterWordsProps) {
  const { t } = useTranslator();
  const { name, label, kind } = parameter;
  return (
    <div className="parameter-words">
      <code className="parameter-name cut">${name}</code>
      <input
        className="plain-field"
        aria-label={t('cypher.questions.label', { name })}
        value={label}
        autoComplete="off"
        onChange={(event) => onChange({ ...parameter, label: event.currentTarget.value })}
      />
      <SelectBox
        label={t('cypher.questions.kind', { name })}
        value={kind}
        options={parameterKinds.map((one) => ({ value: one, label: t(`cypher.kinds.${one}`) }))}
        onChange={(one) => onChange({ ...parameter, kind: one, initial: '' })}
      />
      <InitialValue parameter={parameter} onChange={(text) => onChange({ ...parameter, initial: text })} />
    </div>
  );
}

interface InitialValueProps {
  readonly parameter: QuestionParameter;
  readonly onChange: (text: string) => void;
}

function InitialValue({ parameter: { name, kind, initial }, onChange }: InitialValueProps) {
  const { t } = useTranslator();
  const label = t('cypher.questions.initial', { name });
  if (kind === 'entity') return <span className="quiet" />;
  if (kind === 'date') return <DayField label={label} value={initial} onChange={onChange} />;
  return (
    <input
      className="plain-field"
      aria-label={label}
      placeholder={t('cypher.questions.startsWith')}
      value={initial}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
