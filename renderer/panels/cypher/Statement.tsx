// The statement: its editor, the parameters found in it, and what can be done with it.
import { useCallback, useMemo } from 'react';
import { cancelCypher, changeDesk, runCypher } from '../../actions/cypher';
import { completionsAt } from '../../actions/cypherCompletion';
import { entryOf } from '../../actions/cypherParameters';
import { findParameters } from '../../actions/cypherText';
import { attempt } from '../../actions/report';
import { openQuestion } from '../../actions/savedQuestions';
import { writeShortcut } from '../../actions/shortcuts';
import { Button } from '../../ui/Button';
import { CodeEditor, type CodePlace } from '../../ui/CodeEditor';
import { SelectBox } from '../../ui/fields';
import { MenuButton } from '../../ui/MenuButton';
import { isMac, useApp, useTranslator, useView } from '../AppContext';
import { draftQuestion } from './draftQuestion';
import { ErrorMessage } from './ErrorMessage';
import { ParameterFields } from './ParameterFields';

const limits = ['100', '1000', '10000'] as const;

export function Statement() {
  const context = useApp();
  const { t } = useTranslator();
  const desk = useView((view) => view.cypher);
  const { statement, parameters, words, error } = desk;
  const names = useMemo(() => findParameters(statement), [statement]);
  const wrong = useMemo((): CodePlace | null => {
    const { line, column } = error?.details ?? {};
    return typeof line === 'number' && typeof column === 'number' ? { line, column } : null;
  }, [error]);
  const run = useCallback(() => attempt(context, () => runCypher(context)), [context]);
  const fields = names.map((name) => ({ name, label: `$${name}`, entry: entryOf(parameters, name) }));
  return (
    <section className="cypher-left" aria-label={t('cypher.panel.statement')}>
      <div className="cypher-editor">
        <CodeEditor
          label={t('cypher.editor.name')}
          hint={t('cypher.editor.hint')}
          placeholder={t('cypher.editor.placeholder')}
          phrases={{
            Completions: t('cypher.editor.completions'),
            'current completion': t('cypher.editor.current'),
          }}
          value={statement}
          wrong={wrong}
          complete={(before, isAsked) => completionsAt(before, words, isAsked)}
          onChange={(text) => changeDesk(context, { statement: text, error: null })}
          onRun={run}
        />
      </div>
      {error === null ? null : <ErrorMessage error={error} />}
      {fields.length === 0 ? null : (
        <ParameterFields
          fields={fields}
          about={[]}
          hasKinds
          onChange={(name, entry) => changeDesk(context, { parameters: { ...parameters, [name]: entry }, error: null })}
          onSubmit={run}
        />
      )}
      <Foot onRun={run} />
    </section>
  );
}

function Foot({ onRun }: { readonly onRun: () => void }) {
  const context = useApp();
  const { t } = useTranslator();
  const { statement, limit, isRunning, history } = useView((view) => view.cypher);
  const isEmpty = statement.trim() === '';
  const entries = history.map((text) => ({
    id: text,
    label: text.replace(/\s+/g, ' '),
    onChoose: () => changeDesk(context, { statement: text, error: null }),
  }));
  return (
    <div className="cypher-foot">
      {isRunning ? (
        <Button kind="plain" onClick={() => cancelCypher(context)}>
          {t('cypher.panel.cancel')}
        </Button>
      ) : (
        <Button kind="primary" isDisabled={isEmpty} keys={writeShortcut('Mod+Enter', isMac)} onClick={onRun}>
          {t('cypher.panel.run')}
        </Button>
      )}
      <SelectBox
        label={t('cypher.panel.limit')}
        value={String(limit)}
        options={limits.map((value) => ({
          value: value as string,
          label: t('cypher.panel.rows', { count: Number(value) }),
        }))}
        onChange={(value) => changeDesk(context, { limit: Number(value) })}
      />
      <span className="grow" />
      <MenuButton
        label={t('cypher.panel.history')}
        groups={[
          entries.length > 0
            ? entries
            : [{ id: 'none', label: t('cypher.panel.noHistory'), isDisabled: true, onChoose: () => undefined }],
        ]}
      />
      <Button
        isDisabled={isEmpty}
        onClick={() =>
          attempt(context, () =>
            openQuestion(context, { purpose: 'edit', question: draftQuestion(context), about: [] }),
          )
        }
      >
        {t('cypher.panel.save')}
      </Button>
    </div>
  );
}
