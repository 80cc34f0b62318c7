// The chosen analysis: what it says, its limits and where it comes from, its settings, what it looks at, and the button that runs it.
import { analysisById, runAnalysis, scopeTrouble, setParameter, stopAnalysis } from '../../actions/analyses';
import { attempt } from '../../actions/report';
import type { Analysis, Parameter } from '../../../shared/analysis/Analysis';
import { chosenOf } from '../../../shared/analysis/chosen';
import { parameterLabel } from '../../chart/analysisWords';
import { Button } from '../../ui/Button';
import { SelectBox } from '../../ui/fields';
import { useApp, useChart, useSession, useTranslator, useView } from '../AppContext';
import { NamesField } from './NamesField';
import { ReadAsk } from './ReadAsk';
import { ScopeChoice } from './ScopeChoice';

export function AnalysisForm() {
  const context = useApp();
  const { t, language } = useTranslator();
  const { chosen, scope, given, isRunning } = useView((view) => view.analyses);
  // What can be analysed depends on these.
  useChart();
  useView((view) => view.selection);
  useSession((session) => session.source);
  const analysis = analysisById(chosen);
  const { id, title, parameters } = analysis;
  const words = given[id] ?? {};
  const wrong = wrongParameters(analysis, words);
  const canRun = wrong.size === 0 && scopeTrouble(context, scope) === null;
  return (
    <form
      className="analysis-form"
      aria-label={title[language]}
      onSubmit={(event) => {
        event.preventDefault();
        if (canRun && !isRunning) attempt(context, () => runAnalysis(context));
      }}
    >
      <h2>{title[language]}</h2>
      <About analysis={analysis} />
      <div className="analysis-fields">
        {parameters.map((parameter) => (
          <ParameterField
            key={`${id} ${parameter.name}`}
            parameter={parameter}
            value={words[parameter.name] ?? String(parameter.usual)}
            isWrong={wrong.has(parameter.name)}
            onChange={(value) => setParameter(context, id, parameter.name, value)}
          />
        ))}
      </div>
      <div className="analysis-go">
        <ScopeChoice />
        <Button kind="primary" type="submit" isDisabled={!canRun || isRunning}>
          {t('analyses.run')}
        </Button>
        {isRunning ? (
          <>
            <Button kind="plain" onClick={() => stopAnalysis(context)}>
              {t('analyses.stop')}
            </Button>
            <Progress />
          </>
        ) : null}
      </div>
      {canRun ? <ReadAsk /> : null}
    </form>
  );
}

/** Folded above a result of the analysis, whose rows need the room. */
function About({ analysis: { id, meaning, limits, source } }: { readonly analysis: Analysis }) {
  const { t, language } = useTranslator();
  const hasResult = useView((view) => view.analyses.run?.analysis === id);
  const words = (
    <>
      <p>{meaning[language]}</p>
      <p className="analysis-limits">
        <strong>{t('analyses.limits')}</strong>
        {limits[language]}
      </p>
      <p className="quiet analysis-source">{t('analyses.source', { source })}</p>
    </>
  );
  if (!hasResult) return words;
  return (
    <details className="analysis-about">
      <summary>{t('analyses.meaningFolded')}</summary>
      {words}
    </details>
  );
}

/** How far it is, once it takes longer than a moment. */
function Progress() {
  const { t } = useTranslator();
  const work = useSession((session) => session.work).find(({ label }) => label === 'analyses.work.run');
  const share = work === undefined || work.total === null || work.total === 0 ? null : work.done / work.total;
  return (
    <span className="quiet" role="status">
      {share === null ? t('analyses.running') : t('analyses.share', { percent: Math.round(100 * share) })}
    </span>
  );
}

function wrongParameters(
  analysis: Parameters<typeof chosenOf>[0],
  words: { readonly [name: string]: string },
): ReadonlySet<string> {
  const isGood = (name: string, value: string) => {
    try {
      chosenOf(analysis, new Map([[name, value]]), (wrong) => new RangeError(wrong));
      return true;
    } catch {
      return false;
    }
  };
  return new Set(Object.entries(words).flatMap(([name, value]) => (isGood(name, value) ? [] : [name])));
}

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function ParameterField({ parameter, value, isWrong, onChange }: ParameterFieldProps) {
  const { t, language } = useTranslator();
  const words = parameter.words[language];
  const label = parameterLabel(parameter, language);
  return (
    <label className="analysis-field" title={words}>
      <span className="quiet">{label}</span>
      {parameter.kind === 'choice' ? (
        <SelectBox
          label={label}
          value={value}
          onChange={onChange}
          options={parameter.choices.map((choice) => ({
            value: choice,
            label: parameter.choiceWords?.[choice]?.[language] ?? choice,
          }))}
        />
      ) : parameter.kind === 'names' ? (
        <NamesField
          {...{ label, value, onChange }}
          offers={parameter.offers}
          empty={parameter.usual === '' ? 'all' : 'none'}
        />
      ) : (
        <>
          <input
            className="plain-field analysis-number"
            aria-label={label}
            aria-invalid={isWrong}
            inputMode="decimal"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value.trim())}
          />
          {isWrong ? (
            <span className="analysis-wrong" role="alert">
              {t(parameter.isWhole ? 'analyses.wholeBetween' : 'analyses.between', {
                least: parameter.min.toLocaleString(language),
                most: parameter.max.toLocaleString(language),
              })}
            </span>
          ) : null}
        </>
      )}
    </label>
  );
}
