// What of a result is shown on the chart, and how: a column, as size, colour, rank or width.
import { useState } from 'react';
import { overlayOf, toggleOverlay } from '../../actions/overlays';
import { showables } from '../../chart/overlays';
import type { AnalysisRun } from '../../chart/analysisRun';
import { SelectBox } from '../../ui/fields';
import { useApp, useChart, useTranslator } from '../AppContext';

export function ShowChoice({ run }: { readonly run: AnalysisRun }) {
  const context = useApp();
  const translator = useTranslator();
  const { t } = translator;
  const [chosen, setChosen] = useState('');
  // Pressed is what the chart shows.
  useChart();
  const all = showables(run, translator);
  const shown = all.find(({ column }) => column === chosen) ?? all[0];
  if (shown === undefined) return null;
  const overlay = overlayOf(context, run, shown.column);
  return (
    <div className="analysis-show" role="group" aria-label={t('analyses.show.label')}>
      <span className="quiet">{t('analyses.show.label')}</span>
      {all.length > 1 ? (
        <SelectBox
          label={t('analyses.show.column')}
          value={shown.column}
          options={all.map(({ column, title }) => ({ value: column, label: title }))}
          onChange={setChosen}
        />
      ) : null}
      {shown.kinds.map((kind) => {
        const isOn = overlay?.shows.includes(kind) === true;
        return (
          <button
            key={kind}
            type="button"
            className={isOn ? 'chip is-on' : 'chip'}
            aria-pressed={isOn}
            onClick={() => toggleOverlay(context, run, shown.column, kind)}
          >
            {t(`analyses.show.${kind}`)}
          </button>
        );
      })}
    </div>
  );
}
