// The written list of what changed between two charts: by kind, fate and type. A row selects on the chart what it tells.
import { useMemo } from 'react';
import { copyChanges, saveChanges, selectChange } from '../../actions/compare';
import { attempt } from '../../actions/report';
import { changeSections, type ChangeRow, type ChangeSection } from '../../chart/compare/changeRows';
import { isSameFacts } from '../../chart/compare/compareStates';
import { summaryLines } from '../../chart/compare/writeChanges';
import { comparisonOn } from '../../state/charts';
import type { ShownComparison } from '../../state/comparison';
import { Button } from '../../ui/Button';
import { useApp, useSession, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';

/** Of one section; the text and the table have them all. */
const mostRows = 200;

export function ComparePanel() {
  const { t } = useTranslator();
  const found = useSession(({ charts }) => comparisonOn(charts));
  if (found === null) return <p className="quiet compare-panel">{t('compare.none')}</p>;
  return <Changes found={found} />;
}

function Changes({ found }: { readonly found: ShownComparison }) {
  const context = useApp();
  const translator = useTranslator();
  const { t } = translator;
  const sections = useMemo(() => changeSections(found, translator), [found, translator]);
  return (
    <div className="compare-panel">
      <div className="compare-head">
        <h2>{t('compare.title')}</h2>
        <ul className="compare-summary">
          {summaryLines(found.comparison, translator).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <span className="grow" />
        <Button kind="plain" onClick={() => attempt(context, () => copyChanges(context))}>
          {t('compare.copy')}
        </Button>
        <Button kind="plain" onClick={() => attempt(context, () => saveChanges(context))}>
          {t('compare.csv')}
        </Button>
      </div>
      {found.isLinksCut ? <p className="quiet">{t('connection.linksCut')}</p> : null}
      {isSameFacts(found.comparison) ? <p className="quiet">{t('compare.same')}</p> : null}
      <div className="compare-sections">
        {sections.map((section) => (
          <Section key={`${section.on} ${section.fate} ${section.type}`} section={section} />
        ))}
      </div>
    </div>
  );
}

function Section({ section }: { readonly section: ChangeSection }) {
  const { t } = useTranslator();
  const { on, fate, type, label, count, rows } = section;
  const left = rows.length - mostRows;
  return (
    <section className={`compare-section is-${fate}`}>
      <h3>
        {on === 'entity' ? <EntityIcon type={type} size={14} /> : null}
        {t(`compare.sections.${fate}`, { label, count })}
      </h3>
      <ul>
        {rows.slice(0, mostRows).map((row) => (
          <li key={row.ids[0]}>
            <Row on={on} row={row} />
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="quiet">{t('compare.more', { count: left })}</p> : null}
    </section>
  );
}

function Row({ on, row }: { readonly on: ChangeSection['on']; readonly row: ChangeRow }) {
  const context = useApp();
  const { t } = useTranslator();
  const { text, ids, fields } = row;
  return (
    <button type="button" className="compare-row" onClick={() => selectChange(context, on, row)}>
      <span>
        {text}
        {ids.length > 1 ? <span className="quiet"> ×{ids.length}</span> : null}
      </span>
      {fields.map(({ name, label, before, after }) => (
        <span key={name} className="compare-field">
          <span className="quiet">{label}</span> {before || t('connection.nothing')} →{' '}
          {after || t('connection.nothing')}
        </span>
      ))}
    </button>
  );
}
