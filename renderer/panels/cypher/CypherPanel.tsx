// Read-only Cypher under the chart: the statement or the saved questions at the left, the answer at the right. Where
// Cypher is off, one sentence says why.
import { useEffect } from 'react';
import type { ErrorCode } from '../../../shared/errors';
import { changeDesk, prepareDesk } from '../../actions/cypher';
import { attempt } from '../../actions/report';
import { savedQuestions } from '../../actions/savedQuestions';
import { useApp, useSession, useTranslator, useView } from '../AppContext';
import { number } from '../words';
import { Answer } from './Answer';
import { ErrorMessage } from './ErrorMessage';
import { QuestionList } from './QuestionList';
import { Statement } from './Statement';

export function CypherPanel() {
  const context = useApp();
  const { t } = useTranslator();
  const source = useSession((session) => session.source);
  const profile = useSession((session) => session.profile);
  useEffect(() => attempt(context, () => prepareDesk(context)), [context, profile, source]);
  const off = whyOff(source?.cypher ?? null);
  return (
    <>
      <div className="drawer-head">
        <h2>{t('cypher.title')}</h2>
        {off === null ? <Tabs /> : null}
        <span className="quiet cut">{t('cypher.panel.readOnly')}</span>
      </div>
      {off === null ? (
        <Desk />
      ) : (
        <div className="drawer-body cypher-off">
          <ErrorMessage error={{ code: off, details: {} }} />
        </div>
      )}
    </>
  );
}

function whyOff(cypher: 'on' | 'unsafe' | 'none' | null): ErrorCode | null {
  if (cypher === 'on') return null;
  if (cypher === null) return 'NO_SOURCE';
  return cypher === 'unsafe' ? 'CYPHER_OFF' : 'NO_CYPHER';
}

function Tabs() {
  const context = useApp();
  const { t } = useTranslator();
  const isListing = useView((view) => view.cypher.isListing);
  const lens = useSession((session) => session.lens);
  const source = useSession((session) => session.source);
  const count = savedQuestions({ lens, source }).length;
  const tab = (isList: boolean, label: string) => (
    <button
      type="button"
      role="tab"
      aria-selected={isListing === isList}
      className={isListing === isList ? 'bar-button is-on' : 'bar-button'}
      onClick={() => changeDesk(context, { isListing: isList })}
    >
      {label}
    </button>
  );
  return (
    <div className="cypher-tabs" role="tablist" aria-label={t('cypher.title')}>
      {tab(false, t('cypher.panel.statement'))}
      {tab(true, count === 0 ? t('cypher.panel.questions') : `${t('cypher.panel.questions')} ${number(count)}`)}
    </div>
  );
}

function Desk() {
  const isListing = useView((view) => view.cypher.isListing);
  return (
    <div className="drawer-body cypher-desk">
      {isListing ? <QuestionList /> : <Statement />}
      <Answer />
    </div>
  );
}
