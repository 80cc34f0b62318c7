// The status line: which source and in which mode, how much of it is shown, what is running, language and theme.
import { actionById } from '../../actions';
import { switchFilters } from '../../actions/chartFilters';
import { rememberRedaction } from '../../actions/redact';
import { openLens } from '../../actions/lens';
import { setLanguage } from '../../actions/window';
import { legendOf } from '../../chart/selectors';
import { shownOf } from '../../chart/shown';
import { useApp, useChartLater, useRun, useSession, useTranslator, useView } from '../AppContext';
import { FrozenState } from './FrozenState';
import { ConnectionState } from './ConnectionState';
import { KeptState } from './KeptState';
import { RunningWork } from './RunningWork';

export function StatusLine() {
  const isReady = useSession((session) => session.isReady);
  const runningJobs = useSession((session) => session.runningJobs);
  return (
    <footer className="status-line" data-ready={isReady} data-running={runningJobs}>
      <SourceState />
      <ConnectionState />
      <FrozenState />
      <KeptState />
      <ShownState />
      <FilterState />
      <PartnerState />
      <span className="grow" />
      <RunningWork />
      <Switches />
    </footer>
  );
}

function SourceState() {
  const { t } = useTranslator();
  const source = useSession((session) => session.source);
  const hasLens = useSession((session) => session.lens !== null && session.lens.origin !== 'own');
  const run = useRun();
  const isUp = useSession((session) => session.connection.state === 'up');
  if (source === null) return <span className="source-state">{t('panels.status.noSource')}</span>;
  return (
    <span className="source-state" title={source.version}>
      <span className={isUp ? 'dot' : 'dot is-lost'} aria-hidden="true" />
      {t(`panels.status.kinds.${source.kind}`)} <strong>{source.name}</strong>
      {source.isReadOnly ? ` · ${t('panels.status.readOnly')}` : ''}
      {hasLens ? (
        <>
          {' · '}
          <button type="button" className="text-button" title={t('lens.title')} onClick={() => run(openLens)}>
            {t('lens.short')}
          </button>
        </>
      ) : null}
    </span>
  );
}

function ShownState() {
  const { t } = useTranslator();
  const run = useRun();
  const chart = useChartLater();
  const source = useSession((session) => session.source);
  const { hiddenEntities } = legendOf(chart);
  const { of: entities, within } = shownOf(chart).counts;
  const showHidden = actionById('showHidden');
  return (
    <>
      <span
        className="shown-state"
        data-version={chart.version}
        data-entities={chart.entityCount}
        data-links={chart.linkCount}
      >
        {source === null
          ? t('panels.status.onChart', { entities, links: chart.linkCount })
          : t('panels.status.shownOf', {
              entities,
              links: chart.linkCount,
              knownEntities: source.entities,
              knownLinks: source.links,
            })}
      </span>
      {within > 0 ? <span>{t('panels.status.within', { count: within })}</span> : null}
      {hiddenEntities > 0 && showHidden !== null ? (
        <span>
          {t('panels.status.hidden', { count: hiddenEntities })}{' '}
          <button type="button" className="text-button" onClick={() => run(showHidden)}>
            {t('panels.status.show')}
          </button>
        </span>
      ) : null}
    </>
  );
}

/** How much of the chart passes the filters that are on; nothing while none is. */
function FilterState() {
  const { t } = useTranslator();
  const run = useRun();
  const chart = useChartLater();
  const count = chart.dress.filters.filter(({ isOn }) => isOn).length;
  if (count === 0) return null;
  const { shown, of, filtered } = shownOf(chart).counts;
  const filters = t('chartFilters.status.hide', { count, hidden: filtered });
  return (
    <span className="filter-state">
      {t('chartFilters.status.shown', { shown, all: of, filters })}{' '}
      <button type="button" className="text-button" onClick={() => run(switchFilters)}>
        {t('chartFilters.status.switchOff')}
      </button>
    </span>
  );
}

/** That what leaves is redacted for a partner; nothing while it is not. */
function PartnerState() {
  const context = useApp();
  const { t } = useTranslator();
  const isOn = useView((view) => view.redaction !== null);
  if (!isOn) return null;
  return (
    <span className="filter-state">
      {t('evidence.redact.status')}{' '}
      <button type="button" className="text-button" onClick={() => rememberRedaction(context, null)}>
        {t('evidence.redact.switchOff')}
      </button>
    </span>
  );
}

function Switches() {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const toggleTheme = actionById('toggleTheme');
  return (
    <span className="switches">
      <button type="button" className="text-button" onClick={() => toggleTheme && run(toggleTheme)}>
        {theme === 'light' ? t('panels.status.dark') : t('panels.status.light')}
      </button>
      <button
        type="button"
        className={language === 'en' ? 'text-button is-on' : 'text-button'}
        lang="en"
        aria-pressed={language === 'en'}
        onClick={() => setLanguage(context, 'en')}
      >
        EN
      </button>
      <button
        type="button"
        className={language === 'zh' ? 'text-button is-on' : 'text-button'}
        lang="zh"
        aria-pressed={language === 'zh'}
        onClick={() => setLanguage(context, 'zh')}
      >
        中文
      </button>
    </span>
  );
}
