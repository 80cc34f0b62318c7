// Above the rows of a result: of which analysis, with which settings, on what; what is said of the whole; what narrows the rows.
import { simBoxes } from '../../../shared/analysis/phones/simBoxes';
import { analysisById, changeAnalyses } from '../../actions/analyses';
import { missingOf, type RowsMeant } from '../../actions/analysisRows';
import { attempt } from '../../actions/report';
import { resultFormats, saveResult } from '../../actions/saveResult';
import { listedOf, runAgain } from '../../actions/results';
import { countsOf } from '../../chart/analysedFacts';
import { chosenWords } from '../../chart/analysisWords';
import type { ResultRows } from '../../chart/resultRows';
import { scoreText } from '../../chart/scoreText';
import type { AnalysisRun } from '../../chart/analysisRun';
import { Button } from '../../ui/Button';
import { PopoverButton } from '../../ui/PopoverButton';
import { useApp, useChartLater, useTranslator, useView } from '../AppContext';
import { number } from '../words';
import { DerivedChoice } from './DerivedChoice';
import { AskAgain } from './ResultList';
import { ResultStanding, useStanding } from './ResultStanding';
import { ShowChoice } from './ShowChoice';

interface ResultBarProps {
  readonly run: AnalysisRun;
  readonly rows: ResultRows;
  readonly order: Uint32Array;
  /** Whom the selected rows are about. */
  readonly meant: RowsMeant;
  readonly onAdd: () => void;
}

export function ResultBar({ run, rows, order, meant, onAdd }: ResultBarProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  // Who is missing on it.
  useChartLater();
  const text = useView((view) => view.analyses.rowText);
  const missing = missingOf(context, meant).length;
  return (
    <>
      <div className="analysis-said">
        <strong>{analysisById(run.analysis).title[language]}</strong>
        <span className="quiet">{t('analyses.suggestion')}</span>
        <span className="quiet">{aboutRun(run, { t, language })}</span>
        <Kept run={run} />
        {run.result.summary.map(({ name, words, value }) => (
          <span key={name}>
            <span className="quiet">{words[language]}</span> {scoreText(value)}
          </span>
        ))}
      </div>
      <div className="analysis-bar">
        <input
          className="plain-field"
          aria-label={t('analyses.findRow')}
          placeholder={t('analyses.findRow')}
          value={text}
          spellCheck={false}
          onChange={(event) => changeAnalyses(context, { rowText: event.currentTarget.value })}
        />
        <span className="quiet grow" role="status">
          {order.length < rows.count
            ? t('analyses.rowsOf', { shown: number(order.length), total: number(rows.count) })
            : t(run.result.kind === 'scores' ? 'analyses.rows' : 'analyses.findings', { count: rows.count })}
        </span>
        <ShowChoice run={run} />
        <DerivedChoice run={run} rows={rows} order={order} />
        <PopoverButton label={t('table.saveAs')}>
          {(close) => (
            <div className="popover-choices">
              {resultFormats.map((format) => (
                <Button
                  key={format}
                  onClick={() => {
                    close();
                    attempt(context, () => saveResult(context, { run, rows, order }, format));
                  }}
                >
                  {t(`analyses.export.${format}`)}
                </Button>
              ))}
            </div>
          )}
        </PopoverButton>
        {missing > 0 ? (
          <Button kind="plain" onClick={onAdd}>
            {t('analyses.add', { count: missing })}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** What the chart or the case has left behind, with the way to a new one; and what of the rows is kept. */
function Kept({ run }: { readonly run: AnalysisRun }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { isRunning, renewing } = useView((view) => view.analyses);
  const standing = useStanding(run);
  const listed = listedOf(context, run);
  const { rows, ofRows } = listed?.run.facts.kept ?? run.facts.kept ?? { rows: 0, ofRows: 0 };
  const asked = { name: listed?.name ?? run.at, run };
  return (
    <>
      {rows < ofRows ? <span className="quiet">{t('analyses.results.cut', { rows, of: ofRows })}</span> : null}
      {run.facts.kept !== undefined && run.analysis === simBoxes.id ? (
        <span className="quiet">{t('analyses.results.noBox')}</span>
      ) : null}
      <ResultStanding run={run} />
      {standing === 'fresh' || standing === 'gone' ? null : (
        <button
          type="button"
          className="text-button"
          aria-label={t('analyses.results.shownAgain', { title: analysisById(run.analysis).title[language] })}
          disabled={isRunning}
          onClick={() => attempt(context, () => runAgain(context, asked))}
        >
          {t('analyses.again')}
        </button>
      )}
      {renewing === asked.name ? <AskAgain listed={asked} /> : null}
    </>
  );
}

type Spoken = Pick<ReturnType<typeof useTranslator>, 't' | 'language'>;

/** `5,000,000 of 7,123,456 links read`, where not everything was. */
function readOf({ read }: AnalysisRun['facts'], t: Spoken['t']): readonly string[] {
  if (read === null || (read.links >= read.ofLinks && read.entities >= read.ofEntities)) return [];
  const { links, ofLinks, entities, ofEntities } = read;
  return [
    t('analyses.read.part', {
      links: number(links),
      ofLinks: number(ofLinks),
      entities: number(entities),
      ofEntities: number(ofEntities),
    }),
  ];
}

/** `Chart: 340 entities, 1,204 links · Direction: as linked`, with what was left out. */
function aboutRun({ analysis, chosen, scope, facts }: AnalysisRun, { t, language }: Spoken): string {
  const { hidden, filtered } = facts.left;
  return [
    t(`analyses.about.${facts.read?.isDatabase === true ? 'database' : scope}`, {
      entities: number(countsOf(facts).entities),
      links: number(countsOf(facts).links),
    }),
    ...readOf(facts, t),
    ...(hidden + filtered > 0 ? [t('analyses.about.left', { hidden, filtered })] : []),
    ...chosenWords(analysisById(analysis), chosen, language),
  ].join(' · ');
}
