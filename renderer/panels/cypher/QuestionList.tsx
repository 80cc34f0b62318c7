// The saved questions of the open database: ask, open in the editor, word anew, delete.
import type { SavedQuestion } from '../../../shared/lens/Lens';
import { attempt } from '../../actions/report';
import { deleteQuestion, editStatement, openQuestion, savedQuestions } from '../../actions/savedQuestions';
import { Button } from '../../ui/Button';
import { NamedButton } from '../../ui/NamedButton';
import { useApp, useSession, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { typeWord } from '../words';

export function QuestionList() {
  const { t } = useTranslator();
  const lens = useSession((session) => session.lens);
  const source = useSession((session) => session.source);
  const questions = savedQuestions({ lens, source });
  return (
    <section className="cypher-left" aria-label={t('cypher.panel.questions')}>
      {questions.length === 0 ? <p className="cypher-begin quiet">{t('cypher.questions.none')}</p> : null}
      <ul className="questions">
        {questions.map((question) => (
          <QuestionLine key={question.id} question={question} />
        ))}
      </ul>
    </section>
  );
}

function QuestionLine({ question }: { readonly question: SavedQuestion }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { id, name, forType } = question;
  const open = (purpose: 'ask' | 'edit') =>
    attempt(context, () => openQuestion(context, { purpose, question, about: [] }));
  return (
    <li className="question">
      <span className="question-icon">{forType === null ? null : <EntityIcon type={forType} size={16} />}</span>
      <span className="grow">
        <span className="question-name cut">{name}</span>
        <span className="quiet cut">
          {forType === null
            ? t('cypher.questions.forAll')
            : t('cypher.questions.for', { type: typeWord(forType, 2, language) })}
        </span>
      </span>
      <NamedButton label={t('cypher.questions.openThis', { name })} onClick={() => editStatement(context, question)}>
        {t('cypher.questions.open')}
      </NamedButton>
      <NamedButton label={t('cypher.questions.editThis', { name })} onClick={() => open('edit')}>
        {t('cypher.questions.edit')}
      </NamedButton>
      <NamedButton
        label={t('cypher.questions.deleteThis', { name })}
        onClick={() => attempt(context, () => deleteQuestion(context, id))}
      >
        {t('cypher.questions.delete')}
      </NamedButton>
      <Button kind="plain" hint={t('cypher.questions.askThis', { name })} onClick={() => open('ask')}>
        {t('cypher.questions.ask')}
      </Button>
    </li>
  );
}
