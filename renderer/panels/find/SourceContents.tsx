// What there is to find, while nothing is searched: the entity types of the source with their counts; without a
// source, the ways to open one.
import { connect } from '../../actions/connect';
import { importFile } from '../../actions/importFile';
import { openFile } from '../../actions/openFile';
import { openSample } from '../../actions/openSource';
import { Button } from '../../ui/Button';
import { useRun, useSession, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { number, typeWord } from '../words';

export function SourceContents() {
  const { t, language } = useTranslator();
  const run = useRun();
  const source = useSession((session) => session.source);
  if (source === null) {
    return (
      <div className="panel-message">
        <p>{t('panels.find.noSource')}</p>
        {[openSample, openFile, connect, importFile].map((action) => (
          <Button key={action.id} kind="plain" onClick={() => run(action)}>
            {t(action.label)}
          </Button>
        ))}
      </div>
    );
  }
  const types = source.entityTypes.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  return (
    <div className="source-contents">
      <div className="section-head">
        <span>{t('panels.find.inSource')}</span>
        <span className="quiet">{number(source.entities) + (source.isEstimate ? '+' : '')}</span>
      </div>
      {types.map(({ type, count }) => (
        <div key={type} className="count-row">
          <EntityIcon type={type} />
          <span className="grow">{typeWord(type, 2, language)}</span>
          <span className="count">{number(count)}</span>
        </div>
      ))}
      {source.restrictions.length > 0 ? (
        <div className="restrictions">
          <p>{t('connection.restricted')}</p>
          <ul>
            {source.restrictions.map((restriction) => (
              <li key={restriction}>{restriction}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="tip">{t('panels.find.tip')}</p>
    </div>
  );
}
