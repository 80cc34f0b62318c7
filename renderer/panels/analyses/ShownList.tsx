// The results that the chart shows: each can be taken away, and run again; one that the chart has left behind says so.
import { changeAnalyses } from '../../actions/analyses';
import { removeOverlay, renewOverlay } from '../../actions/overlays';
import { attempt } from '../../actions/report';
import { isStale, overlayTitle } from '../../chart/overlays';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { ReadQuestion } from './ReadAsk';

export function ShownList() {
  const context = useApp();
  const translator = useTranslator();
  const { t, language } = translator;
  const chart = useChart();
  const { isRunning, renewing } = useView((view) => view.analyses);
  const { overlays } = chart.dress;
  if (overlays.length === 0) return null;
  return (
    <ul className="analysis-shown" aria-label={t('analyses.shown')}>
      {overlays.map((overlay) => {
        const title = overlayTitle(overlay, translator);
        return (
          <li key={overlay.id}>
            <span className="quiet">{t('analyses.shown')}</span>
            <strong>{title}</strong>
            <span>{overlay.shows.map((kind) => t(`analyses.show.${kind}`)).join(language === 'zh' ? '、' : ', ')}</span>
            {isStale(chart, overlay) ? <span className="analysis-stale">{t('analyses.stale')}</span> : null}
            <button
              type="button"
              className="text-button"
              aria-label={t('analyses.againOne', { title })}
              disabled={isRunning}
              onClick={() => attempt(context, () => renewOverlay(context, overlay))}
            >
              {t('analyses.again')}
            </button>
            <button
              type="button"
              className="text-button"
              aria-label={t('analyses.removeOne', { title })}
              onClick={() => removeOverlay(context, overlay)}
            >
              {t('analyses.remove')}
            </button>
            {renewing === overlay.id && !isRunning ? (
              <ReadQuestion
                types={overlay.types ?? null}
                onYes={() => attempt(context, () => renewOverlay(context, overlay, 'agreed'))}
                onNo={() => changeAnalyses(context, { renewing: null })}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
